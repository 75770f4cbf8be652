"""A clock turned by hand, a scratch database, a very small film, and HTTP without a network."""

from dataclasses import replace

import pytest

from studio.domain.generation import Clip, Generation, Status
from studio.domain.request import GenerationRequest
from studio.opening import open_studio
from studio.settings import Settings
from studio.store.database import open_database, sqlite_url
from studio.store.errands import Errands
from studio.store.generations import Generations
from tests.access import Access
from tests.films import write_film
from tests.hand_clock import NOON, HandClock
from tests.in_process import InProcess
from tests.studio.small_service import SmallService


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def database(tmp_path):
    database = open_database(sqlite_url(tmp_path / "studio.db"))
    yield database
    database.close()


@pytest.fixture
def generations(database):
    return Generations(database)


@pytest.fixture
def errands(database):
    return Errands(database)


@pytest.fixture
def new_generation():
    """Make generations that were just asked for, with ids that count up."""
    count = 0

    def new(**fields):
        nonlocal count
        count += 1
        generation = Generation(
            id=f"{count:032x}",
            press_id=f"press-{count}",
            take=1,
            takes=1,
            request=GenerationRequest(prompt="A red fox in the snow", seed=42),
            service="https://api.example.com",
            status=Status.QUEUED,
            created_at=NOON,
        )
        return replace(generation, **fields)

    return new


@pytest.fixture
def clip():
    return Clip(
        size_bytes=5,
        sha256="0" * 64,
        width=64,
        height=64,
        fps=24.0,
        frames=24,
        duration_s=1.0,
        has_sound=True,
        saved_at=NOON,
    )


@pytest.fixture(scope="session")
def film(tmp_path_factory):
    """One second of a grey field that grows brighter, with silence, 64 pixels wide."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    write_film(path)
    return path


@pytest.fixture
def carried_to():
    """Make adapters that carry requests to an ASGI app."""
    return InProcess


@pytest.fixture
def service(film):
    return SmallService(film)


@pytest.fixture
def access():
    return Access()


@pytest.fixture
def studio(service, access, carried_to, clock, tmp_path):
    adapter = carried_to(service.app)
    settings = Settings(data_dir=tmp_path / "data")
    studio = open_studio(settings, access=access, clock=clock, adapter=adapter)
    yield studio
    studio.stop()


@pytest.fixture
def work(studio, clock):
    """Let the tracker do what is due, as time goes by."""

    def work():
        for _ in range(3):
            studio._parts.tracker.run_once()
            clock.turn(2)

    return work
