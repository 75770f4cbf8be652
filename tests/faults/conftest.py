"""A film, a witness and a nursery for each worker; and how many lives the sweep has cost."""

import itertools
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import av
import numpy as np
import pytest

from tests.conftest import LIVES
from tests.faults import trace
from tests.faults.life import Kind, ask

ROOT = Path(__file__).parents[2]


class Lives:
    """Runs lives, each in a folder of its own, and counts them."""

    def __init__(self, folder: Path, port: str, nursery: subprocess.Popen[str]) -> None:
        self._folder = folder
        self._port = port
        self._nursery = nursery
        self._numbers = itertools.count(1)
        self.count = 0
        self.kind = Kind.NEW
        self._latest = ""

    def _service_of(self, name: str) -> str:
        return f"http://127.0.0.1:{self._port}/{name}"

    def run(self, options: list[str], *, bug: str | None = None, killed: bool = False) -> list[str]:
        """Live once under strace with these options; return what is amiss afterwards."""
        self.count += 1
        name = self._latest = f"run-{next(self._numbers)}"
        order = {
            "folder": str(self._folder / name),
            "service": self._service_of(name),
            "options": options,
            "bug": bug,
            "killed": killed,
            "kind": self.kind,
        }
        print(json.dumps(order), file=self._nursery.stdin, flush=True)
        answer = self._nursery.stdout.readline()
        assert answer, "the nursery has ended"
        return list(json.loads(answer))

    def observe(self, *, bug: str | None = None) -> list[trace.Call]:
        """Return the calls of a life that nothing happens to."""
        log = self._folder / "trace"
        assert self.run(["-o", str(log), *trace.OBSERVE], bug=bug) == []
        return trace.read(log)

    def decided(self) -> list[str]:
        """Return what a person was told last of each of their decisions in the latest life."""
        ledger = json.loads(ask(f"{self._service_of(self._latest)}/ledger"))
        return sorted(ledger["decided"].values())

    def hit(self, call: trace.Call, fault: str, *, bug: str | None = None) -> list[str]:
        """Live once with a fault at this call; return what is amiss afterwards, and where."""
        options = ["-e", f"trace={call.name}"]
        options += ["-e", f"inject={call.name}:{fault}:when={call.number}"]
        wrong = self.run(options, bug=bug, killed="KILL" in fault)
        return [f"{call.name} {call.number} {fault}: {one}" for one in wrong]


@pytest.fixture(scope="session")
def film_of_parts(tmp_path_factory):
    """One second of noise, index first: large enough for several writes, and for a half."""
    path = tmp_path_factory.mktemp("noise") / "film.mp4"
    chance = np.random.default_rng(1)
    options = {"movflags": "faststart"}
    with av.open(str(path), "w", format="mp4", options=options) as container:
        picture = container.add_stream("libx264", rate=24, options={"preset": "ultrafast"})
        picture.width, picture.height, picture.pix_fmt = 96, 64, "yuv420p"
        for _ in range(24):
            field = chance.integers(0, 255, (64, 96, 3), np.uint8)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(field, "rgb24")))
        container.mux(picture.encode())
    return path


@pytest.fixture(scope="session")
def session_lives(tmp_path_factory, film_of_parts):
    if shutil.which("strace") is None:
        # Only Linux has it; where the whole suite has to run, its absence is a fault.
        missing = pytest.fail if os.environ.get("CI") else pytest.skip
        missing("These tests need strace: apt-get install strace.")
    witness = _program("tests.faults.witness", str(film_of_parts))
    with witness as counting, _program("tests.faults.nursery") as nursery:
        port = counting.stdout.readline().strip()
        yield Lives(tmp_path_factory.mktemp("lives"), port, nursery)


@contextmanager
def _program(module: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def lives(session_lives, record_property):
    before = session_lives.count
    yield session_lives
    record_property(LIVES, session_lives.count - before)


@pytest.fixture
def lives_of(lives):
    """Make all lives of a test be of one kind."""

    def lives_of(kind):
        lives.kind = kind
        return lives

    yield lives_of
    lives.kind = Kind.NEW


@pytest.fixture
def some():
    """Choose so many of a row of things, the same each time."""
    return lambda things, most: random.Random(4).sample(things, min(most, len(things)))
