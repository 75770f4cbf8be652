"""Empty screens: one sentence, one action."""

import streamlit as st

from components import address, state
from components.form_fields import PROMPT_KEY
from studio.domain.library import View

EXAMPLE = (
    "Shot 1 [0~3s] wide angle: a sailing ship crosses a calm sea at dawn, gulls overhead; "
    "Shot 2 [3~5s] medium shot: a sailor at the bow looks toward a lighthouse on the cliffs."
)


def draw_no_takes() -> None:
    """Say that nothing has been made yet, and offer a prompt to begin with."""
    with st.container(key="no_takes", border=True, horizontal_alignment="center"):
        st.markdown("**No takes yet.** Write a prompt above, or begin with an example.")
        if st.button(
            "Use an example prompt",
            key="use_example",
            icon=":material/edit_note:",
            on_click=state.fill,
            args=(PROMPT_KEY, EXAMPLE),
        ):
            # The list is drawn on a clock of its own, the form with the page.
            st.rerun()


def draw_no_clips(view: View) -> None:
    """Say why the library shows nothing, and offer the way on."""
    with st.container(key="no_clips", border=True, horizontal_alignment="center"):
        if view.narrows:
            st.markdown("**Nothing matches.** Try fewer words, or leave the filters out.")
            st.button(
                "Show everything",
                key="show_everything",
                on_click=address.show,
                args=(View(trashed=view.trashed),),
            )
        elif view.trashed:
            st.markdown("**The trash is empty.** What is thrown away lies here for 30 days.")
        else:
            st.markdown("**No clips yet.** Finished films come here by themselves.")
            st.page_link("create.py", label="Write a prompt", icon=":material/movie_edit:")


def draw_no_such_clip() -> None:
    """Say that an address leads to no clip, and lead to those there are."""
    with st.container(key="no_such_clip", border=True, horizontal_alignment="center"):
        st.markdown("**There is no such clip here.** It may be kept in another data folder.")
        st.page_link("library.py", label="To the library", icon=":material/video_library:")


def draw_no_usage() -> None:
    """Say that there are no figures yet, and lead to where they come from."""
    with st.container(key="no_usage", border=True, horizontal_alignment="center"):
        st.markdown("**No figures yet.** They begin with the first take.")
        st.page_link("create.py", label="Make the first film", icon=":material/movie_edit:")
