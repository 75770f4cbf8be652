"""Sentences that appear once, in a corner, and go by themselves."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from components.state import Notice, current
from components.words import as_markdown
from studio.errors import StudioError


def draw(notices: Sequence[Notice]) -> None:
    """Show each notice as a toast."""
    for notice in notices:
        st.toast(as_markdown(notice.text), icon=notice.icon)


def tell(text: str, *, went_well: bool) -> None:
    """Say one sentence now."""
    st.toast(as_markdown(text), icon=":material/check:" if went_well else ":material/error:")


@contextmanager
def on_failure() -> Iterator[None]:
    """Say what went wrong in the block, what became of the credits, and the next step."""
    try:
        yield
    except StudioError as error:
        current().say(failure(error), icon=":material/error:")


def failure(error: StudioError) -> str:
    """Return what went wrong, what became of the credits, and the next step."""
    charged = f" {error.charged.sentence}" if error.charged else ""
    return f"{error.message}{charged} {error.advice}"
