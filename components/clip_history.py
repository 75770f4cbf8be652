"""What went before a clip and what came of it, each a way to go."""

from collections.abc import Sequence
from datetime import tzinfo

import streamlit as st

from components.library_asks import OpenClip, OpenView
from components.library_state import LibraryState
from components.take_card import stands
from components.words import counted
from studio.domain.generation import Generation
from studio.domain.library import History, View


def draw(generation: Generation, history: History, ours: LibraryState, zone: tzinfo) -> None:
    """Draw the history; nothing where there is none.

    Args:
        generation: Whose history it is.
        history: What is known of it.
        ours: Where wishes go.
        zone: Where the person's clock stands.
    """
    for moment in history.won:
        st.markdown(f":material/trophy: Won a comparison on {moment.astimezone(zone):%d %B %Y}.")
    if history.first_id is not None:
        _way("What it was made again from", history.first_id, ours)
    _all("Sent again", history.retakes, ours)
    _all("Made in the best quality", history.promotions, ours)
    if len(history.siblings) > 1:
        _view(
            f"{counted(len(history.siblings), 'take')} of this press",
            View(press_id=generation.press_id),
            ours,
        )
    if history.alike > 1:
        _view(f"{counted(history.alike, 'take')} of this prompt", View(like=generation.id), ours)


def _all(title: str, generations: Sequence[Generation], ours: LibraryState) -> None:
    for one in generations:
        told = stands(one.status) or f"seed {one.request.seed}"
        _way(f"{title}: {told}", one.id, ours)


def _way(label: str, generation_id: str, ours: LibraryState) -> None:
    _link(label, OpenClip(generation_id), ours, key=f"way_{generation_id}", icon="arrow_outward")


def _view(label: str, view: View, ours: LibraryState) -> None:
    _link(label, OpenView(view), ours, key=f"view_{label}", icon="video_library")


def _link(label: str, ask: OpenClip | OpenView, ours: LibraryState, *, key: str, icon: str) -> None:
    st.button(
        label,
        key=key,
        type="tertiary",
        icon=f":material/{icon}:",
        on_click=ours.ask,
        args=(ask,),
    )
