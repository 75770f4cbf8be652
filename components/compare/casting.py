"""Choosing takes to compare: a press at once, clips one by one, or a comparison of before."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import streamlit as st

from components.compare import names
from components.compare.desk import wish
from components.compare.wishes import Choose
from components.words import as_markdown, shortened
from studio.domain.comparison import MOST_COMPARED, Comparison
from studio.domain.generation import Generation

_PROMPT_SHOWN = 140


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A comparison of before, with those of its takes that still have a clip."""

    comparison: Comparison
    takes: tuple[Generation, ...]


def draw(takes: Sequence[Generation], past: Sequence[Past], *, media_url: str) -> None:
    """Draw what can be compared; a press wishes for it.

    Args:
        takes: Those with a clip, newest press first, those of a press together.
        past: Comparisons of before, newest first.
        media_url: Where posters lie.
    """
    if not takes:
        _draw_empty()
        return
    bar = st.container(horizontal=True, vertical_alignment="center", key="cast_bar")
    ticked: list[str] = []
    for press_id, group in groupby(takes, key=lambda take: take.press_id):
        ticked += _draw_press(press_id, list(group), media_url)
    with bar:
        _draw_bar(ticked)
    if past:
        _draw_past(past, media_url)


def _draw_empty() -> None:
    """Say that there is nothing to compare yet, and lead to where clips are made."""
    with st.container(key="nothing_to_compare", border=True, horizontal_alignment="center"):
        st.markdown("**No clips yet.** Make two takes of a prompt to see them side by side.")
        st.page_link("create.py", label="Make takes", icon=":material/movie_edit:")


def _draw_bar(ticked: Sequence[str]) -> None:
    count = len(ticked)
    st.button(
        "Compare" if count == 0 else f"Compare {_takes(count)}",
        key="compare_ticked",
        type="primary",
        icon=":material/compare:",
        disabled=not 1 <= count <= MOST_COMPARED,
        on_click=wish,
        args=(Choose(tuple(ticked)),),
    )
    if count > MOST_COMPARED:
        st.markdown(
            f":orange[{count} takes are ticked; {MOST_COMPARED} fit on one clock. "
            f"Untick {count - MOST_COMPARED}.]"
        )
    else:
        st.caption(f"Tick one to {MOST_COMPARED} takes, or take a whole press.")


def _draw_press(press_id: str, takes: Sequence[Generation], media_url: str) -> list[str]:
    """Draw the takes of a press; return the ids of those that are ticked."""
    ticked = []
    with st.container(key=f"cast_{press_id}", border=True):
        with st.container(horizontal=True, vertical_alignment="center"):
            words = as_markdown(shortened(takes[0].request.prompt, _PROMPT_SHOWN))
            st.markdown(words, width="stretch")
            if len(takes) > 1:
                _draw_whole(press_id, takes)
        with st.grid(6, min_column_width=150, gap="small"):
            for take in takes:
                with st.container(gap="xsmall", key=f"cast_take_{take.id}"):
                    st.html(names.still(take, media_url=media_url, tallest_px=220))
                    if st.checkbox(names.label(take), key=f"tick_{take.id}"):
                        ticked.append(take.id)
    return ticked


def _draw_whole(press_id: str, takes: Sequence[Generation]) -> None:
    chosen = takes[:MOST_COMPARED]
    whole = "Compare both" if len(takes) == 2 else f"Compare all {len(takes)}"
    st.button(
        whole if chosen == takes else f"Compare the first {len(chosen)}",
        key=f"compare_{press_id}",
        icon=":material/compare:",
        on_click=wish,
        args=(Choose(tuple(take.id for take in chosen)),),
    )


def _draw_past(past: Sequence[Past], media_url: str) -> None:
    st.subheader("Earlier comparisons", anchor=False)
    with st.grid(3, min_column_width=300, gap="small"):
        for one in past:
            with st.container(key=f"past_{one.comparison.id}", border=True, gap="small"):
                with st.grid(len(one.takes), wrap=False, min_column_width=24, gap="xsmall"):
                    for take in one.takes:
                        st.html(names.still(take, media_url=media_url, tallest_px=120))
                with st.container(horizontal=True, vertical_alignment="center"):
                    st.caption(_summary(one), width="stretch")
                    st.button(
                        "Look again",
                        key=f"again_{one.comparison.id}",
                        on_click=wish,
                        args=(Choose(tuple(take.id for take in one.takes)),),
                    )


def _summary(past: Past) -> str:
    held = past.comparison
    words = [f"{held.changed_at.astimezone():%-d %B %Y}", _takes(len(past.takes))]
    if held.is_blind:
        words.append("judged blind")
    winner = next((take for take in past.takes if take.id == held.winner_id), None)
    words.append(f"winner: {names.label(winner)}" if winner else "no winner")
    return " · ".join(words)


def _takes(count: int) -> str:
    return "1 take" if count == 1 else f"{count} takes"
