"""What can be done with many clips at once."""

from collections.abc import Callable, Sequence

import streamlit as st

from components import state
from components.library_asks import (
    Compare,
    Favourite,
    HandOver,
    LibraryAsk,
    Rate,
    Reject,
    Select,
    SelectFound,
    Tag,
    TakeBack,
    ThrowAway,
    Untag,
)
from components.library_state import LibraryState
from components.words import as_markdown, counted
from studio.domain.library import LONGEST_TAG, Found
from studio.domain.verdict import MOST_STARS

MOST_COMPARED = 9
_NEW_TAG = "new_tag"
# A selection reaches over the whole page, so what can be done with it stays in sight.
_STAYS = """<style>
@media (min-width: 641px) {
  :has(> .st-key-selection_bar) {
    position: sticky; top: 3.6rem; z-index: 5; background: #0b0c0f; padding: 0.45rem 0;
  }
}
</style>"""


def draw(found: Found, ours: LibraryState, tags: Callable[[], Sequence[tuple[str, int]]]) -> None:
    """Draw the count, and the deeds while something is selected.

    Args:
        found: The page that is shown.
        ours: The selection, and where wishes go.
        tags: Returns every tag with how many bear it; asked only where they are shown.
    """
    draw_undo(ours)
    st.html(_STAYS)
    chosen = tuple(ours.selected)
    if not chosen and not found.total:
        return
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="selection_bar"
    ):
        if not chosen:
            st.markdown(f"**{counted(found.total, 'clip').capitalize()}**", width="content")
            _button("Select all", SelectFound(found.view), ours, key="select_all")
            return
        st.markdown(f"**{len(chosen):,} selected**", width="content")
        if len(chosen) < found.total:
            label = f"Select all {found.total:,} found"
            _button(label, SelectFound(found.view), ours, key="select_all")
        _button("None", Select(()), ours, key="select_none")
        if found.view.trashed:
            _of_trash(chosen, ours)
        else:
            _of_library(chosen, ours, tags())


def _of_library(
    chosen: tuple[str, ...], ours: LibraryState, tags: Sequence[tuple[str, int]]
) -> None:
    with st.popover("Rate", icon=":material/star:", key="rate_many"):
        for stars in range(MOST_STARS, 0, -1):
            _button("★" * stars, Rate(chosen, stars), ours, key=f"rate_{stars}")
        _button("No stars", Rate(chosen, 0), ours, key="rate_0")
    with st.popover("Mark", icon=":material/favorite:", key="mark_many"):
        _button("Make favourites", Favourite(chosen, on=True), ours, key="favour")
        _button("Take out of favourites", Favourite(chosen, on=False), ours, key="unfavour")
        _button("Reject", Reject(chosen, on=True), ours, key="reject")
        _button("Take rejection back", Reject(chosen, on=False), ours, key="unreject")
    with st.popover("Tag", icon=":material/sell:", key="tag_many"):
        _tags(chosen, ours, tags)
    if 2 <= len(chosen) <= MOST_COMPARED:
        _button("Compare", Compare(chosen), ours, key="compare", icon=":material/compare:")
    _button("Hand over", HandOver(chosen), ours, key="hand_over", icon=":material/outbox:")
    _button("Move to trash", ThrowAway(chosen), ours, key="trash", icon=":material/delete:")


def _of_trash(chosen: tuple[str, ...], ours: LibraryState) -> None:
    _button("Put back", TakeBack(chosen), ours, key="put_back", icon=":material/undo:")
    if st.button(
        "Remove for good…",
        key="remove",
        icon=":material/delete_forever:",
        on_click=_name_for_removal,
        args=(ours, chosen),
    ):
        # The question is asked by the page, of which the grid is drawn apart.
        st.rerun()


def _tags(chosen: tuple[str, ...], ours: LibraryState, tags: Sequence[tuple[str, int]]) -> None:
    st.text_input(
        "New tag",
        key=_NEW_TAG,
        max_chars=LONGEST_TAG,
        on_change=_put_new,
        args=(ours, chosen),
    )
    for tag, count in tags[:20]:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"{as_markdown(tag)} :gray[{count:,}]", width="stretch")
            _button("Put on", Tag(chosen, tag), ours, key=f"put_{tag}")
            _button("Take off", Untag(chosen, tag), ours, key=f"off_{tag}")


def _put_new(ours: LibraryState, chosen: tuple[str, ...]) -> None:
    ours.ask(Tag(chosen, state.text(_NEW_TAG)))
    state.fill(_NEW_TAG, "")


def draw_undo(ours: LibraryState) -> None:
    """Offer to take back what was just thrown away."""
    if not ours.undo:
        return
    with st.container(horizontal=True, vertical_alignment="center", border=True, key="undo_bar"):
        told = f"{counted(len(ours.undo), 'clip').capitalize()} moved to the trash, for 30 days."
        st.markdown(told, width="content")
        _button("Undo", TakeBack(ours.undo), ours, key="undo", icon=":material/undo:")


def _button(
    label: str, ask: LibraryAsk, ours: LibraryState, *, key: str, icon: str | None = None
) -> None:
    st.button(
        label,
        key=key,
        icon=icon,
        type="secondary" if icon else "tertiary",
        on_click=ours.ask,
        args=(ask,),
    )


def _name_for_removal(ours: LibraryState, chosen: tuple[str, ...]) -> None:
    ours.naming = chosen
