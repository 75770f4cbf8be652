"""Takes a selection out of the studio."""

from collections.abc import Sequence

import streamlit as st

from components.library_state import LibraryState
from components.words import as_markdown, counted, shortened
from studio.domain.library import Entry

_PROMPT = 60


def draw(selection: Sequence[Entry], *, media_url: str) -> None:
    """Draw the ways out for a selection.

    Args:
        selection: What was selected, in its order.
        media_url: Where clips and posters lie.
    """
    playable = [entry.generation for entry in selection if entry.generation.can_play]
    st.markdown(f"**{counted(len(playable), 'clip').capitalize()}**")
    with st.container(height=320, border=False):
        for generation in playable:
            name = as_markdown(shortened(generation.request.prompt, _PROMPT))
            st.link_button(
                name,
                f"{media_url}/clips/{generation.id}.mp4?download",
                icon=":material/download:",
                key=f"out_{generation.id}",
            )


def open_dialog(selection: Sequence[Entry], ours: LibraryState, *, media_url: str) -> None:
    """Open the ways out over the page.

    Args:
        selection: What was selected, in its order.
        ours: Where it is kept that the dialog is open.
        media_url: Where clips and posters lie.
    """

    def close() -> None:
        ours.leaving = ()

    st.dialog("Hand over", on_dismiss=close)(draw)(selection, media_url=media_url)
