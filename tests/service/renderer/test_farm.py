import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest

from service.renderer.farm import RenderFarm, RenderOrder
from service.renderer.film import plan
from service.renderer.wire import Job
from service.renderer.worker import Worker

pytestmark = pytest.mark.process
PATIENCE = 60
"""Seconds for a film of one second, on a machine that does much else."""


class Notes:
    """Writes down what the farm says."""

    def __init__(self):
        self.progress, self.finished_paths, self.reasons = [], {}, {}
        self.moving, self.over = threading.Event(), threading.Event()

    def progressed(self, name, frames, total):
        self.progress.append((name, frames, total))
        self.moving.set()

    def finished(self, name, path):
        self.finished_paths[name] = path
        self.over.set()

    def failed(self, name, reason):
        self.reasons[name] = reason
        self.over.set()


@pytest.fixture
def notes():
    return Notes()


@pytest.fixture
def farm_of(notes, tmp_path):
    farms = []

    def started(workers):
        farm = RenderFarm(notes, workers=workers, scratch=tmp_path / "scratch")
        farms.append(farm)
        farm.start()
        return farm

    yield started
    for farm in farms:
        farm.stop()


def children():
    return [
        child
        for child in psutil.Process().children()
        if child.is_running() and "service.renderer" in child.cmdline()
    ]


@pytest.mark.parametrize("workers", [1, 2])
def test_any_number_of_workers_gives_the_same_bytes(
    workers, farm_of, notes, drawn, request_of_a_second, tmp_path
):
    path = tmp_path / "clips" / "film.mp4"

    farm_of(workers).order(RenderOrder(name="film", request=request_of_a_second, path=path))

    assert notes.over.wait(PATIENCE)
    assert notes.finished_paths == {"film": path}
    assert path.read_bytes() == drawn.read_bytes()
    assert notes.progress[-1] == ("film", 24, 24)
    assert list((tmp_path / "scratch").iterdir()) == []


def test_what_a_killed_worker_was_at_is_done_again(
    farm_of, notes, drawn, request_of_a_second, tmp_path
):
    path = tmp_path / "film.mp4"
    farm_of(1).order(RenderOrder(name="film", request=request_of_a_second, path=path))
    assert notes.moving.wait(PATIENCE)

    for child in children():
        os.kill(child.pid, signal.SIGKILL)

    assert notes.over.wait(PATIENCE)
    assert path.read_bytes() == drawn.read_bytes()


def test_a_film_that_cannot_be_put_in_its_place_fails_with_the_reason(
    farm_of, notes, request_of_a_second, tmp_path
):
    path = tmp_path / "film.mp4"
    path.mkdir()

    farm_of(2).order(RenderOrder(name="film", request=request_of_a_second, path=path))

    assert notes.over.wait(PATIENCE)
    assert "IsADirectory" in notes.reasons["film"]
    assert list(tmp_path.glob("*.part")) == []


def test_a_name_at_work_is_not_ordered_twice(farm_of, notes, request_of_a_second, tmp_path):
    farm = farm_of(1)
    for name in ("one.mp4", "two.mp4"):
        farm.order(RenderOrder(name="film", request=request_of_a_second, path=tmp_path / name))

    assert notes.over.wait(PATIENCE)
    assert notes.finished_paths == {"film": tmp_path / "one.mp4"}


def test_a_job_that_is_stopped_ends_within_half_a_second(request_of_a_second, tmp_path):
    request = replace(request_of_a_second, quality="1080p", aspect_ratio="16:9", duration=15)
    job, worker = Job(request=request, index=0, path=tmp_path / "part.mp4"), Worker()
    words = worker.do(job)
    assert next(words).frames

    worker.stop(job.path)
    stopped = time.monotonic()
    *_, last = words

    assert time.monotonic() - stopped < 0.5
    assert "Stopped" in last.failed
    worker.end()


def test_a_forgotten_film_makes_room_for_the_next(farm_of, notes, request_of_a_second, tmp_path):
    farm = farm_of(1)
    long = replace(request_of_a_second, duration=15)
    farm.order(RenderOrder(name="long", request=long, path=tmp_path / "long.mp4"))
    assert notes.moving.wait(PATIENCE)
    hired = [child.pid for child in children()]

    farm.forget("long")
    farm.order(RenderOrder(name="next", request=request_of_a_second, path=tmp_path / "next.mp4"))

    assert notes.over.wait(PATIENCE)
    assert list(notes.finished_paths) == ["next"]
    assert notes.reasons == {}
    assert [child.pid for child in children()] == hired


def test_a_stop_ends_the_workers(farm_of, notes, request_of_a_second, tmp_path):
    farm = farm_of(2)
    order = RenderOrder(
        name="film", request=replace(request_of_a_second, duration=15), path=tmp_path / "film.mp4"
    )
    farm.order(order)
    assert notes.moving.wait(PATIENCE)

    farm.stop()

    assert children() == []
    assert not notes.over.is_set()


def test_a_worker_ends_in_the_middle_of_its_work_when_its_input_closes(
    request_of_a_second, tmp_path
):
    request = replace(request_of_a_second, prompt="the sea", duration=15)
    worker = subprocess.Popen(
        [sys.executable, "-m", "service.renderer"],
        cwd=Path(__file__).parents[3],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    for index in range(len(plan(request).segments)):
        worker.stdin.write(Job(request=request, index=index, path=tmp_path / "part.mp4").line())
    worker.stdin.flush()
    assert worker.stdout.readline()

    worker.stdin.close()

    assert worker.wait(5) == 0
    worker.stdout.close()
