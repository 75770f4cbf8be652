"""Tells the server what is typed a moment after the typing stops.

A text area tells nothing until it is left, and by then a browser may have crashed. To be drawn in a
fragment of its own, so that what it tells redraws nothing.
"""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent
PAUSE_MS = 1500
"""Milliseconds without a key after which the typing counts as stopped."""


@cache
def _component() -> Any:
    return st.components.v2.component(
        "draft_keeper", html="<span hidden></span>", js=(HERE / "keeper.js").read_text("utf-8")
    )


def draw(*, watches: str) -> str | None:
    """Draw nothing; return what is typed in a text area, once for each pause.

    Args:
        watches: Key of the text area.
    """
    told = _component()(
        key=f"{watches}_keeper",
        data={"watches": watches, "pauseMs": PAUSE_MS},
        on_typed_change=_heard,
        height=1,
    )
    return None if told.typed is None else str(told.typed)


def _heard() -> None:
    """Do nothing: what was typed is read as the component is drawn."""
