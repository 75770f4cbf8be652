"""Has films looked into by a process of its own, which may crash, hang or swell in our place.

The process is started with the first film, serves one after the other, and is let go after a
while without any. One thread watches it as long as it lives: two timers for each film would cost
more than to ask about it.
"""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.clock import Clock
from studio.domain.recipe import Recipe, read_recipe, write_recipe
from studio.errors import NotAFilmError
from studio.media.measure import Measure

DEADLINE_S = 60.0
"""Seconds for one film; the longest at the best quality takes about three."""

IDLE_S = 30.0
"""Seconds without a film after which the process is let go."""

LATE_S = 1.0
"""Seconds between two looks of the watch, so by so much either end may come late."""

COMMAND = (sys.executable, "-m", "studio.media.inspection")

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What the look into a film brought."""

    measure: Measure
    has_poster: bool


class Inspector:
    """Looks into films, one at a time; safe to share between threads."""

    def __init__(
        self, clock: Clock, command: tuple[str, ...] = COMMAND, *, deadline_s: float = DEADLINE_S
    ) -> None:
        self._clock = clock
        self._command = command
        self._deadline_s = deadline_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[str] | None = None
        self._gone = threading.Event()
        self._deadline: float | None = None
        self._rested_at = clock.monotonic()

    def inspect(self, film: Path, poster: Path) -> Inspection:
        """Measure a film, see whether it can be shown to its end, and draw its poster.

        Args:
            film: The film.
            poster: The file to write the poster to.

        Raises:
            NotAFilmError: It cannot be shown, or broke the process that tried.
            OSError: The process cannot be started.
        """
        told = self._order(film=str(film.absolute()), poster=str(poster.absolute()))
        return Inspection(measure=Measure(**told["measure"]), has_poster=told["has_poster"])

    def embed(self, film: Path, into: Path, recipe: Recipe) -> None:
        """Copy a film with its recipe inside; pictures and sound stay as they are.

        Raises:
            NotAFilmError: It cannot be copied; the copy is of no use then.
            OSError: The process cannot be started.
        """
        paths = {"film": str(film.absolute()), "into": str(into.absolute())}
        self._order(**paths, recipe=write_recipe(recipe))

    def read_recipe(self, film: Path) -> Recipe | None:
        """Return the recipe inside a film; None where there is none that can be understood.

        Raises:
            NotAFilmError: The film broke the process that tried.
            OSError: The process cannot be started.
        """
        text = self._order(film=str(film.absolute()))["recipe"]
        return None if text is None else read_recipe(text)

    def _order(self, **order: str) -> dict[str, Any]:
        with self._lock:
            return _read(self._ask(json.dumps(order)))

    def close(self) -> None:
        """Let the process go, even from the middle of a film."""
        process = self._process
        if process is not None:
            process.kill()
        self._let_go()

    def _let_go(self) -> None:
        with self._lock:
            self._end()

    def _ask(self, order: str) -> str:
        """Return the answer to an order; empty where the process did not survive it."""
        self._deadline = self._clock.monotonic() + self._deadline_s
        try:
            answer = _exchange(self._process or self._start(), order)
        finally:
            self._deadline, self._rested_at = None, self._clock.monotonic()
        if not answer.endswith("\n"):
            self._end()
        return answer

    def _watch(self, process: subprocess.Popen[str], gone: threading.Event) -> None:
        """End a process that takes too long for an order, or has had none for a while."""
        while not self._clock.wait(gone, LATE_S):
            now, deadline = self._clock.monotonic(), self._deadline
            if deadline is not None and now > deadline:
                process.kill()
            elif now - self._rested_at > IDLE_S and self._lock.acquire(blocking=False):
                try:
                    self._end()
                finally:
                    self._lock.release()

    def _start(self) -> subprocess.Popen[str]:
        process = subprocess.Popen(  # noqa: S603 - our own module
            self._command,
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            # Ctrl+C in the terminal is for the studio, which then ends this one.
            start_new_session=True,
        )
        self._process, self._gone = process, threading.Event()
        watch = (process, self._gone)
        threading.Thread(target=self._watch, args=watch, name="inspector", daemon=True).start()
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        self._gone.set()
        if process is not None:
            process.kill()
            process.communicate()


def _exchange(process: subprocess.Popen[str], order: str) -> str:
    if process.stdin is None or process.stdout is None:
        return ""
    try:
        process.stdin.write(order + "\n")
        process.stdin.flush()
    except BrokenPipeError:
        return ""
    return process.stdout.readline()


def _read(answer: str) -> dict[str, Any]:
    if not answer.endswith("\n"):
        raise NotAFilmError("The film cannot be looked into.")
    told: dict[str, Any] = json.loads(answer)
    if "refused" in told:
        raise NotAFilmError(told["refused"])
    return told
