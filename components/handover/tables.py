"""Everything that is known of the takes, for a spreadsheet and for programs."""

from collections.abc import Sequence

import streamlit as st

from components.handover.desk import Desk
from components.words import counted
from studio.domain.handover import Outgoing
from studio.domain.library import Entry


def draw(entries: Sequence[Entry], outgoing: Outgoing, desk: Desk) -> None:
    """Draw the ways to the two tables."""
    st.markdown(
        f"{counted(len(entries), 'take').capitalize()}: prompt, settings, seed, credits, waiting "
        "time, stars, tags, notes and what was measured of each clip. No word in it can act as a "
        "formula."
    )
    with st.container(horizontal=True):
        st.download_button(
            "Table as CSV",
            lambda: desk.table(outgoing),
            file_name="takes.csv",
            mime="text/csv",
            icon=":material/table:",
            key="fetch_table",
        )
        st.download_button(
            "Recipes as JSON",
            lambda: desk.recipes(outgoing),
            file_name="recipes.json",
            mime="application/json",
            icon=":material/data_object:",
            key="fetch_recipes",
        )
