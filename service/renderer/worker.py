"""The parent's end of one worker process."""

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from service.renderer.wire import Job, Stop, Word

_ROOT = Path(__file__).parents[2]


class WorkerDiedError(RuntimeError):
    """The drawing process ended before its work was done."""

    def __init__(self) -> None:
        super().__init__(type(self).__doc__)


class Worker:
    """A warm process that does one job after another."""

    def __init__(self) -> None:
        """Start it; it imports what it needs while the first job is on its way."""
        self._sending = threading.Lock()
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
        stdout = self._process.stdout
        if stdout is None:
            raise WorkerDiedError
        try:
            self._send(job.line())
        except (OSError, ValueError) as error:
            raise WorkerDiedError from error
        for line in stdout:
            word = Word.read(line)
            yield word
            if word.done or word.failed:
                return
        raise WorkerDiedError

    def stop(self, path: Path) -> None:
        """Break off the job of that path, from any thread; its last word is that it failed."""
        # A worker that is gone has stopped already.
        with contextlib.suppress(OSError, ValueError):
            self._send(Stop(path=path).line())

    def _send(self, line: str) -> None:
        if self._process.stdin is None:
            raise WorkerDiedError
        with self._sending:
            self._process.stdin.write(line)
            self._process.stdin.flush()

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
