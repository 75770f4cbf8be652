"""Every combination that a press would order, to be ticked off one by one."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from components.words import as_markdown, shortened
from studio.domain.matrix import Cell

_SHOWN = 160


def draw(cells: Sequence[Cell]) -> frozenset[str]:
    """Draw a line a prompt and a box a take; return the keys of those that were unticked."""
    left_out: set[str] = set()
    ratios = {cell.aspect_ratio for cell in cells}
    with st.container(key="matrix", border=True):
        st.markdown(f"**{len(cells)} combinations.** Untick what is not to be made.")
        for prompt, row in groupby(cells, key=lambda cell: cell.variant.prompt):
            takes = list(row)
            picks = " · ".join(pick.strip() or "nothing" for pick in takes[0].variant.picks)
            st.caption(as_markdown(picks or shortened(prompt, _SHOWN)), help=_whole(prompt))
            with st.container(horizontal=True, gap="small"):
                for cell in takes:
                    label = _label(cell, with_ratio=len(ratios) > 1)
                    if not st.checkbox(label, True, key=f"cell_{cell.key}"):
                        left_out.add(cell.key)
    return frozenset(left_out)


def _label(cell: Cell, *, with_ratio: bool) -> str:
    seed = f"random seed {cell.nth}" if cell.seed is None else f"seed {cell.seed}"
    return f"{seed}, {as_markdown(cell.aspect_ratio)}" if with_ratio else seed


def _whole(prompt: str) -> str:
    return as_markdown(shortened(prompt, 1000))
