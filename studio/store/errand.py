"""What passes between the tracker and the store: a row in hand, and what to change in it."""

from dataclasses import dataclass
from datetime import datetime

from studio.domain.generation import Clip, Failure, Generation, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Errand:
    """A generation in the tracker's hand."""

    generation: Generation
    owner: str
    """Whose hand; what another holds is not written over."""
    tries: int = 0
    """How often in a row it came to nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """What becomes of a row, and when to look at it again."""

    status: Status
    next_at: datetime
    """Meaningless once the status is final."""
    note: str | None = None
    tries: int = 0
    progress: int | None = None
    """Percent; None leaves it as it was."""
    failure: Failure | None = None
    clip: Clip | None = None
