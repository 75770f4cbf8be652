"""Keys that move about the page without asking the server.

Single letters, which act only while nothing is being typed and can be switched off.
Source: WCAG 2.1, 2.1.4 Character Key Shortcuts.
"""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
TO_PROMPT, TO_NEWEST = "P", "O"


@cache
def _component() -> Any:
    return st.components.v2.component(
        "hand_keys", html="<span hidden></span>", js=(HERE / "keys.js").read_text("utf-8")
    )


def draw(field: str, *, are_on: bool) -> None:
    """Draw nothing; listen for the keys.

    Args:
        field: Key of the prompt's text area.
        are_on: Whether the keys act.
    """
    data = {"field": field, "areOn": are_on, "toPrompt": TO_PROMPT, "toNewest": TO_NEWEST}
    _component()(key="hand_keys", data=data, height=1)
