"""Takes a film from outside: the recipe inside it tells its settings.

A film that is dropped is taken in at once; what is replaced by it in the form stays as a draft.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

import streamlit as st

from components import state
from components.words import as_markdown

FILE_KEY = "film"
_LARGEST_MB = 1000

TakeIn = Callable[[BinaryIO], None]
"""Keeps the wish to have a film taken in."""


def draw(take_in: TakeIn, *, refused: str | None) -> None:
    """Draw the place to drop a film on, behind a button; see `draw_place`."""
    key = "film_intake"
    menu = st.popover("Bring in a film", icon=":material/upload_file:", key=key, on_change="rerun")
    if menu.open:
        with menu:
            draw_place(take_in, refused=refused)


def draw_place(take_in: TakeIn, *, refused: str | None) -> None:
    """Draw the place alone.

    Args:
        take_in: Told of what is dropped.
        refused: Why the last film was not taken in, if it was not.
    """
    st.file_uploader(
        "A film that a studio like this one saved",
        type=["mp4"],
        key=FILE_KEY,
        max_upload_size=_LARGEST_MB,
        help="Its settings are read from the recipe inside; nothing is sent anywhere.",
        on_change=_hear,
        args=(take_in,),
    )
    if refused is not None:
        st.error(as_markdown(refused), icon=":material/error:")
    else:
        st.caption("Its settings fill the form, and the library keeps the clip.")


@dataclass(slots=True)
class _Heard:
    """Which file was handed on last."""

    file_id: str = ""


def _hear(take_in: TakeIn) -> None:
    """Hand on what was dropped, once; that a file was taken off again asks for nothing.

    A request of the browser's that overtakes the page's answer brings the same file once more.
    """
    file, heard = state.value(FILE_KEY), state.own(_Heard)
    if file is not None and file.file_id != heard.file_id:
        heard.file_id = file.file_id
        take_in(file)
