"""The title of the Create page, and beside it what a hand does often, with its keys."""

import streamlit as st

from components import hand_keys, state
from components.writing.desk import Clear, Duplicate

ON_KEY, MENU_KEY = "keys_are_on", "keys_menu"
_KEYS = """
| key | what it does |
|:--|:--|
| `Ctrl+Enter` | sends the form, once |
| `N` | begins a new prompt; what is there is put aside |
| `D` | fills the form from the newest take |
| `P` | goes to the prompt |
| `O` | goes to the newest take; `Space` then plays it |
| `Esc` | leaves a menu |

On a Mac, `⌘+Enter` sends too. The letters rest while you type in a field.
"""


def draw(*, field: str) -> None:
    """Draw the row.

    Args:
        field: Key of the prompt's text area.
    """
    are_on = state.is_on(ON_KEY, before_drawn=True)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.title("Create", width="content")
        with st.container(horizontal=True, width="content", key="hand"):
            _draw_buttons(are_on=are_on)
    hand_keys.draw(field, are_on=are_on)


def _draw_buttons(*, are_on: bool) -> None:
    desk = state.current().desk
    st.button(
        "New",
        key="new_prompt",
        type="tertiary",
        icon=":material/note_add:",
        help="Begins a new prompt; what is there is put aside under History.",
        shortcut="N" if are_on else None,
        on_click=desk.wish,
        args=(Clear(),),
    )
    st.button(
        "Duplicate",
        key="duplicate",
        type="tertiary",
        icon=":material/content_copy:",
        help="Fills the form from the newest take; nothing is sent.",
        shortcut="D" if are_on else None,
        on_click=desk.wish,
        args=(Duplicate(),),
    )
    keys = st.popover(
        "Keys", type="tertiary", icon=":material/keyboard:", key=MENU_KEY, on_change="rerun"
    )
    if keys.open:
        with keys:
            _draw_keys()


def _draw_keys() -> None:
    st.markdown(_KEYS)
    st.toggle("Single letters act", value=True, key=ON_KEY, persist_state="session")
