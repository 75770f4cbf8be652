"""The row of aids under the prompt, each behind its own button."""

import streamlit as st

from components import state
from components.writing import guide, phrase_shelf, shot_table, template_shelf

SHOTS_KEY = "show_shots"


def draw(*, prompt_key: str, ratio_key: str, duration_key: str) -> None:
    """Draw the row.

    Args:
        prompt_key: Key of the prompt's text area.
        ratio_key: Key of the aspect ratio.
        duration_key: Key of the duration's slider.
    """
    with st.container(key="aids", horizontal=True, vertical_alignment="center"):
        st.toggle("Shot list", key=SHOTS_KEY, persist_state="session")
        templates = st.popover("Templates", icon=":material/auto_stories:", on_change="rerun")
        words = st.popover("Words", icon=":material/format_quote:", on_change="rerun")
        advice = st.popover("Guide", icon=":material/school:", on_change="rerun")
    # Only what is open is drawn: every element is a message to the browser at every run.
    if templates.open:
        with templates:
            template_shelf.draw(
                prompt_key=prompt_key, ratio_key=ratio_key, duration_key=duration_key
            )
    if words.open:
        with words:
            phrase_shelf.draw(prompt_key=prompt_key)
    if advice.open:
        with advice:
            guide.draw()


def draw_shots(*, prompt_key: str, duration_key: str) -> None:
    """Draw the shot table across the whole form, where it was asked for."""
    if state.number(SHOTS_KEY):
        shot_table.draw(prompt_key=prompt_key, duration_key=duration_key)
