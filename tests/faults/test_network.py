"""Whatever the network does, the service's own books and the studio's rows agree."""

import hashlib
import struct
from types import SimpleNamespace

import pytest
from pydantic import SecretStr

from studio.api import exchange
from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.media import download
from studio.opening import open_studio
from studio.settings import Settings
from tests.faults.network import Books, Road, serve
from tests.films import write_film
from tests.hand_clock import HandClock

pytestmark = pytest.mark.process

TAKES = 2
ROOM = 400_000
HARMLESS = ("latency", "slicer", "no length")
CUTS = ("reset before", "reset after", "timeout", "truncated", "no length, truncated")
LIES = ("html", "429", "502")
TOXICS = {
    "create": HARMLESS + CUTS + LIES,
    "poll": HARMLESS + CUTS + LIES,
    "download": (*HARMLESS, *CUTS, *LIES, "html as film", "wrong range"),
}
CASES = [(kind, toxic) for kind, toxics in TOXICS.items() for toxic in toxics]
MAY_BE_ACCEPTED = set(CUTS) | {"html", "502"}


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    write_film(path)
    with path.open("ab") as file:
        # More than a read takes in at once, so that a cut leaves something.
        file.write(struct.pack(">I4s", ROOM, b"free") + bytes(ROOM - 8))
    return path


@pytest.fixture
def world(film, tmp_path, monkeypatch):
    """A studio, a service and the road between them; waits are short, and pauses take no time."""
    monkeypatch.setattr(exchange, "READ_S", 0.5)
    monkeypatch.setattr(download, "_TIMEOUT_S", (5, 0.5))
    books, clock, studios = Books(film), HandClock(), []
    server = serve(books)
    road = Road(server.server_address[1])
    address = f"http://127.0.0.1:{road.port}"
    access = SimpleNamespace(of=lambda _service: (address, SecretStr("sk-evo-1")))

    def live(**settings):
        studio = open_studio(
            Settings(data_dir=tmp_path / "data", **settings), access=access, clock=clock
        )
        studios.append(studio)
        requests = [GenerationRequest(prompt="A fox", seed=1 + n) for n in range(TAKES)]
        studio.orders.submit(requests, press_id="press", service=address)
        for _ in range(20):
            studio._parts.tracker.run_once()
            clock.turn(300)
        return studio, studio.recent(100)

    yield SimpleNamespace(books=books, road=road, address=address, live=live)
    for studio in studios:
        studio.stop()
    road.close()
    server.shutdown()
    server.server_close()


def is_whole(studio, row):
    content = studio.clip_path(row.id).read_bytes()
    return row.clip.frames == 24 and hashlib.sha256(content).hexdigest() == row.clip.sha256


@pytest.mark.parametrize(("kind", "toxic"), CASES)
def test_where_the_service_keeps_answers_its_books_and_the_rows_agree(world, kind, toxic):
    world.road.poison(kind, toxic, times=TAKES)
    studio, rows = world.live(replay_services=(world.address,))
    assert world.road.met > 0
    assert world.books.accepted == {row.id: 1 for row in rows}
    assert {row.status for row in rows} == {Status.SAVED}
    assert all(is_whole(studio, row) for row in rows)


@pytest.mark.parametrize("toxic", TOXICS["create"])
def test_elsewhere_what_may_have_been_accepted_is_left_to_a_person(world, toxic):
    world.road.poison("create", toxic, times=TAKES)
    _, rows = world.live()
    expected = Status.UNKNOWN if toxic in MAY_BE_ACCEPTED else Status.SAVED
    assert {row.status for row in rows} == {expected}
    assert set(world.books.accepted.values()) <= {1}
    never_arrived = toxic == "reset before"
    assert len(world.books.accepted) == (0 if never_arrived else len(rows))


def test_a_film_that_breaks_off_again_and_again_is_gone_on_with(world):
    world.road.poison("download", "truncated", times=6)
    studio, rows = world.live()
    assert all(is_whole(studio, row) for row in rows)
    assert world.books.ranges
