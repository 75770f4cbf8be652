"""Where an ask leads, and the going there."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from components import address
from studio.domain.library import View


@dataclass(frozen=True, slots=True, kw_only=True)
class To:
    """A page, or another view of the one that is shown; with neither, the page drawn anew."""

    page: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    view: View | None = None


def follow(to: To | None) -> None:
    """Go there at once; stay where it leads nowhere."""
    if to is None:
        return
    if to.page is not None:
        st.switch_page(to.page, query_params=dict(to.parameters))
    if to.view is not None:
        address.show(to.view)
    st.rerun()
