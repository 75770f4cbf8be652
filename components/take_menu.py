"""What else may be done with a take, behind one button.

Only an open menu is drawn, since every element is sent again at every tick. A press closes it, so
what was asked for is kept until the list has been drawn without it.
"""

from collections.abc import Callable, Sequence

import streamlit as st

from components import state
from components.compare import entry
from components.take_orders import Market, Order, orders_for
from components.takes import Ask, Reuse, StopWaiting
from studio.domain.generation import CAN_BE_SET_ASIDE, Generation
from studio.domain.reuse import neighbours, same

NO_CANCEL = (
    "The service has no call that cancels a task. The studio can stop following it; its film is "
    "then not fetched."
)
STILL_CHARGED = "It may still be charged."

Siblings = Callable[[Generation], Sequence[str]]
"""From a take to the ids of those that it can be compared with, itself included."""


def menu_key(generation_id: str) -> str:
    """Return the key of a take's menu."""
    return f"more_{generation_id}"


def draw(generation: Generation, market: Market, siblings: Siblings) -> None:
    """Draw the button, and the menu while it is open.

    Args:
        generation: The take.
        market: Where more takes can be ordered, and at which price.
        siblings: Asked only where the menu is open.
    """
    key = menu_key(generation.id)
    menu = st.popover("More", type="tertiary", key=key, on_change="rerun")
    if not menu.open:
        return
    with menu:
        _seed(generation)
        _fillings(generation)
        _comparison(generation, siblings)
        for order in orders_for(generation, market):
            _order(order, generation)
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


def _comparison(generation: Generation, siblings: Siblings) -> None:
    if len(ids := siblings(generation)) > 1:
        with st.container(key=f"siblings_{generation.id}"):
            entry.draw(ids, label="Compare with siblings")


def _order(order: Order, generation: Generation) -> None:
    st.caption(order.terms)
    _item(
        order.label,
        key=f"{type(order.ask).__name__}_{generation.id}",
        menu=menu_key(generation.id),
        ask=order.ask,
        icon=order.icon,
        help=order.help,
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
