"""What a person may ask for on the Compare page and on the board."""

from dataclasses import dataclass

from components.player import Moment, Rating
from studio.domain.request import GenerationRequest


@dataclass(frozen=True, slots=True)
class Choose:
    """Look at these takes; none leads back to the choice."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judge:
    """Keep what was just said of a take."""

    rating: Rating
    among: tuple[str, ...]
    """Ids of the takes it was shown with."""


@dataclass(frozen=True, slots=True)
class Favour:
    """Make a take a favourite, or none any more."""

    generation_id: str
    on: bool


@dataclass(frozen=True, slots=True)
class PutBack:
    """Take clips out of the trash, to see them here again."""

    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BeginBlind:
    """Judge the takes pair by pair, without their names."""


@dataclass(frozen=True, slots=True)
class Decide:
    """Answer a round."""

    comparison_id: str
    number: int
    """Counted from 1."""
    first_id: str
    second_id: str
    preferred_id: str | None
    """None calls them equal."""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """Forget a round and all after it."""

    comparison_id: str
    number: int


@dataclass(frozen=True, slots=True)
class Reveal:
    """Show which take is which, and keep who won."""

    comparison_id: str
    winner_id: str | None
    """None where several share the first place."""


@dataclass(frozen=True, slots=True)
class LeaveBlind:
    """Look at the takes with their names again."""


@dataclass(frozen=True, slots=True)
class Tile:
    """Make one film of the takes, side by side."""

    ids: tuple[str, ...]
    labels: tuple[str, ...]
    heard_id: str | None


@dataclass(frozen=True, slots=True)
class Still:
    """Save a picture of a take."""

    moment: Moment


@dataclass(frozen=True, slots=True)
class DropWork:
    """Stop making something, or take it off the page."""

    job_id: str


@dataclass(frozen=True, slots=True)
class Refresh:
    """Play the copies that have become ready since."""


@dataclass(frozen=True, slots=True)
class Fill:
    """Order the take that a cell of the board lacks."""

    request: GenerationRequest
    attempt: int
    """How many takes the cell has had; the same press counts once."""
    service: str
    """Where it is ordered."""


@dataclass(frozen=True, slots=True)
class Play:
    """Play a row or a column of the board on one clock; nothing ends it."""

    ids: tuple[str, ...]


Wish = (
    Choose
    | Judge
    | Favour
    | PutBack
    | BeginBlind
    | Decide
    | TakeBack
    | Reveal
    | LeaveBlind
    | Tile
    | Still
    | DropWork
    | Refresh
    | Fill
    | Play
)
