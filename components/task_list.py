"""The live list of takes: one block a press, and which of them are shown.

Drawn anew at every tick, so each take is one keyed card with few elements; what does not change
keeps its markup to the letter, and a playing clip plays on.
"""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from components import (
    empty,
    list_filter,
    notices,
    notifier,
    page_title,
    press_group,
    trash_bin,
)
from components.endings import endings
from components.list_state import ListState
from components.take_card import Live
from components.takes import Ask
from studio.domain.generation import Generation

# In a narrow card the time left may need a second line; its room is kept, so that nothing jumps.
#
# A link in a menu stands in line with the buttons around it.
#
# A press that is put before the others makes the browser build some of their players anew, which
# stops them. So presses are drawn oldest first, a new one comes last, and the order is turned here.
_STYLE = (
    "<style>[class*=st-key-take_] { container-type: inline-size; }"
    "@container (max-width: 350px) { [data-testid=stProgress] p { min-height: 3lh; } }"
    ".st-key-presses { flex-direction: column-reverse; }"
    "@media (min-width: 640px) { [class*=st-key-line_] > :last-child { margin-left: auto; } }"
    "[class*=st-key-siblings_] a { padding-inline: 0; min-height: 2.5rem; }"
    "@media (max-width: 639px) { [class*=st-key-line_] img ~ span { display: block; } }"
    "[class*=st-key-fold_] p { text-align: start; }"
    "[class*=st-key-line_] img { height: 2rem; max-height: none; border-radius: 4px; }</style>"
)


def draw(generations: Sequence[Generation], live: Live, kept: ListState) -> Ask | None:
    """Draw the takes press by press; return what was asked for one of them.

    Args:
        generations: The takes, newest press first, those of a press next to each other.
        live: The moment, what is known of the time left, and what lies in the trash.
        kept: What the session remembers of its list.
    """
    asked: Ask | None = None
    here = [take for take in generations if list_filter.is_here(take, live.lying)]
    if not here:
        empty.draw_no_takes()
        trash_bin.draw_way_from_list(len(live.lying))
        return None
    groups = groupby(generations, key=lambda generation: generation.press_id)
    presses = [(press_id, list(takes)) for press_id, takes in groups]
    st.html(_STYLE)
    with st.container(horizontal=True, key="list_head", vertical_alignment="center"):
        list_filter.draw(here, kept)
        notifier.draw(kept.told, turn=kept.turn)
    shown = {take.id for take in here if list_filter.is_shown(take, kept.show)}
    if not shown:
        list_filter.draw_nothing(kept.show)
    with st.container(key="presses"):
        for press_id, takes in reversed(presses):
            if not any(take.id in shown for take in takes):
                # It keeps its place, or the browser would build those after it anew.
                st.container(key=f"no_press_{press_id}")
                continue
            with st.container(key=f"press_{press_id}", border=True):
                is_newest = press_id == here[0].press_id
                asked = press_group.draw(takes, live, kept, is_newest=is_newest) or asked
    trash_bin.draw_way_from_list(len(live.lying))
    return asked


def tell(generations: Sequence[Generation], kept: ListState, *, page: str) -> int:
    """Tell once what finished since the last time; return how many takes are under way.

    Args:
        generations: As for `draw`.
        kept: What the session remembers of its list.
        page: Name of the page that the list is on.
    """
    live = frozenset(generation.id for generation in generations if generation.is_live)
    ended = endings(kept.awaited, generations)
    for ending in ended:
        notices.tell(ending.text, went_well=ending.went_well)
        # Only now, since a run that is broken off before has told nothing.
        kept.awaited -= ending.ids
    kept.awaited = live
    if ended:
        kept.keep_told(ended)
    page_title.draw(page, live=len(live))
    return len(live)
