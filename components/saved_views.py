"""Views with names: open one, name the one that is shown, rename, delete."""

from collections.abc import Sequence

import streamlit as st

from components import address, state
from components.library_asks import DeleteView, RenameView, SaveView
from components.library_state import LibraryState
from components.words import as_markdown
from studio.domain.library import LONGEST_NAME, SavedView, View
from studio.domain.library_address import query_of, view_of_query

_NAME = "view_name"


def draw(views: Sequence[SavedView], view: View, ours: LibraryState) -> None:
    """Draw a button for each named view and, behind one, what can be done with them."""
    if not views and not view.narrows:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="views"):
        for saved in views:
            shown = saved.query == query_of(view)
            st.button(
                as_markdown(saved.name),
                key=f"open_view_{saved.name}",
                type="primary" if shown else "secondary",
                on_click=address.show,
                args=(view_of_query(saved.query),),
            )
        with st.popover("Views", type="tertiary", icon=":material/bookmark:", key="view_menu"):
            _menu(views, view, ours)


def _menu(views: Sequence[SavedView], view: View, ours: LibraryState) -> None:
    st.text_input("Save this view as", key=_NAME, max_chars=LONGEST_NAME)
    st.button("Save", key="save_view", on_click=_save, args=(view, ours))
    for saved in views:
        key = f"rename_{saved.name}"
        state.fill(key, saved.name)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.text_input(
                "Name",
                key=key,
                max_chars=LONGEST_NAME,
                on_change=_rename,
                args=(saved.name, key, ours),
            )
            st.button(
                "Delete",
                key=f"delete_{saved.name}",
                icon=":material/delete:",
                on_click=ours.ask,
                args=(DeleteView(saved.name),),
            )


def _save(view: View, ours: LibraryState) -> None:
    ours.ask(SaveView(state.text(_NAME), view))
    state.fill(_NAME, "")


def _rename(name: str, key: str, ours: LibraryState) -> None:
    ours.ask(RenameView(name, state.text(key)))
