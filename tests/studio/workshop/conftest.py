"""A workshop over a scratch data folder, with a bench that makes nothing until it is told to."""

import threading
from pathlib import Path
from types import SimpleNamespace

import pytest

from studio.clock import SystemClock
from studio.media.collector import Collector
from studio.media.inspector import Inspector
from studio.media.vault import Vault
from studio.media.works import Works
from studio.store.adoption import Adoption
from studio.workshop.intake import Intake
from studio.workshop.workshop import Workshop

PATIENCE_S = 10


class Bench:
    """Writes a word into each file it is asked to fill, once it may; remembers what was asked."""

    def __init__(self):
        self.may, self.busy = threading.Event(), threading.Event()
        self.asked, self.trouble = [], None

    def make(self, assignment, unwanted, tell):
        self.asked.append(assignment)
        self.busy.set()
        tell(0.5)
        while not self.may.wait(0.005) and not unwanted.is_set():
            pass
        if self.trouble is not None:
            raise self.trouble
        Path(assignment.into).write_text("made", "utf-8")


@pytest.fixture
def bench():
    return Bench()


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "clips")


@pytest.fixture
def works(tmp_path, vault):
    return Works(tmp_path, vault)


@pytest.fixture
def inspector():
    inspector = Inspector(SystemClock())
    yield inspector
    inspector.close()


@pytest.fixture
def intake(vault, works, inspector, generations, database, clock):
    return Intake(
        vault,
        works,
        collector=Collector(vault, None, clock, inspector=inspector),
        inspector=inspector,
        generations=generations,
        adoption=Adoption(database),
        clock=clock,
    )


@pytest.fixture
def workshop(bench, works, vault, generations, intake, clock):
    workshop = Workshop(
        bench,
        works,
        vault=vault,
        generations=generations,
        intake=intake,
        # Files carry the machine's time.
        clock=SystemClock(),
        stopwatch=clock,
    )
    yield workshop
    workshop.stop()


@pytest.fixture
def keep(vault, database, new_generation, clip, film):
    """Keep a clip and return the id of its generation."""
    adoption = Adoption(database)

    def put(**fields):
        generation = new_generation(**fields)
        place = vault.clip(generation.id)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(film.read_bytes())
        adoption.adopt(generation, clip)
        return generation.id

    return put


@pytest.fixture
def finish(workshop, bench):
    """Let the bench work until nothing waits."""

    def wait():
        bench.may.set()
        thread = workshop._foreman._thread
        if thread is not None:
            thread.join(PATIENCE_S)
        return SimpleNamespace(jobs=workshop.jobs())

    return wait
