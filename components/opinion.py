"""What a person thinks of one clip: stars, favourite, reject, note, tags."""

from collections.abc import Sequence

import streamlit as st

from components import state
from components.library_asks import Favourite, Note, Rate, Reject, Tag, Untag
from components.library_state import LibraryState
from studio.domain.library import LONGEST_TAG, Entry
from studio.domain.verdict import LONGEST_NOTE

_STARS, _NOTE, _TAGS = "clip_stars", "clip_note", "clip_tags"


def draw(entry: Entry, ours: LibraryState, tags: Sequence[tuple[str, int]]) -> None:
    """Draw the stars and marks, the note and the tags.

    Args:
        entry: The clip.
        ours: Where wishes go.
        tags: Every tag with how many bear it.
    """
    ids = (entry.generation.id,)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        state.fill(_STARS, entry.marks.stars - 1 if entry.marks.stars else None)
        st.feedback("stars", key=_STARS, on_change=_rate, args=(ids, ours))
        _mark(entry, ours)
    state.fill(_NOTE, entry.marks.note)
    st.text_area(
        "Note",
        key=_NOTE,
        max_chars=LONGEST_NOTE,
        height=90,
        placeholder="What you want to find again",
        on_change=_note,
        args=(ids, ours),
    )
    state.fill(_TAGS, list(entry.tags))
    st.multiselect(
        "Tags",
        sorted({tag for tag, _ in tags} | set(entry.tags)),
        key=_TAGS,
        accept_new_options=True,
        placeholder="Choose or write",
        on_change=_tag,
        args=(entry, ours),
    )


def _mark(entry: Entry, ours: LibraryState) -> None:
    ids, marks = (entry.generation.id,), entry.marks
    heart = ":red[:material/favorite:]" if marks.is_favourite else ":material/favorite:"
    st.button(
        f"{heart} Favourite",
        key="clip_favourite",
        on_click=ours.ask,
        args=(Favourite(ids, not marks.is_favourite),),
    )
    thumb = ":orange[:material/thumb_down:]" if marks.is_rejected else ":material/thumb_down:"
    st.button(
        f"{thumb} Rejected" if marks.is_rejected else f"{thumb} Reject",
        key="clip_reject",
        on_click=ours.ask,
        args=(Reject(ids, not marks.is_rejected),),
    )


def _rate(ids: tuple[str, ...], ours: LibraryState) -> None:
    place = state.value(_STARS)
    ours.ask(Rate(ids, 0 if place is None else int(place) + 1))


def _note(ids: tuple[str, ...], ours: LibraryState) -> None:
    ours.ask(Note(ids, state.text(_NOTE)))


def _tag(entry: Entry, ours: LibraryState) -> None:
    """Put on what is new, take off what is gone."""
    ids = (entry.generation.id,)
    wanted = [str(tag)[:LONGEST_TAG] for tag in state.value(_TAGS) or ()]
    for tag in wanted:
        if tag not in entry.tags:
            ours.ask(Tag(ids, tag))
    for tag in entry.tags:
        if tag not in wanted:
            ours.ask(Untag(ids, tag))
