"""The panel itself: what leaves, and one way out at a time."""

from collections.abc import Sequence
from enum import StrEnum
from typing import assert_never

import streamlit as st

from components import address, notices, state
from components.handover import clips, cut, film, sheet, tables
from components.handover.desk import Desk
from components.library_state import LibraryState
from components.words import clock_time, counted, data_size
from studio.domain.generation import Clip
from studio.domain.handover import Outgoing
from studio.domain.library import Entry


class Way(StrEnum):
    """A way out; the value is how it is called."""

    CLIPS = "Clips"
    TABLE = "Table"
    EDIT_LIST = "Edit list"
    ROUGH_CUT = "Rough cut"
    CONTACT_SHEET = "Contact sheet"


def open_dialog(desk: Desk, ours: LibraryState) -> None:
    """Open the panel over the page for what `ours` says is leaving.

    Args:
        desk: Whoever hands things out.
        ours: The order of the clips, their names, and the jobs under way.
    """

    def close() -> None:
        ours.leaving = ()

    st.dialog("Hand over", width="large", on_dismiss=close)(draw)(desk, ours)


def draw(desk: Desk, ours: LibraryState) -> None:
    """Draw the panel."""
    with notices.on_failure():
        entries = desk.entries(ours.leaving)
        _sum(entries)
        way = st.pills(
            "What to take",
            list(Way),
            key="way_out",
            default=Way.CLIPS,
            required=True,
            label_visibility="collapsed",
        )
        _way(Way(way), desk, ours, entries)
    notices.draw(state.current().take_notices())


def _sum(entries: Sequence[Entry]) -> None:
    here: list[Clip] = [one for entry in entries if (one := entry.generation.clip) is not None]
    size, length_s = sum(clip.size_bytes for clip in here), sum(clip.duration_s for clip in here)
    told = f"**{counted(len(here), 'clip').capitalize()}**"
    if here:
        told += f" :gray[· {data_size(size)} · {clock_time(length_s)}]"
    if (without := len(entries) - len(here)) > 0:
        told += f" :gray[· {counted(without, 'take')} without a clip, in the tables alone]"
    st.markdown(told)


def _way(way: Way, desk: Desk, ours: LibraryState, entries: Sequence[Entry]) -> None:
    outgoing = Outgoing(ids=ours.leaving, pattern=ours.pattern, zone=address.zone())
    playable = [entry.generation for entry in entries if entry.generation.can_play]
    match way:
        case Way.CLIPS:
            clips.draw(playable, outgoing, desk, ours)
        case Way.TABLE:
            tables.draw(entries, outgoing, desk)
        case Way.EDIT_LIST:
            cut.draw(playable, outgoing, desk, ours)
        case Way.ROUGH_CUT:
            film.draw(playable, desk, ours)
        case Way.CONTACT_SHEET:
            sheet.draw(playable, desk, ours)
        case unknown:
            assert_never(unknown)
