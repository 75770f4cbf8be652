"""The trash: the ways there, what lies in it, and the list to read before anything is removed."""

from collections.abc import Sequence

import streamlit as st

from components import address
from components.library_asks import Remove
from components.library_state import LibraryState
from components.words import as_markdown, counted, data_size, shortened
from studio.domain.library import TRASH_LIFE, Holdings, Trashed, View
from studio.domain.library_address import parameters_of

_LISTED = 200
_PROMPT = 70


def draw_way(view: View, holdings: Holdings) -> None:
    """Say what the library takes of the disk and what is left, and lead to the trash or back."""
    with st.container(width="content", horizontal=True, vertical_alignment="center"):
        taken = f"{counted(holdings.clips, 'clip')}, {data_size(holdings.clips_bytes)}"
        st.caption(f"{taken} · {data_size(holdings.free_bytes)} free", width="content")
        if view.trashed:
            label, there, icon = "Back to the library", View(), ":material/arrow_back:"
        else:
            label, there, icon = _label(holdings), View(trashed=True), ":material/delete:"
        st.button(
            label,
            key="to_trash",
            type="tertiary",
            icon=icon,
            on_click=address.show,
            args=(there,),
        )


def draw_way_from_list(lying: int) -> None:
    """Say how many takes of a list lie in the trash, and lead there; nothing where none does."""
    if lying:
        st.page_link(
            "library.py",
            label=f"{counted(lying, 'take')} {'is' if lying == 1 else 'are'} in the trash",
            icon=":material/delete:",
            query_params=parameters_of(View(trashed=True)),
        )


def _label(holdings: Holdings) -> str:
    """Return the name of the way to the trash, with what lies there."""
    if not holdings.trashed:
        return "Trash"
    return f"Trash ({holdings.trashed:,}, {data_size(holdings.trashed_bytes)})"


def draw_head(lying: Sequence[Trashed], ours: LibraryState) -> None:
    """Say how the trash works, and offer to empty it."""
    days = TRASH_LIFE.days
    st.markdown(
        f"Clips lie here for {days} days after they were thrown away; then they are removed for "
        "good. Their prompts, seeds and settings stay."
    )
    if lying:
        whole = sum(one.size_bytes for one in lying)
        st.caption(f"The next one goes on {lying[0].goes_at:%d %B %Y}.")
        st.button(
            f"Empty the trash ({data_size(whole)})…",
            key="empty_trash",
            icon=":material/delete_forever:",
            on_click=_name_all,
            args=(lying, ours),
        )


def _name_all(lying: Sequence[Trashed], ours: LibraryState) -> None:
    ours.naming = tuple(one.generation_id for one in lying)


def confirm(lying: Sequence[Trashed], ours: LibraryState) -> None:
    """Name each clip that is about to be removed, and remove exactly those on a press."""
    named = [one for one in lying if one.generation_id in set(ours.naming)]

    def body() -> None:
        whole = data_size(sum(one.size_bytes for one in named))
        st.markdown(
            f"**{counted(len(named), 'clip').capitalize()}, {whole}.** "
            "This cannot be undone: a service keeps its films for a day only."
        )
        with st.container(height=280, border=True):
            for one in named[:_LISTED]:
                prompt = as_markdown(shortened(one.prompt, _PROMPT))
                st.markdown(f":small[{prompt} :gray[{data_size(one.size_bytes)}]]")
            if len(named) > _LISTED:
                st.markdown(f":small[and {len(named) - _LISTED:,} more]")
        if st.button("Remove for good", key="remove_named", type="primary"):
            ours.ask(Remove(tuple(one.generation_id for one in named)))
            ours.naming = ()
            st.rerun()

    st.dialog("Remove for good", on_dismiss=lambda: _name_none(ours))(body)()


def _name_none(ours: LibraryState) -> None:
    ours.naming = ()
