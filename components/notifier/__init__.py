"""Notifications of the browser, for whoever looks elsewhere while takes are made.

The browser is asked for its leave only by a press on the button, and the wish is kept there. A
sentence is shown only while the page is hidden; nothing leaves the machine.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components.endings import Ending

HERE = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "notifier",
        html='<button type="button"></button><span role="status"></span>',
        css=(HERE / "notifier.css").read_text("utf-8"),
        js=(HERE / "notifier.js").read_text("utf-8"),
    )


def draw(told: Sequence[Ending], *, turn: int) -> None:
    """Draw the button; notify of what was told each time the turn is a higher one.

    Args:
        told: What was told last.
        turn: How often something was told in this session.
    """
    # For a list or a dict Streamlit would load pandas (75 MB), to see whether it is a table.
    lines = tuple({"name": min(ending.ids), "text": ending.text} for ending in told)
    _component()(key="notifier", data={"turn": turn, "lines": lines}, width="content")
