"""Clips as one ZIP: how they are called in it, and what lies beside them."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from components.handover.desk import Desk
from components.library_state import LibraryState
from components.words import as_markdown, data_size
from studio.domain.file_names import FIELDS, LONGEST_PATTERN, USUAL_PATTERN, unknown_fields
from studio.domain.generation import Generation
from studio.domain.handover import EditFormat, Outgoing, ParcelOrder, why_not

_SHOWN = 3
_TABLE, _RECIPES = "Table (CSV)", "Recipes (JSON)"


def draw(
    playable: Sequence[Generation], outgoing: Outgoing, desk: Desk, ours: LibraryState
) -> None:
    """Draw the names, what goes with the clips, and the way to the ZIP.

    Args:
        playable: Takes with a clip, in their order.
        outgoing: All takes.
        desk: Whoever hands things out.
        ours: Keeps the pattern of the names.
    """
    if not playable:
        st.markdown("None of these takes has a clip. Their prompts and settings stand in a table.")
        return
    outgoing = replace(outgoing, pattern=_pattern(ours))
    _preview(len(playable), replace(outgoing, ids=tuple(one.id for one in playable[:_SHOWN])), desk)
    order = _order(outgoing, len(playable), desk)
    size = data_size(sum(one.clip.size_bytes for one in playable if one.clip is not None))
    st.link_button(
        f"Download as ZIP, {size}",
        desk.parcel_url(order),
        type="primary",
        icon=":material/folder_zip:",
        key="fetch_parcel",
    )
    st.caption("Each clip carries its recipe inside. The link is good for an hour.")


def _pattern(ours: LibraryState) -> str:
    fields = " ".join(f"{{{name}}}" for name in FIELDS)
    pattern = st.text_input(
        "Names of the clips",
        value=ours.pattern,
        key="name_pattern",
        max_chars=LONGEST_PATTERN,
        help=f"In braces: {as_markdown(fields)}",
    )
    ours.pattern = pattern.strip() or USUAL_PATTERN
    if unknown := unknown_fields(ours.pattern):
        named = ", ".join(f"{{{name}}}" for name in unknown)
        st.markdown(
            f":orange[{as_markdown(named)} is not known and stays as it is. "
            f"Known are {as_markdown(fields)}.]"
        )
    return ours.pattern


def _preview(clips: int, first: Outgoing, desk: Desk) -> None:
    names = list(desk.names(first))
    if clips > len(names):
        names.append(f"… and {clips - len(names):,} more")
    st.code("\n".join(names), language=None, wrap_lines=True)


def _order(outgoing: Outgoing, clips: int, desk: Desk) -> ParcelOrder:
    cuts = {}
    if desk.can_write_edit_lists():
        cuts = {one.label: one for one in EditFormat if why_not(one, clips) is None}
    beside = st.pills(
        "Put beside them",
        [_TABLE, _RECIPES, *cuts],
        selection_mode="multi",
        key="beside",
    )
    return ParcelOrder(
        outgoing=outgoing,
        with_table=_TABLE in beside,
        with_recipes=_RECIPES in beside,
        edit_lists=tuple(cuts[one] for one in beside if one in cuts),
    )
