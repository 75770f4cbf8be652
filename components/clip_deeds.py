"""What can be done with one clip."""

import streamlit as st

from components.library_asks import (
    Compare,
    Fill,
    HandOver,
    MakeCleanCopy,
    OpenView,
    TakeBack,
    ThrowAway,
)
from components.library_state import LibraryState
from studio.domain.library import Entry
from studio.domain.reuse import afresh, same


def draw_way_back(ours: LibraryState) -> None:
    """Draw the way back to where the clip was found."""
    st.button(
        "Library",
        key="to_library",
        type="tertiary",
        icon=":material/arrow_back:",
        on_click=ours.ask,
        args=(OpenView(ours.shown),),
    )


def draw(entry: Entry, siblings: tuple[str, ...], ours: LibraryState, *, media_url: str) -> None:
    """Draw the buttons under the player.

    Args:
        entry: The clip.
        siblings: Ids of the takes that it can be compared with, itself included.
        ours: Where wishes go.
        media_url: Where clips and posters lie.
    """
    generation = entry.generation
    with st.container(horizontal=True, gap="small", key="clip_deeds"):
        if generation.can_play:
            st.link_button(
                "Download",
                f"{media_url}/clips/{generation.id}.mp4?download",
                icon=":material/download:",
                key="clip_download",
                type="primary",
            )
        _deed("Use these settings", Fill(same(generation.request)), ours, "input", key="fill")
        _deed(
            "Same again with a new seed",
            Fill(afresh(generation.request)),
            ours,
            "casino",
            key="fill_afresh",
        )
        if len(siblings) > 1:
            _deed("Compare with siblings", Compare(siblings), ours, "compare", key="clip_compare")
        if generation.can_play:
            _deed("Hand over", HandOver((generation.id,)), ours, "outbox", key="clip_out")
            _deed(
                "Copy without recipe",
                MakeCleanCopy(generation.id),
                ours,
                "content_copy",
                key="clean",
            )
            if entry.trashed_at is None:
                _deed(
                    "Move to trash", ThrowAway((generation.id,)), ours, "delete", key="clip_trash"
                )
            else:
                _deed("Put back", TakeBack((generation.id,)), ours, "undo", key="clip_back")


def _deed(
    label: str,
    ask: Compare | Fill | HandOver | MakeCleanCopy | TakeBack | ThrowAway,
    ours: LibraryState,
    icon: str,
    *,
    key: str,
) -> None:
    st.button(label, key=key, icon=f":material/{icon}:", on_click=ours.ask, args=(ask,))
