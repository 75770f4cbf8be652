"""The line above the player: what page this is, and the ways to look at its takes otherwise."""

import streamlit as st

from components.compare.desk import wish
from components.compare.wishes import BeginBlind, Choose


def draw(*, takes: int, is_blind: bool) -> None:
    """Draw the title and what can be done with all takes.

    Args:
        takes: How many are shown; 0 while they are chosen.
        is_blind: Whether they are judged without their names just now.
    """
    with st.container(horizontal=True, vertical_alignment="center", key="compare_header"):
        st.title("Compare", anchor=False, width="stretch")
        if takes and not is_blind:
            st.button(
                "Judge blind",
                key="begin_blind",
                icon=":material/visibility_off:",
                disabled=takes < 2,
                help="Two at a time, without their names, in an order by chance; then a ranking.",
                on_click=wish,
                args=(BeginBlind(),),
            )
        if takes:
            st.button(
                "Other takes",
                key="other_takes",
                type="tertiary",
                icon=":material/apps:",
                on_click=wish,
                args=(Choose(()),),
            )
        st.page_link("board.py", label="Board", icon=":material/grid_on:")
