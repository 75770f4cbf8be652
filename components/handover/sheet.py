"""The posters of the clips on paper or as a picture."""

from collections.abc import Sequence

import streamlit as st

from components.handover import job
from components.handover.desk import Desk
from components.library_state import LibraryState
from studio.domain.generation import Generation
from studio.domain.work import MOST_COLUMNS, MOST_ON_SHEET, SheetFormat, SheetOrder

_LONGEST_TITLE = 80


def draw(playable: Sequence[Generation], desk: Desk, ours: LibraryState) -> None:
    """Draw the choices and the way to have the sheet made."""
    if not playable:
        st.markdown("None of these takes has a clip to show.")
        return
    title = st.text_input("Title", key="sheet_title", max_chars=_LONGEST_TITLE)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.segmented_control(
            "Format",
            list(SheetFormat),
            format_func=lambda one: str(one).upper(),
            default=SheetFormat.PDF,
            required=True,
            key="sheet_format",
        )
        columns = st.segmented_control(
            "In a row", range(2, MOST_COLUMNS + 1, 2), default=4, required=True, key="sheet_columns"
        )
    sheet_format = SheetFormat(chosen)
    if len(playable) > MOST_ON_SHEET[sheet_format]:
        most = MOST_ON_SHEET[sheet_format]
        st.markdown(f"This format holds at most {most:,} clips; these are {len(playable):,}.")
        return
    order = SheetOrder(
        ids=tuple(one.id for one in playable),
        columns=columns,
        title=" ".join(title.split()),
        format=sheet_format,
    )
    job.draw(order, "Make the sheet", desk, ours)
