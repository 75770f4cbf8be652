"""The way from page to page, and how many clips stand on one."""

from dataclasses import replace

import streamlit as st

from components import address, state
from studio.domain.library import Found, PageSize

_SIZE = "view_size"


def draw(found: Found) -> None:
    """Draw it where there is more than one smallest page."""
    if found.total <= PageSize.SMALL:
        return
    view = found.view
    with st.container(
        horizontal=True, horizontal_alignment="center", vertical_alignment="center", key="pager"
    ):
        _turn(found, "Previous", view.page - 1, ":material/chevron_left:")
        st.markdown(f"Page {view.page:,} of {found.pages:,}", width="content")
        _turn(found, "Next", view.page + 1, ":material/chevron_right:")
        state.fill(_SIZE, view.size)
        st.selectbox(
            "Clips on a page",
            list(PageSize),
            key=_SIZE,
            label_visibility="collapsed",
            format_func=lambda size: f"{size.value} on a page",
            width=160,
            on_change=_resize,
            args=(found,),
        )


def _turn(found: Found, label: str, page: int, icon: str) -> None:
    st.button(
        label,
        key=f"page_{label}",
        icon=icon,
        disabled=not 1 <= page <= found.pages,
        on_click=address.show,
        args=(replace(found.view, page=page),),
    )


def _resize(found: Found) -> None:
    address.show(replace(found.view, size=state.value(_SIZE), page=1))
