"""What sets the compared takes apart, and how their seeds have fared before."""

from collections.abc import Sequence

import streamlit as st

from components.words import as_markdown, as_marked_markdown, shortened
from studio.domain.contrast import contrasts, prompts_differ
from studio.domain.difference import Change, Piece, difference
from studio.domain.generation import Generation
from studio.domain.record import SeedRecord

_LONGEST = 1200
"""Characters of a prompt that are shown."""


def draw(takes: Sequence[Generation]) -> None:
    """Draw the settings in which the takes differ, and their prompts against the first one's."""
    rows = contrasts(takes)
    if not rows and not prompts_differ(takes):
        st.caption("These takes were asked for alike.")
        return
    if rows:
        heads = [f"**{number}**" for number in range(1, len(takes) + 1)]
        lines = [_line(["", *heads]), _line(["---"] * (len(takes) + 1))]
        lines += [_line([row.name, *map(as_markdown, row.values)]) for row in rows]
        with st.container(key="contrasts"):
            st.markdown("\n".join(lines))
    if prompts_differ(takes):
        _draw_prompts(takes)


def _draw_prompts(takes: Sequence[Generation]) -> None:
    first = takes[0].request.prompt
    st.markdown(f"**1** · {as_markdown(shortened(first, _LONGEST))}")
    for number, take in enumerate(takes[1:], start=2):
        prompt = take.request.prompt
        if prompt == first:
            st.markdown(f"**{number}** · :gray[the same prompt as 1]")
        else:
            st.markdown(f"**{number}** · {changes(first, prompt)}")
    st.caption("Marked: what a prompt has that the first has not. Struck: what it lacks.")


def changes(before: str, after: str) -> str:
    """Return Markdown of a prompt with what came marked and what went struck."""
    pieces = difference(before[:_LONGEST], after[:_LONGEST])
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    if piece.change is Change.REMOVED:
        words = as_markdown(piece.text)
        return f" :gray[~~{words}~~] " if words else ""
    return as_marked_markdown(
        [(piece.text, piece.change is Change.ADDED and piece.text.strip() != "")]
    )


def draw_records(records: Sequence[SeedRecord]) -> None:
    """Draw how each seed has fared over all prompts."""
    lines = [
        _line(["Seed", "Prompts", "Compared", "Won", "Rounds won", "lost", "equal", "Mean stars"]),
        _line(["---"] + ["---:"] * 7),
    ]
    for one in records:
        stars = "–" if one.mean_stars is None else f"{one.mean_stars:.1f}"
        counts = (one.prompts, one.shown, one.won, one.rounds_won, one.rounds_lost)
        lines.append(_line([f"`{one.seed}`", *map(str, counts), str(one.rounds_equal), stars]))
    with st.container(key="seed_records"):
        st.markdown("\n".join(lines))
    st.caption("Over every prompt that a seed was tried with. The same seed is no promise.")


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
