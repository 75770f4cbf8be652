"""The row of aids under the prompt, each behind its own button."""

from collections.abc import Callable

import streamlit as st

from components import film_intake, state
from components.writing import (
    guide,
    history,
    link,
    phrase_shelf,
    shot_table,
    template_row,
    template_shelf,
)
from components.writing.desk import Shelf

SHOTS_KEY = "show_shots"
WORDS_KEY, GUIDE_KEY = "words_menu", "guide_menu"
FILM_KEY, LINK_KEY = "film_menu", "link_menu"


def draw(shelf: Shelf, *, prompt_key: str) -> None:
    """Draw the row.

    Args:
        shelf: What lies ready beside the form.
        prompt_key: Key of the prompt's text area.
    """
    with st.container(key="aids", horizontal=True, vertical_alignment="center", gap="xsmall"):
        st.toggle("Shot list", key=SHOTS_KEY, persist_state="session")
        _menu(
            "Templates",
            ":material/auto_stories:",
            template_row.MENU_KEY,
            lambda: template_shelf.draw(shelf),
        )
        _menu(
            "History",
            ":material/history:",
            history.MENU_KEY,
            lambda: history.draw(shelf, prompt_key=prompt_key),
        )
        _menu(
            "Words",
            ":material/format_quote:",
            WORDS_KEY,
            lambda: phrase_shelf.draw(prompt_key=prompt_key),
        )
        _menu("Guide", ":material/school:", GUIDE_KEY, guide.draw)
        _menu(
            "Film",
            ":material/upload_file:",
            FILM_KEY,
            _draw_film,
        )
        _menu("Link", ":material/link:", LINK_KEY, link.draw)


def _draw_film() -> None:
    desk = state.current().desk
    film_intake.draw_place(desk.take_in, refused=desk.refused_film)


def _menu(label: str, icon: str, key: str, draw_inside: Callable[[], None]) -> None:
    """Draw a button and, only while it is open, what it opens: all drawn is sent at every run."""
    menu = st.popover(label, icon=icon, key=key, on_change="rerun")
    if menu.open:
        with menu:
            draw_inside()


def draw_shots(*, prompt_key: str, duration_key: str) -> None:
    """Draw the shot table across the whole form where it was asked for, else what it would say."""
    if state.number(SHOTS_KEY):
        shot_table.draw(prompt_key=prompt_key, duration_key=duration_key)
    else:
        shot_table.draw_fit(prompt_key=prompt_key, duration_key=duration_key)
