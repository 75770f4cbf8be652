"""Takes a film from outside: the recipe inside it tells its settings."""

import streamlit as st

from components.library_asks import Adopt
from components.library_state import LibraryState

_LARGEST_MB = 1000


def draw(ours: LibraryState) -> None:
    """Draw the place to drop a film on, behind a button."""
    key = "film_intake"
    menu = st.popover("Bring in a film", icon=":material/upload_file:", key=key, on_change="rerun")
    if not menu.open:
        return
    with menu:
        file = st.file_uploader(
            "A film that a studio like this one saved",
            type=["mp4"],
            key="film",
            max_upload_size=_LARGEST_MB,
            help="Its settings are read from the recipe inside; nothing is sent anywhere.",
        )
        if file is not None and st.button("Take it in", key="take_in", type="primary"):
            ours.ask(Adopt(file))
            st.rerun()
