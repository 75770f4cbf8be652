"""What the browser's tab says: the page, and how many takes are under way."""

import streamlit as st

NAME = "HappyHorse Studio"


def title(page: str, *, live: int = 0) -> str:
    """Return the title of a page, as `(2) Create · HappyHorse Studio`."""
    count = f"({live}) " if live else ""
    return f"{count}{page} · {NAME}"


def draw(page: str, *, live: int = 0) -> None:
    """Put the title into the tab."""
    st.set_page_config(page_title=title(page, live=live))
