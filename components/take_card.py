"""One take: its picture, where it stands, and what may be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

import streamlit as st

from components import refusal, screen, take_menu
from components.take_menu import Siblings
from components.take_orders import Market
from components.takes import Ask, Offer, offers_for
from components.words import amount, as_markdown, clock_time
from studio.domain.generation import Generation, Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What the cards need to know beside the takes themselves."""

    now: datetime
    """The moment to count time from."""
    time_left: Callable[[Generation], float | None]
    """Seconds until a take should be there; None where nobody can say."""
    media_url: str
    """Where clips and posters lie, e.g. `/app/static`."""
    market: Market
    """Where more takes can be ordered, and at which price."""
    siblings: Siblings
    """Which takes a take can be compared with."""
    lying: frozenset[str]
    """Ids of the takes that lie in the trash; the list leaves them out."""


def draw_picture(generation: Generation, *, media_url: str) -> None:
    """Draw the player, or the frame where it will be.

    Args:
        generation: The take.
        media_url: Where clips and posters lie.
    """
    screen.draw(generation, media_url=media_url, waiting=_STANDS[generation.status])


def draw_facts(generation: Generation, live: Live) -> Ask | None:
    """Draw all that is said of it and may be done with it; return what was asked."""
    # One element where two would do: every element is sent again at every tick.
    slate = _slate(generation)
    if generation.is_live:
        left = live.time_left(generation)
        text = f"{slate}  \n:small[:gray[{_live_words(generation, live.now, left)}]]"
        st.progress(share(generation), text=text)
    else:
        st.markdown(f"{slate}  \n:small[:gray[{_end_words(generation, live.now)}]]")
    _say_trouble(generation)
    return _actions(generation, live)


def share(generation: Generation) -> float:
    """Return how far it is, 0 to 1; a film that still has to be fetched is not there yet."""
    if generation.status is Status.COMPLETED:
        return 0.99
    return min(max(generation.progress / 100, 0.0), 1.0) if generation.is_live else 1.0


_STANDS = {
    Status.QUEUED: "Waiting to be sent",
    Status.SUBMITTING: "Being sent",
    Status.UNKNOWN: "Sent, but the answer was lost",
    Status.PENDING: "Waiting at the service",
    Status.PROCESSING: "Being made",
    Status.COMPLETED: "Made; being fetched",
    Status.FAILED: "No film",
    Status.SET_ASIDE: "Not waited for",
    Status.CANCELLED: "Cancelled",
    Status.SAVED: "",
    Status.EXPIRED: "The link died before it was fetched",
    Status.REMOVED: "Thrown away",
}


_NOT_AWAITED = (
    "The service may still make the film; the studio does not fetch it unless it is followed again "
    "within a day."
)
_MAY_COST = "It may be charged either way."


def stands(status: Status) -> str:
    """Return where a take stands, in a few words; empty where its clip says it."""
    return _STANDS[status]


def _slate(generation: Generation) -> str:
    take = f"**Take {generation.take}**" if generation.takes > 1 else "**Take**"
    return f"{take} · seed `{generation.request.seed}`"


def _live_words(generation: Generation, now: datetime, left: float | None) -> str:
    words = [
        f"{_STANDS[generation.status]}, {generation.progress} %",
        f"{clock_time(generation.spent_s(now))} so far",
    ]
    if left is not None:
        words.append(f"{clock_time(left)} left")
    return " · ".join(words)


def _end_words(generation: Generation, now: datetime) -> str:
    words = []
    if generation.clip is not None:
        clip = generation.clip
        size = f"{clip.size_bytes / 1_000_000:.1f} MB"
        words += [f"{clip.width} × {clip.height}", f"{clip.duration_s:.1f} s", size]
    else:
        words.append(_STANDS[generation.status])
    if generation.credits_reserved is not None and not generation.is_animatic:
        words.append(f"reserved {amount(generation.credits_reserved)} credits")
    verb = "waited" if generation.status is Status.SET_ASIDE else "took"
    words.append(f"{verb} {clock_time(generation.spent_s(now))}")
    return " · ".join(words)


def _say_trouble(generation: Generation) -> None:
    if generation.failure is not None:
        failure = generation.failure
        st.error(
            as_markdown(f"{failure.message} {failure.charged.sentence} {failure.advice}"),
            icon=":material/error:",
        )
        refusal.draw(generation)
    elif generation.status is Status.SET_ASIDE:
        st.caption(_NOT_AWAITED if generation.is_animatic else f"{_NOT_AWAITED} {_MAY_COST}")
    elif generation.note and not generation.is_final:
        st.warning(as_markdown(generation.note), icon=":material/schedule:")


def _actions(generation: Generation, live: Live) -> Ask | None:
    asked: Ask | None = None
    with st.container(horizontal=True, key=f"actions_{generation.id}"):
        if generation.can_play:
            st.link_button(
                "Download",
                f"{live.media_url}/clips/{generation.id}.mp4?download",
                icon=":material/download:",
                key=f"download_{generation.id}",
            )
        for offer in offers_for(generation):
            if _offer(offer, generation.id):
                asked = offer.ask(generation.id)
        take_menu.draw(generation, live.market, live.siblings)
    return asked


def _offer(offer: Offer, generation_id: str) -> bool:
    return st.button(
        offer.label,
        key=f"{offer.ask.__name__}_{generation_id}",
        icon=offer.icon,
        help=offer.help,
        type="secondary" if offer.icon else "tertiary",
    )
