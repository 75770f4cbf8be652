import struct

import av
import pytest

from service.__main__ import main


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_SERVICE_DATA_DIR", str(tmp_path / "home"))


def render(tmp_path, *options):
    main(["render", "-o", str(tmp_path / "film.mp4"), *options])


@pytest.mark.process
def test_a_film_and_its_contact_sheet_are_drawn_from_a_file(tmp_path, capsys):
    prompt, sheet = tmp_path / "prompt.txt", tmp_path / "sheet.png"
    prompt.write_text("海上日落", "utf-8")

    render(tmp_path, "--prompt-file", str(prompt), "--duration", "3", "--sheet", str(sheet))

    with av.open(str(tmp_path / "film.mp4")) as film:
        assert film.streams.video[0].frames == 72
    assert struct.unpack(">II", sheet.read_bytes()[16:24]) == (1920, 540)
    assert "film.mp4: 3 s, 720p, seed 1" in capsys.readouterr().out
    assert not (tmp_path / "home").exists()


@pytest.mark.process
def test_without_the_slate_the_corner_of_the_picture_stays_free(tmp_path):
    def corner(*options):
        render(tmp_path, "--prompt", "the sea", "--duration", "3", *options)
        with av.open(str(tmp_path / "film.mp4")) as film:
            picture = next(film.decode(video=0)).to_ndarray(format="rgb24")
        red, _, blue = picture[660:684, 1000:1270].reshape(-1, 3).max(axis=0).astype(int)
        return red - blue

    assert corner() > corner("--no-slate") + 20


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--prompt", "the sea", "--duration", "16"), "3 to 15 whole seconds"),
        (("--prompt", "the sea", "--seed", "-1"), "from 0 to 2147483647"),
        (("--prompt-file", "nowhere.txt"), "could not be read from nowhere.txt"),
    ],
)
def test_what_cannot_be_drawn_is_refused_in_a_sentence(options, why, tmp_path):
    with pytest.raises(SystemExit, match=why):
        render(tmp_path, *options)
