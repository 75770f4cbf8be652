"""The farm that draws nothing."""

import threading

import av

from service.faults.farm import BlankFarm
from service.renderer.farm import RenderOrder
from service.renderer.request import FilmRequest


class Watcher:
    def __init__(self):
        self.films = {}
        self.done = threading.Event()

    def progressed(self, name, frames, total):
        pass

    def failed(self, name, reason):
        raise AssertionError(reason)

    def finished(self, name, path):
        self.films[name] = path
        self.done.set()


def test_a_film_is_there_at_once_and_has_pictures_and_sound(tmp_path):
    watcher = Watcher()
    farm = BlankFarm(watcher, None, tmp_path)
    farm.start()

    request = FilmRequest(
        prompt="A red kite", quality="720p", aspect_ratio="16:9", duration=15, seed=7
    )
    farm.order(RenderOrder(name="kite", request=request, path=tmp_path / "kite.mp4"))

    assert watcher.done.wait(10)
    farm.stop()
    with av.open(str(watcher.films["kite"])) as film:
        assert [stream.type for stream in film.streams] == ["video", "audio"]
        assert len(list(film.decode(video=0))) == 24


def test_a_film_that_is_ordered_again_takes_its_place(tmp_path):
    watcher = Watcher()
    farm = BlankFarm(watcher, None, tmp_path)
    farm.start()
    path = tmp_path / "kite.mp4"
    path.write_bytes(b"half a film")

    farm.order(RenderOrder(name="kite", request=None, path=path))

    assert watcher.done.wait(10)
    farm.stop()
    assert path.read_bytes()[4:8] == b"ftyp"
