"""What else may be done with a take, behind one button.

Only an open menu is drawn, since every element is sent again at every tick. A press closes it, so
what was asked for is kept until the list has been drawn without it.
"""

import streamlit as st

from components import state
from components.takes import Ask, Promote, Reuse, StopWaiting
from components.words import amount
from studio.domain.credits import estimate
from studio.domain.generation import CAN_BE_SET_ASIDE, Generation
from studio.domain.reuse import can_be_promoted, neighbours, promoted, same

NO_CANCEL = (
    "The service has no call that cancels a task. The studio can stop following it; its film is "
    "then not fetched."
)
STILL_CHARGED = "It may still be charged."
PROMISE = "The same seed is no promise of the same picture."


def menu_key(generation_id: str) -> str:
    """Return the key of a take's menu."""
    return f"more_{generation_id}"


def draw(generation: Generation) -> None:
    """Draw the button, and the menu while it is open."""
    key = menu_key(generation.id)
    menu = st.popover("More", type="tertiary", key=key, on_change="rerun")
    if not menu.open:
        return
    with menu:
        _seed(generation)
        _fillings(generation)
        if generation.can_play and can_be_promoted(generation.request):
            _promotion(generation)
        if generation.status in CAN_BE_SET_ASIDE:
            _stop(generation)


def _seed(generation: Generation) -> None:
    if generation.request.seed:
        st.caption("Seed")
        st.code(str(generation.request.seed), language=None)


def _fillings(generation: Generation) -> None:
    request = generation.request
    _item(
        "Use these settings",
        key=f"reuse_{generation.id}",
        menu=menu_key(generation.id),
        ask=Reuse(same(request)),
        icon=":material/input:",
        help="Fills the form with this prompt, its settings and its seed; nothing is sent.",
    )
    following = neighbours(request)
    _item(
        "Try next seeds",
        key=f"next_seeds_{generation.id}",
        menu=menu_key(generation.id),
        ask=Reuse(following),
        icon=":material/casino:",
        help=f"Fills the form with seeds {following.seeds[0]} to {following.seeds[-1]}; "
        "nothing is sent.",
    )


def _promotion(generation: Generation) -> None:
    quality = promoted(generation.request).quality
    st.caption(f"{PROMISE} {_price(generation)}")
    _item(
        f"Make it in {quality}",
        key=f"promote_{generation.id}",
        menu=menu_key(generation.id),
        ask=Promote(generation.id),
        icon=":material/high_quality:",
        help="A new order with the same prompt and seed; sent at once.",
    )


def _stop(generation: Generation) -> None:
    st.caption(NO_CANCEL if generation.is_animatic else f"{NO_CANCEL} {STILL_CHARGED}")
    _item(
        "Stop waiting",
        key=f"stop_{generation.id}",
        menu=menu_key(generation.id),
        ask=StopWaiting(generation.id),
        icon=":material/visibility_off:",
        help="It can be followed again, for about a day.",
    )


def _price(generation: Generation) -> str:
    request = promoted(generation.request)
    if generation.is_animatic:
        return f"An animatic in {request.quality} is free."
    price = estimate(request.quality, request.duration)
    return (
        f"{request.quality} is a new order: an estimated {amount(float(price.credits))} credits, "
        f"about \\${price.dollars}."
    )


def _item(label: str, *, key: str, menu: str, ask: Ask, icon: str, help: str) -> None:  # noqa: A002
    """Draw one line of the menu; a press keeps the wish and closes the menu."""
    st.button(
        label,
        key=key,
        icon=icon,
        help=help,
        type="tertiary",
        on_click=_keep,
        args=(ask, menu),
    )


def _keep(ask: Ask, menu: str) -> None:
    state.current().asked = ask
    state.fill(menu, value=False)
