"""Brings the prompt into sight and the cursor into it, when something was put there from afar.

The list of takes is long: whoever fills the form from its end would not see that anything happened.
"""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "prompt_focus", html="<span hidden></span>", js=(HERE / "focus.js").read_text("utf-8")
    )


def draw(field: str, *, turn: int) -> None:
    """Draw nothing; move to a field each time the turn is a higher one.

    Args:
        field: Key of the text area.
        turn: How often this was asked for in this session.
    """
    _component()(key=f"{field}_focus", data={"field": field, "turn": turn}, height=1)
