"""Works are made by another process, whose end is not ours."""

import subprocess
import sys
import threading
from pathlib import Path

import psutil
import pytest

from studio.clock import SystemClock
from studio.domain.work import Kind
from studio.errors import DiskFullError, WorkFailedError
from studio.media.assignment import Assignment
from studio.media.workbench import COMMAND, Workbench
from tests.films import numbers_in, write_counting_film

HANG = "import threading; threading.Event().wait(60)"
CRASH = "import os, sys; sys.stdin.readline(); os.abort()"
SMALL_DISK = (
    "import resource, runpy; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
    "runpy.run_module('studio.media.craft', run_name='__main__')"
)


@pytest.fixture
def assignment(tmp_path):
    film = tmp_path / "film.mp4"
    write_counting_film(film)
    return Assignment(kind=Kind.PROXY, into=str(tmp_path / "made"), sources=(str(film),))


@pytest.fixture
def make(assignment):
    """Make the assignment with a command in the process's place."""

    def call(*code, unwanted=None, tell=lambda _share: None, **bounds):
        command = (sys.executable, "-c", *code) if code else COMMAND
        bench = Workbench(SystemClock(), command, **bounds)
        bench.make(assignment, unwanted or threading.Event(), tell)

    return call


def test_a_work_is_made_and_told_of(make, tmp_path):
    told = []
    make(tell=told.append)
    assert numbers_in(tmp_path / "made") == list(range(24))
    assert all(0 <= share <= 1 for share in told)


@pytest.mark.parametrize("code", [CRASH, HANG, "print('{}')", "print('{')", "print(7)", "pass"])
def test_a_process_that_breaks_or_hangs_makes_nothing(make, code):
    with pytest.raises(WorkFailedError):
        make(code, silence_s=0.2)


def test_a_file_that_is_no_film_ends_the_process_alone(make, assignment):
    Path(assignment.sources[0]).write_bytes(b"\0\0\0\x18ftypisom" + b"\xff" * 5000)
    with pytest.raises(WorkFailedError, match="cannot be read"):
        make()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limits there")
def test_a_full_disk_is_told_as_such(make):
    with pytest.raises(DiskFullError):
        make(SMALL_DISK)


def test_what_is_unwanted_ends_at_once(make):
    unwanted, clock = threading.Event(), SystemClock()
    threading.Timer(0.3, unwanted.set).start()
    began = clock.monotonic()
    make(HANG, unwanted=unwanted)
    assert clock.monotonic() - began < 0.3 + 0.5


def test_the_process_ends_with_the_studio(tmp_path):
    script = (
        "import subprocess, sys;"
        f"child = subprocess.Popen({[*COMMAND]!r}, stdin=subprocess.PIPE);"
        "print(child.pid, flush=True); sys.stdin.readline()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as studio:
        child = psutil.Process(int(studio.stdout.readline()))
        studio.kill()
    assert psutil.wait_procs([child], timeout=10)[1] == []


@pytest.mark.skipif(sys.platform == "win32", reason="it knows neither niceness nor limits")
def test_the_process_stands_back_and_takes_so_much_memory_and_no_more():
    code = (
        "import os, resource; from studio.media.craft.__main__ import MEMORY, _stand_back;"
        "before = os.nice(0); _stand_back();"
        "limit = resource.getrlimit(resource.RLIMIT_AS)[0];"
        "print(os.nice(0) == min(before + 10, 19), limit == MEMORY)"
    )
    command = [sys.executable, "-c", code]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert told.split() == ["True", "True"]
