"""One request and all that became of it: the record that pages read."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from studio.domain.naming import slug
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.errors import Charged


class Status(StrEnum):
    """Where a generation stands: the API's words, and ours before and after them."""

    QUEUED = "queued"
    """Waits for its turn to be sent."""
    SUBMITTING = "submitting"
    """Is being sent just now."""
    UNKNOWN = "unknown"
    """The answer to the sending was lost; a person decides, never the program."""
    PENDING = "pending"
    PROCESSING = "processing"
    SET_ASIDE = "set_aside"
    """A person stopped waiting for its film; the service may go on with it."""
    COMPLETED = "completed"
    """The film is made, but not yet here."""
    FAILED = "failed"
    CANCELLED = "cancelled"
    SAVED = "saved"
    """The clip is in the vault."""
    EXPIRED = "expired"
    """The film was not fetched before its link died."""
    REMOVED = "removed"
    """The clip was here, and a person threw it away."""


_ANSWERS = frozenset(
    {Status.COMPLETED, Status.FAILED, Status.CANCELLED, Status.EXPIRED, Status.SET_ASIDE}
)
"""What a task that is waited for may come to."""

FOLLOWERS: dict[Status, frozenset[Status]] = {
    Status.QUEUED: frozenset({Status.SUBMITTING, Status.CANCELLED, Status.FAILED}),
    Status.SUBMITTING: frozenset(
        {Status.QUEUED, Status.UNKNOWN, Status.PENDING, Status.PROCESSING, Status.FAILED}
    ),
    Status.UNKNOWN: frozenset({Status.CANCELLED, Status.PENDING, Status.PROCESSING}),
    Status.PENDING: frozenset({Status.PROCESSING, *_ANSWERS}),
    Status.PROCESSING: frozenset({Status.PENDING, *_ANSWERS}),
    Status.SET_ASIDE: frozenset({Status.PENDING}),
    Status.COMPLETED: frozenset({Status.SAVED, Status.FAILED, Status.CANCELLED, Status.EXPIRED}),
    Status.FAILED: frozenset(),
    Status.CANCELLED: frozenset(),
    Status.SAVED: frozenset(),
    Status.EXPIRED: frozenset(),
    Status.REMOVED: frozenset(),
}
"""Which status may follow which. An id that arrives late leads out of `unknown`. Only two things
lead out of `saved`: mending, where the clip was lost afterwards and its film is made, but not here;
and emptying the trash, to `removed`, from where a clip that is brought back leads to `saved`."""

FINAL = frozenset(status for status, followers in FOLLOWERS.items() if not followers)
"""Nothing follows these."""

LIVE = frozenset(Status) - FINAL - {Status.UNKNOWN, Status.SET_ASIDE}
"""The studio works on these by itself; `unknown` and `set_aside` wait for a person, so they are in
neither set."""

CAN_BE_SET_ASIDE = frozenset({Status.PENDING, Status.PROCESSING})
"""Sent, and nothing here yet. A film that is made is fetched: it may be in the vault already."""


LINK_LIFE = timedelta(hours=24)
"""How long a link to a film lives. Source: the contract, `results`."""

ALARM = LINK_LIFE - timedelta(hours=1)
"""How long after its acceptance a film that is not here gives cause for alarm: no link is older
than its task."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why there is no clip."""

    code: str
    """The service's code, or ours where the service never answered."""
    message: str
    """What happened, in a sentence."""
    advice: str
    """What to do next, in a sentence."""
    charged: Charged


@dataclass(frozen=True, slots=True, kw_only=True)
class Clip:
    """The finished film file, as measured."""

    size_bytes: int
    sha256: str
    """Lower-case hex."""
    width: int
    height: int
    fps: float
    frames: int
    duration_s: float
    """Seconds; a little more than was asked for is usual."""
    has_sound: bool
    saved_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Generation:
    """One request and all that became of it. Every moment is aware, in UTC."""

    id: str
    """32 hex digits."""
    press_id: str
    """The push of the send button that it came from."""
    take: int
    """Counted from 1 among the takes of its press."""
    takes: int
    request: GenerationRequest
    service: str
    """`local` or a base URL."""
    status: Status
    created_at: datetime
    task_id: str | None = None
    progress: int = 0
    """Percent, 0 to 100, as the service says."""
    estimated_s: int | None = None
    """Seconds that the service expects the task to take."""
    credits_reserved: float | None = None
    submitted_at: datetime | None = None
    """When the service accepted it."""
    finished_at: datetime | None = None
    """When it reached its last status."""
    note: str | None = None
    """What is going on just now, in a sentence, where that is not plain from the status."""
    failure: Failure | None = None
    clip: Clip | None = None

    @property
    def is_live(self) -> bool:
        """Tell whether the studio still works on it."""
        return self.status in LIVE

    @property
    def is_final(self) -> bool:
        """Tell whether nothing more will happen to it."""
        return self.status in FINAL

    @property
    def is_animatic(self) -> bool:
        """Tell whether the local service drew it."""
        return self.service == LOCAL

    @property
    def can_play(self) -> bool:
        """Tell whether the clip is here."""
        return self.clip is not None

    def spent_s(self, now: datetime) -> float:
        """Return the seconds from the press to the end, or to now while it is live."""
        return max(((self.finished_at or now) - self.created_at).total_seconds(), 0.0)


def file_name(generation: Generation) -> str:
    """Return the name under which the clip leaves, as `a-red-fox-720p-seed42-1f2e3d4c.mp4`."""
    request = generation.request
    seed = f"seed{request.seed}" if request.seed else ""
    parts = (slug(request.prompt), request.quality.value, seed, generation.id[:8])
    return "-".join(part for part in parts if part) + ".mp4"
