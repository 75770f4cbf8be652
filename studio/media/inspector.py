"""Has films looked into by a process of its own, which may crash, hang or swell in our place.

The process is started with the first film, serves one after the other, and is let go after a
while without any. One thread watches it as long as it lives: two timers for each film would cost
more than to ask about it.
"""

import json
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.clock import Clock
from studio.domain.recipe import Recipe, read_recipe, write_recipe
from studio.errors import NotAFilmError
from studio.media.child import Child
from studio.media.measure import Measure

DEADLINE_S = 60.0
"""Seconds for one film; the longest at the best quality takes about three."""

IDLE_S = 30.0
"""Seconds without a film after which the process is let go."""

LATE_S = 1.0
"""Seconds between two looks of the watch, so by so much either end may come late."""

COMMAND = (sys.executable, "-m", "studio.media.inspection")


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
        self._child: Child | None = None
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
        child = self._child
        if child is not None:
            child.kill()
        self._let_go()

    def _let_go(self) -> None:
        with self._lock:
            self._end()

    def _ask(self, order: str) -> str:
        """Return the answer to an order; empty where the process did not survive it."""
        self._deadline = self._clock.monotonic() + self._deadline_s
        try:
            answer = (self._child or self._start()).take(order).readline()
        finally:
            self._deadline, self._rested_at = None, self._clock.monotonic()
        if not answer.endswith("\n"):
            self._end()
        return answer

    def _watch(self, child: Child, gone: threading.Event) -> None:
        """End a process that takes too long for an order, or has had none for a while."""
        while not self._clock.wait(gone, LATE_S):
            now, deadline = self._clock.monotonic(), self._deadline
            if deadline is not None and now > deadline:
                child.kill()
            elif now - self._rested_at > IDLE_S and self._lock.acquire(blocking=False):
                try:
                    self._end()
                finally:
                    self._lock.release()

    def _start(self) -> Child:
        child = Child(self._command)
        self._child, self._gone = child, threading.Event()
        watch = (child, self._gone)
        threading.Thread(target=self._watch, args=watch, name="inspector", daemon=True).start()
        return child

    def _end(self) -> None:
        child, self._child = self._child, None
        self._gone.set()
        if child is not None:
            child.end()


def _read(answer: str) -> dict[str, Any]:
    if not answer.endswith("\n"):
        raise NotAFilmError("The film cannot be looked into.")
    told: dict[str, Any] = json.loads(answer)
    if "refused" in told:
        raise NotAFilmError(told["refused"])
    return told
