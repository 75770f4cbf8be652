"""What a person may ask for a take in the task list, and when it is offered."""

from dataclasses import dataclass, replace

from studio.domain.generation import Generation, Status
from studio.domain.reuse import Filling
from studio.errors import Charged


@dataclass(frozen=True, slots=True)
class Remove:
    """Do not send it after all."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class RemoveAll:
    """Send nothing that still waits of a press."""

    press_id: str


@dataclass(frozen=True, slots=True)
class StopWaiting:
    """Leave its task at the service to itself."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class FollowAgain:
    """Wait for its film after all."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class SendAgain:
    """Order the same take once more."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class Forget:
    """Give up a take whose outcome is unknown."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class Hide:
    """Take a finished take off this list; the clip stays."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class Promote:
    """Order the same take in the best quality."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class OrderFilm:
    """Order what an animatic shows from HappyHorse."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class OrderAnimatic:
    """Have an animatic drawn of what a film shows."""

    generation_id: str


@dataclass(frozen=True, slots=True)
class Reuse:
    """Fill the form from a take; send nothing."""

    filling: Filling


AskOfTake = Remove | FollowAgain | SendAgain | Forget | Hide
"""What a card's own buttons ask for; they need no more than its id."""

Ask = AskOfTake | RemoveAll | StopWaiting | Promote | OrderFilm | OrderAnimatic | Reuse


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A button that asks for something; one with an icon is the likely wish."""

    label: str
    ask: type[AskOfTake]
    icon: str | None = None
    help: str | None = None


_HIDE = Offer(label="Hide", ask=Hide, help="Off this list; a clip stays in the data folder.")
_REMOVE = Offer(
    label="Remove before sending",
    ask=Remove,
    icon=":material/close:",
    help="Nothing was sent for it, so nothing is charged.",
)
_FOLLOW = Offer(
    label="Follow again",
    ask=FollowAgain,
    icon=":material/visibility:",
    help="Fetches its film if it was made; orders nothing.",
)
_AGAIN = Offer(label="Send again", ask=SendAgain, icon=":material/refresh:")

_AGAIN_AT_A_PRICE: dict[Charged, Offer] = {
    Charged.MAYBE: replace(
        _AGAIN,
        label="Send again (may be charged twice)",
        help="The first one may exist and may have been charged; a second may be too.",
    ),
    Charged.YES: replace(
        _AGAIN,
        label="Send again (charged again)",
        help="The first one was charged; a second is a new order.",
    ),
}
"""The label asks where one press might cost more than a person expects."""

_OFFERS: dict[Status, tuple[Offer, ...]] = {
    Status.QUEUED: (_REMOVE,),
    Status.SET_ASIDE: (_FOLLOW, _HIDE),
    Status.UNKNOWN: (_AGAIN, Offer(label="Forget it", ask=Forget)),
    Status.FAILED: (_AGAIN, _HIDE),
    Status.EXPIRED: (_AGAIN, _HIDE),
    Status.CANCELLED: (_HIDE,),
    Status.SAVED: (_HIDE,),
}


def offers_for(generation: Generation) -> tuple[Offer, ...]:
    """Return what is offered for a take; nothing while it is on its way."""
    offers = _OFFERS.get(generation.status, ())
    again = _again(generation)
    return tuple(again if offer is _AGAIN else offer for offer in offers)


def _again(generation: Generation) -> Offer:
    if generation.is_animatic:
        return _AGAIN
    charged = generation.failure.charged if generation.failure else Charged.MAYBE
    return _AGAIN_AT_A_PRICE.get(charged, _AGAIN)
