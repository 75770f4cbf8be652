"""The form, its price and the button that sends it, as one block."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components import matrix_table, price_tag, prompt_form
from components.draft import Draft
from components.press import Press
from components.price_tag import Purse
from components.words import as_markdown
from components.writing import link
from components.writing.desk import Shelf
from studio.domain.credits import estimate
from studio.errors import Problem


def draw(
    problems: Sequence[Problem],
    purse: Purse,
    shelf: Shelf,
    *,
    shapes_url: str,
    is_animatic: bool,
    can_draft: bool,
    most_takes: int,
) -> Press | None:
    """Draw the block; return what is to be sent, if anything is.

    Args:
        problems: What was wrong at the last press.
        purse: What is known about money.
        shelf: What lies ready beside the form.
        shapes_url: Where the drawings of the aspect ratios lie.
        is_animatic: Whether the local service would draw it, for nothing.
        can_draft: Whether the local service could draw it before, or beside, a paid take.
        most_takes: Takes that one press may order.
    """
    with st.container(key="composer", border=True):
        link.draw_remarks()
        draft = prompt_form.draw(problems, shelf, shapes_url=shapes_url, most_takes=most_takes)
        if draft.is_matrix:
            draft = replace(draft, left_out=matrix_table.draw(draft.cells))
        price, send = st.columns([3, 2], gap="medium", vertical_alignment="center")
        with price:
            _price(draft, purse, is_animatic=is_animatic)
            _say_too_much(draft, problems, most_takes)
        with send:
            return _buttons(draft, can_draft=can_draft, most_takes=most_takes)


def _price(draft: Draft, purse: Purse, *, is_animatic: bool) -> None:
    price_tag.draw(
        estimate(draft.quality, draft.duration, draft.takes, rates=purse.rates),
        purse,
        films=_films(draft),
        is_animatic=is_animatic,
    )


def _say_too_much(draft: Draft, problems: Sequence[Problem], most_takes: int) -> None:
    """Say what goes beyond the budget, or beyond what one press orders."""
    for problem in problems:
        if problem.field == "budget":
            st.error(as_markdown(problem.message), icon=":material/savings:")
    if draft.takes > most_takes:
        st.warning(
            f"That is {draft.takes} takes; one press orders {most_takes} at most. Untick "
            "some, or raise `HAPPYHORSE_MOST_TAKES`.",
            icon=":material/production_quantity_limits:",
        )


def _buttons(draft: Draft, *, can_draft: bool, most_takes: int) -> Press | None:
    too_many = draft.takes > most_takes
    pressed = st.button(
        _label(draft.takes),
        key="send",
        type="primary",
        icon=":material/movie:",
        shortcut="Ctrl+Enter",
        disabled=too_many,
        width="stretch",
    )
    if not can_draft:
        return Press(draft=draft) if pressed else None
    first = st.button(
        "Animatic first",
        key="animatic_first",
        icon=":material/draw:",
        help="Draws the same shots, seeds and settings on this machine, for free; "
        "nothing goes to HappyHorse.",
        disabled=too_many,
        width="stretch",
    )
    beside = st.toggle(
        "Draw an animatic beside each film",
        key="animatic_beside",
        help="Free, and here within seconds; the film comes as ordered.",
    )
    if first:
        return Press(draft=draft, films=False, animatics=True)
    return Press(draft=draft, animatics=beside) if pressed else None


def _films(draft: Draft) -> str:
    if draft.takes == 0:
        return ""
    takes = "1 take" if draft.takes == 1 else f"{draft.takes} takes"
    return f"{takes} of {draft.duration} s"


def _label(takes: int) -> str:
    return "Make the film" if takes <= 1 else f"Make {takes} takes"
