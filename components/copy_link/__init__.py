"""A button that copies a link to this page with another query."""

from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

HERE = Path(__file__).parent


@cache
def _component() -> Any:
    return st.components.v2.component(
        "copy_link",
        html='<button type="button"></button><span role="status"></span>',
        css=(HERE / "copy.css").read_text("utf-8"),
        js=(HERE / "copy.js").read_text("utf-8"),
    )


def draw(query: str) -> None:
    """Draw the button.

    Args:
        query: What follows the question mark; may be empty.
    """
    _component()(key="copy_link", data={"query": query})
