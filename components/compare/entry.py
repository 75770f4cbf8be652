"""The way into the Compare page from wherever takes are listed."""

from collections.abc import Sequence

import streamlit as st

from studio.domain.comparison import chosen


def draw(ids: Sequence[str], *, label: str = "") -> None:
    """Draw a link to these takes side by side; nothing where there is none.

    Args:
        ids: Generations that have a clip; those beyond the most that fit are left out.
        label: What it says; how many takes it leads to by default.
    """
    if not (taken := chosen(ids)):
        return
    st.page_link(
        "compare.py",
        label=label or f"Compare {len(taken)}",
        icon=":material/compare:",
        query_params={"takes": ",".join(taken)},
    )
