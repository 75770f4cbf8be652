"""Has new files made of clips by a process of its own, which may crash, hang or swell in our place.

One process for each work, so that ending it ends all that it holds. A watch looks ten times a
second whether the work is still wanted and still moves.
"""

import json
import sys
import threading
from collections.abc import Callable

from studio.clock import Clock
from studio.errors import DiskFullError, WorkFailedError
from studio.media.assignment import Assignment, write_assignment
from studio.media.child import Child

SILENCE_S = 300.0
"""Seconds without a sign of life after which a work is given up."""

LONGEST_S = 7200.0
"""Seconds that a work may take in all; two hundred clips at the best quality take a quarter."""

LOOK_S = 0.1
"""Seconds between two looks of the watch."""

COMMAND = (sys.executable, "-m", "studio.media.craft")


class Workbench:
    """Makes works, one process each."""

    def __init__(
        self, clock: Clock, command: tuple[str, ...] = COMMAND, *, silence_s: float = SILENCE_S
    ) -> None:
        self._clock = clock
        self._command = command
        self._silence_s = silence_s

    def make(
        self, assignment: Assignment, unwanted: threading.Event, tell: Callable[[float], None]
    ) -> None:
        """Make a work; returns early, with nothing of use, once it is unwanted.

        Args:
            assignment: What to make.
            unwanted: Set by whoever no longer wants it.
            tell: Takes how much is done, 0 to 1, a few times a second.

        Raises:
            DiskFullError: There is no room.
            WorkFailedError: It cannot be made.
            OSError: The process cannot be started.
        """
        child, life = Child(self._command), _Life(self._clock)
        watch = (child, life, unwanted)
        threading.Thread(target=self._watch, args=watch, name="workbench", daemon=True).start()
        try:
            answer = _converse(child, write_assignment(assignment), life=life, tell=tell)
        finally:
            life.over.set()
            child.end()
        if not unwanted.is_set():
            _judge(answer)

    def _watch(self, child: Child, life: "_Life", unwanted: threading.Event) -> None:
        """End a process that is unwanted, silent or late."""
        while not self._clock.wait(life.over, LOOK_S):
            if unwanted.is_set() or life.silence_s > self._silence_s or life.age_s > LONGEST_S:
                child.kill()


class _Life:
    """When a process began and when it last said something."""

    def __init__(self, clock: Clock) -> None:
        self.over = threading.Event()
        self._clock = clock
        self._began = self._heard = clock.monotonic()

    def note(self) -> None:
        self._heard = self._clock.monotonic()

    @property
    def silence_s(self) -> float:
        return self._clock.monotonic() - self._heard

    @property
    def age_s(self) -> float:
        return self._clock.monotonic() - self._began


def _converse(
    child: Child, order: str, *, life: _Life, tell: Callable[[float], None]
) -> dict[str, object]:
    """Hand over the order and pass on what is said; return the last word, empty without one."""
    for line in child.take(order):
        life.note()
        match _read(line):
            case {"share": float() | int() as share} if 0 <= share <= 1:
                tell(float(share))
            case said:
                return said
    return {}


def _read(line: str) -> dict[str, object]:
    """Return what a line says; nothing where a film made the process talk nonsense."""
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _judge(answer: dict[str, object]) -> None:
    match answer:
        case {"done": True}:
            return
        case {"full": True}:
            raise DiskFullError
        case {"refused": str() as why}:
            raise WorkFailedError(why)
        case _:
            raise WorkFailedError
