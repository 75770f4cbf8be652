"""A task: one film that was ordered, and all that became of it.

A task is never changed; each step of its life returns the next one. The id carries the moment of
creation, so that ids sort by age.
"""

import random
import re
import string
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Self

from service import failures
from service.vocabulary import MODEL, AspectRatio, FailureCode, Quality, Status

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LETTERS = string.ascii_letters
_DRAWN = 8
_ID = re.compile(r"task-unified-\d{19}-[A-Za-z]{8}-[a-z0-9.-]+", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no film."""

    code: FailureCode

    @property
    def message(self) -> str:
        """What a person is told."""
        return failures.message(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One film that was ordered."""

    id: str
    owner: str
    """SHA-256 of the key that created it, in hexadecimal."""
    prompt: str
    """As much of it as is read."""
    quality: Quality
    aspect_ratio: AspectRatio
    duration: int
    """Whole seconds."""
    seed: int
    """Never 0: a task without one was given one."""
    callback_url: str
    """Empty when none was given."""
    estimated_time: int
    """Whole seconds from creation to completion, as they were foretold."""
    created_at: datetime
    cost: int = 0
    """Hundredths of a credit that are reserved for it; 0 where the key draws for free."""
    address: str = ""
    """Where its creator reached the API, for the link in a callback; empty without one."""
    status: Status = Status.PENDING
    progress: int = 0
    """Percent of the frames that are drawn; 100 only when completed."""
    completed_at: datetime | None = None
    render_seconds: float | None = None
    """How long it took to draw, if that was seen from the first frames on."""
    failure: Failure | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing more will become of it."""
        return self.status in {Status.COMPLETED, Status.FAILED}

    def progressed(self, percent: int) -> Self:
        """Return the task with so much drawn; a film that is drawn anew takes nothing back."""
        progress = max(self.progress, min(percent, 99))
        return replace(self, status=Status.PROCESSING, progress=progress)

    def completed(self, at: datetime, render_seconds: float | None) -> Self:
        """Return the task with its film finished."""
        return replace(
            self,
            status=Status.COMPLETED,
            progress=100,
            completed_at=at,
            render_seconds=render_seconds,
        )

    def failed(self, at: datetime, failure: Failure) -> Self:
        """Return the task without hope of a film."""
        return replace(self, status=Status.FAILED, completed_at=at, failure=failure)


def new_id(now: datetime, chance: random.Random) -> str:
    """Return an id that no other task has: the moment in nanoseconds and eight letters."""
    nanoseconds = (now - _EPOCH) // timedelta(microseconds=1) * 1_000
    # One draw, not eight: the system's randomness costs a call each time.
    number = chance.randrange(len(_LETTERS) ** _DRAWN)
    letters = "".join(_LETTERS[number // len(_LETTERS) ** n % len(_LETTERS)] for n in range(_DRAWN))
    return f"task-unified-{nanoseconds:019d}-{letters}-{MODEL}"


def is_id(text: str) -> bool:
    """Tell whether a text has the form of a task's id."""
    return _ID.fullmatch(text) is not None
