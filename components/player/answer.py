"""What a person did with the player, read from what the browser tells.

The browser repeats what it told until the page is left, so every part carries a turn; only what
has a higher turn than the last one heard is news. Nothing is taken over unchecked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

import structlog
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from components.player.reel import SPEEDS, Fit, Layout, Reel, Stage, Verdict

MOST_STARS = 5
NOTE_AT_MOST = 500
"""Characters of a note."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """What was just said of a clip; None for what was not touched."""

    id: str
    stars: int | None = None
    """1 to 5; 0 takes them back."""
    verdict: str | None = None
    """One of `Verdict`; empty takes it back."""
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A moment of a clip of which a still is wanted."""

    id: str
    at_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of drawing the player this time; each act is handed on once."""

    stage: Stage
    """The stage that was given, or what a person has just made of it."""
    ratings: tuple[Rating, ...] = ()
    """In the order they were given."""
    pick: str | None = None
    """Id of the clip that was just chosen."""
    moment: Moment | None = None


Seconds = Annotated[float, Field(ge=0)]


class _Stage(BaseModel):
    """A stage as the browser tells it; the names are those of `Stage`."""

    model_config = ConfigDict(allow_inf_nan=False)

    turn: int
    layout: Layout
    heard: str
    fit: Fit
    speed: float = Field(ge=SPEEDS[0], le=SPEEDS[1])
    loop: bool
    mark_in_s: Seconds | None
    mark_out_s: Seconds | None
    at_s: Seconds
    strip: bool
    chosen: str


class _Act(BaseModel):
    """One thing that was done, as the browser tells it."""

    model_config = ConfigDict(allow_inf_nan=False)

    kind: Literal["rating", "pick", "moment"]
    turn: int
    id: str
    stars: int | None = Field(default=None, ge=0, le=MOST_STARS)
    verdict: Verdict | None = None
    note: str | None = Field(default=None, max_length=NOTE_AT_MOST)
    at_s: Seconds = 0.0


class _Said(BaseModel):
    """All that the browser tells."""

    stage: _Stage
    acts: list[_Act]


def read(said: object, *, reels: Sequence[Reel], stage: Stage, heard: int) -> tuple[Outcome, int]:
    """Return what is new in what the browser tells, and the highest turn heard so far.

    Args:
        said: The browser's words; None before its first ones.
        reels: The clips that are shown; acts on others are left out.
        stage: The stage that was given to the browser.
        heard: The highest turn that was handed on before.
    """
    nothing = Outcome(stage=stage), heard
    if said is None:
        return nothing
    try:
        told = _Said.model_validate(said)
    except ValidationError:
        log.warning("the player told something that cannot be")
        return nothing
    ids = frozenset(reel.id for reel in reels)
    news = [act for act in told.acts if act.turn > heard and act.id in ids]
    outcome = Outcome(
        stage=_stage(told.stage, ids) if told.stage.turn > heard else stage,
        ratings=tuple(_rating(act) for act in news if act.kind == "rating"),
        pick=next((act.id for act in reversed(news) if act.kind == "pick"), None),
        moment=next((_moment(act) for act in reversed(news) if act.kind == "moment"), None),
    )
    return outcome, max([heard, told.stage.turn, *(act.turn for act in told.acts)])


def _stage(told: _Stage, ids: frozenset[str]) -> Stage:
    known = told.model_dump(exclude={"turn"})
    for name in ("heard", "chosen"):
        known[name] = known[name] if known[name] in ids else ""
    return Stage(**known)


def _rating(act: _Act) -> Rating:
    return Rating(id=act.id, stars=act.stars, verdict=act.verdict, note=act.note)


def _moment(act: _Act) -> Moment:
    return Moment(id=act.id, at_s=act.at_s)
