"""The service's job for a generation, as it reports it."""

from dataclasses import dataclass
from enum import StrEnum


class TaskStatus(StrEnum):
    """Where a task stands. `cancelled` is named by the contract's callbacks alone."""

    PENDING = "pending"
    PROCESSING = "processing"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskFault:
    """Why a task failed, in the service's words."""

    code: str
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One answer about a task."""

    id: str
    status: TaskStatus
    progress: int = 0
    """Percent, 0 to 100."""
    results: tuple[str, ...] = ()
    """Links to the films, alive for 24 hours."""
    error: TaskFault | None = None
    estimated_s: int | None = None
    """Seconds that the service expects the whole task to take."""
    credits_reserved: float | None = None
