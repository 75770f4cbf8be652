"""Empty screens: one sentence, one action."""

import streamlit as st

from components import state
from components.form_fields import PROMPT_KEY

EXAMPLE = (
    "Shot 1 [0~3s] wide angle: a sailing ship crosses a calm sea at dawn, gulls overhead; "
    "Shot 2 [3~5s] medium shot: a sailor at the bow looks toward a lighthouse on the cliffs."
)


def draw_no_takes() -> None:
    """Say that nothing has been made yet, and offer a prompt to begin with."""
    with st.container(key="no_takes", border=True, horizontal_alignment="center"):
        st.markdown("**No takes yet.** Write a prompt above, or begin with an example.")
        st.button(
            "Use an example prompt",
            key="use_example",
            icon=":material/edit_note:",
            on_click=state.fill,
            args=(PROMPT_KEY, EXAMPLE),
        )


def draw_no_usage() -> None:
    """Say that there are no figures yet, and lead to where they come from."""
    with st.container(key="no_usage", border=True, horizontal_alignment="center"):
        st.markdown("**No figures yet.** They begin with the first take.")
        st.page_link("create.py", label="Make the first film", icon=":material/movie_edit:")
