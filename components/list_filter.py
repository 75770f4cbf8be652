"""Which takes of the list are shown: all, or those that stand somewhere."""

from collections import Counter
from collections.abc import Collection, Iterable

import streamlit as st

from components import state
from components.list_state import ListState, Show
from components.outcomes import Outcome, count, outcome_of
from studio.domain.generation import Generation, Status

KEY = "list_show"

_OUTCOMES: dict[Show, frozenset[Outcome]] = {
    Show.ALL: frozenset(Outcome),
    Show.UNDER_WAY: frozenset({Outcome.UNDER_WAY}),
    Show.DONE: frozenset({Outcome.DONE}),
    Show.FAILED: frozenset({Outcome.FAILED, Outcome.UNDECIDED}),
}

_NOTHING: dict[Show, str] = {
    Show.ALL: "There are no takes here.",
    Show.UNDER_WAY: "Nothing is under way.",
    Show.DONE: "No take is done yet.",
    Show.FAILED: "No take has failed.",
}


def is_here(generation: Generation, lying: Collection[str]) -> bool:
    """Tell whether a take is in the list: its clip is neither in the trash nor gone from there.

    Args:
        generation: The take.
        lying: Ids of those in the trash.
    """
    return generation.id not in lying and generation.status is not Status.REMOVED


def is_shown(generation: Generation, show: Show) -> bool:
    """Tell whether a take is among those that are shown."""
    return outcome_of(generation) in _OUTCOMES[show]


def draw(generations: Iterable[Generation], kept: ListState) -> None:
    """Draw the choice with the number of takes beside each, and keep what was chosen."""
    if not state.is_drawn(KEY):
        state.fill(KEY, kept.show)
    counts = count(generations)
    chosen = st.segmented_control(
        "Takes to show",
        list(Show),
        format_func=lambda show: f"{show} {_number(show, counts)}",
        key=KEY,
        required=True,
        label_visibility="collapsed",
    )
    kept.show = chosen or Show.ALL


def draw_nothing(show: Show) -> None:
    """Say that no take is such a one, and offer to show them all."""
    with st.container(key="nothing_shown", border=True, horizontal_alignment="center"):
        st.markdown(_NOTHING[show])
        st.button(
            "Show all takes",
            key="show_all",
            icon=":material/filter_alt_off:",
            on_click=state.fill,
            args=(KEY, Show.ALL),
        )


def _number(show: Show, counts: Counter[Outcome]) -> int:
    return sum(counts[outcome] for outcome in _OUTCOMES[show])
