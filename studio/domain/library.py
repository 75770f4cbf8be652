"""What a person may look for among everything that is kept, and what is found.

A view is all that decides what the library shows: words, filters, order and page. It stands in the
page's address, so that a view is a link.
"""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import IntEnum, StrEnum

from studio.domain.generation import Generation, Status
from studio.domain.request import AspectRatio, Quality
from studio.domain.verdict import UNMARKED, Marks

MOST_SELECTED = 10_000
"""Generations that "all found" stands for at most."""

TRASH_LIFE = timedelta(days=30)
"""How long a clip lies in the trash before it is removed for good."""

LONGEST_TAG = 60
"""Code points."""

LONGEST_NAME = 80
"""Code points of the name of a view."""


class Order(StrEnum):
    """What comes first."""

    NEWEST = "newest"
    RATING = "rating"
    DURATION = "duration"
    COST = "cost"
    SEED = "seed"


class Grouping(StrEnum):
    """What is shown as one stack, with its best take on top."""

    NONE = "none"
    PROMPT = "prompt"
    PRESS = "press"


class Origin(StrEnum):
    """Who made a film."""

    ANY = "any"
    ANIMATIC = "animatic"
    REAL = "real"


class Rejects(StrEnum):
    """What becomes of rejected takes."""

    HIDDEN = "hidden"
    SHOWN = "shown"
    ONLY = "only"


class PageSize(IntEnum):
    """How many stand on a page."""

    SMALL = 24
    MEDIUM = 48
    LARGE = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the library is asked to show; as it begins, all clips, newest first."""

    words: str = ""
    """All of them occur in the prompt or in the note."""
    statuses: frozenset[Status] = frozenset({Status.SAVED})
    """None means any."""
    qualities: frozenset[Quality] = frozenset()
    """None means any; so with ratios and durations."""
    ratios: frozenset[AspectRatio] = frozenset()
    durations: frozenset[int] = frozenset()
    """Whole seconds."""
    seed: int | None = None
    stars: int = 0
    """At least so many."""
    tag: str = ""
    favourites: bool = False
    rejects: Rejects = Rejects.HIDDEN
    origin: Origin = Origin.ANY
    since: date | None = None
    """First day, where the person is."""
    until: date | None = None
    """Last day."""
    press_id: str = ""
    """Takes of this press alone."""
    like: str = ""
    """Id of a generation: those with its prompt alone."""
    trashed: bool = False
    """What lies in the trash, in place of all else."""
    order: Order = Order.NEWEST
    grouping: Grouping = Grouping.NONE
    page: int = 1
    """Counted from 1."""
    size: PageSize = PageSize.SMALL

    @property
    def narrows(self) -> bool:
        """Tell whether it leaves anything out that the library shows by itself."""
        as_begun = View(trashed=self.trashed)
        shown = replace(
            self, order=as_begun.order, grouping=as_begun.grouping, page=1, size=as_begun.size
        )
        return shown != as_begun


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One generation in the library, with what a person said of it."""

    generation: Generation
    marks: Marks = UNMARKED
    trashed_at: datetime | None = None
    tags: tuple[str, ...] = ()
    stacked: int = 1
    """How many takes it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One page of what a view shows."""

    entries: tuple[Entry, ...]
    total: int
    """Entries on all pages."""
    view: View
    """As asked for, with a page that exists."""

    @property
    def pages(self) -> int:
        """Return how many pages there are, at least 1."""
        return max(1, -(-self.total // self.view.size))


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedView:
    """A view that a person named."""

    name: str
    query: str
    """What stands in the page's address."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """One clip that lies in the trash."""

    generation_id: str
    prompt: str
    size_bytes: int
    goes_at: datetime
    """When it is removed for good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holdings:
    """What the library takes of the disk."""

    clips: int
    clips_bytes: int
    """Those in the trash included."""
    trashed: int
    trashed_bytes: int
    free_bytes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What went before a take and what came of it."""

    first_id: str | None = None
    """The take that it was sent again for, or promoted from."""
    retakes: tuple[Generation, ...] = ()
    """The same request, sent again."""
    promotions: tuple[Generation, ...] = ()
    """The same request in the best quality."""
    of_press: int = 1
    """Saved takes of the same press, itself included; as below, without those in the trash."""
    alike: int = 1
    """Saved takes with the same prompt, itself included."""
    won: tuple[datetime, ...] = field(default=())
    """When it won a comparison, newest first."""
