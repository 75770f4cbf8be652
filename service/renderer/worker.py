"""The parent's end of one worker process."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from service.renderer.wire import Job, Word

_ROOT = Path(__file__).parents[2]


class WorkerDiedError(RuntimeError):
    """The drawing process ended before its work was done."""

    def __init__(self) -> None:
        super().__init__(type(self).__doc__)


class Worker:
    """A warm process that does one job after another."""

    def __init__(self) -> None:
        """Start it; it imports what it needs while the first job is on its way."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "service.renderer"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=_ROOT,
            env={
                **os.environ,
                "PYTHONPATH": str(_ROOT),
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
            },
        )

    @property
    def pid(self) -> int:
        """The process's id."""
        return self._process.pid

    def do(self, job: Job) -> Iterator[Word]:
        """Hand over a job and yield what the worker says, up to its last word.

        Raises:
            WorkerDiedError: When the process ended first.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            raise WorkerDiedError
        try:
            stdin.write(job.line())
            stdin.flush()
        except OSError as error:
            raise WorkerDiedError from error
        for line in stdout:
            word = Word.read(line)
            yield word
            if word.done or word.failed:
                return
        raise WorkerDiedError

    def kill(self) -> None:
        """End the process at once, from any thread; whoever waits for its word hears it died."""
        self._process.kill()

    def end(self) -> None:
        """End the process, and let go of its pipes."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
