"""The clips one after the other as one film."""

from collections.abc import Sequence

import streamlit as st

from components import running_order
from components.handover import job
from components.handover.desk import Desk
from components.library_state import LibraryState
from studio.domain.generation import Generation
from studio.domain.work import MOST_IN_CUT, CutOrder


def draw(playable: Sequence[Generation], desk: Desk, ours: LibraryState) -> None:
    """Draw the order of the film and the way to have it made."""
    if not playable:
        st.markdown("None of these takes has a clip to join.")
        return
    if len(playable) > MOST_IN_CUT:
        st.markdown(
            f"A rough cut joins at most {MOST_IN_CUT} clips; these are {len(playable):,}. "
            "Select fewer."
        )
        return
    running_order.draw(playable, ours, base=desk.base)
    st.caption(
        "Pictures are joined without loss where all clips are coded alike; otherwise all are "
        "encoded in the manner of the first."
    )
    order = CutOrder(ids=tuple(one.id for one in playable))
    job.draw(order, "Make the film", desk, ours)
