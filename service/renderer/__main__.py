"""A worker: takes jobs from its standard input and draws them, one at a time.

It ends the moment its input closes, in the middle of a frame if need be, so that no worker outlives
the program that started it, however that one ended.
"""

import os
import queue
import sys
import threading
from collections.abc import Collection
from pathlib import Path

from service.clock import SystemClock
from service.renderer.encode import join
from service.renderer.film import plan
from service.renderer.production import render_part
from service.renderer.wire import Job, Stop, Word, read_order

_NICENESS = 5
"""Behind the web pages, which must stay lively while films are drawn."""
_PAUSE = 0.1
"""Seconds between two words of progress, at least."""


class _StoppedError(Exception):
    """The job is no longer wanted."""


def main() -> None:
    """Work until the input closes."""
    if hasattr(os, "nice"):
        os.nice(_NICENESS)
    jobs: queue.SimpleQueue[Job] = queue.SimpleQueue()
    stopped: set[Path] = set()
    threading.Thread(target=_listen, args=(jobs, stopped), daemon=True).start()
    while True:
        job = jobs.get()
        _work(job, stopped)
        stopped.discard(job.path)


def _listen(jobs: "queue.SimpleQueue[Job]", stopped: set[Path]) -> None:
    for line in sys.stdin:
        match read_order(line):
            case Stop(path=path):
                stopped.add(path)
            case Job() as job:
                jobs.put(job)
    os._exit(0)


def _work(job: Job, stopped: Collection[Path]) -> None:
    try:
        film = plan(job.request)
        if job.parts:
            join(job.parts, job.path)
        else:
            render_part(film, job.index, job.path, _Progress(job, stopped))
    except Exception as error:  # noqa: BLE001 - the farm decides what follows, and logs it
        _say(Word(failed=f"{type(error).__name__}: {error}"))
    else:
        _say(Word(done=True))


class _Progress:
    """Passes on the frames drawn, at most ten times a second, and breaks off what is stopped."""

    def __init__(self, job: Job, stopped: Collection[Path]) -> None:
        self._job, self._stopped = job, stopped
        self._clock = SystemClock()
        self._said = self._clock.monotonic()

    def __call__(self, frames: int) -> None:
        if self._job.path in self._stopped:
            raise _StoppedError
        now = self._clock.monotonic()
        if now - self._said >= _PAUSE:
            self._said = now
            _say(Word(frames=frames))


def _say(word: Word) -> None:
    sys.stdout.write(word.line())
    sys.stdout.flush()


if __name__ == "__main__":
    main()
