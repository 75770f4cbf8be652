"""What a person may ask for a take in the task list, and when it is offered."""

from dataclasses import dataclass

from studio.domain.generation import Status


@dataclass(frozen=True, slots=True)
class Cancel:
    """Do not send it after all."""

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


Ask = Cancel | SendAgain | Forget | Hide


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A button that asks for something; one with an icon is the likely wish."""

    label: str
    ask: type[Ask]
    icon: str | None = None
    help: str | None = None


_HIDE = Offer(label="Hide", ask=Hide, help="Off this list; a clip stays in the data folder.")
_AGAIN = Offer(label="Send again", ask=SendAgain, icon=":material/refresh:")

OFFERS: dict[Status, tuple[Offer, ...]] = {
    Status.QUEUED: (Offer(label="Cancel", ask=Cancel, icon=":material/close:"),),
    Status.UNKNOWN: (
        Offer(
            label="Send again (may be charged twice)",
            ask=SendAgain,
            icon=":material/refresh:",
            help="The first one may exist and may have been charged; a second may be too.",
        ),
        Offer(label="Forget it", ask=Forget),
    ),
    Status.FAILED: (_AGAIN, _HIDE),
    Status.EXPIRED: (_AGAIN, _HIDE),
    Status.CANCELLED: (_HIDE,),
    Status.SAVED: (_HIDE,),
}
"""What is offered for a take by its status; nothing while it is on its way."""
