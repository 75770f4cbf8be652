"""What changed between two versions of a prompt, drawn word by word."""

from collections.abc import Iterable
from functools import lru_cache

import streamlit as st

from components.words import as_markdown
from studio.domain.difference import Change, Piece, difference

_LEGEND = ":green-background[**added**] :red-background[~~removed~~]"
_MARKS = {
    Change.KEPT: "{}",
    Change.ADDED: ":green-background[**{}**]",
    Change.REMOVED: ":red-background[~~{}~~]",
}
_NEW_LINE = {Change.KEPT: "", Change.ADDED: ":green-background[↵]", Change.REMOVED: ""}


def draw(before: str, after: str) -> None:
    """Draw both versions as one text, with what was added and removed marked."""
    if before == after:
        st.caption("Both are the same to the letter.")
        return
    with st.container(border=True, key="changes"):
        st.markdown(_marked(before, after))
    st.caption(_LEGEND)


@lru_cache(maxsize=32)
def _marked(before: str, after: str) -> str:
    """Return the difference as Markdown; kept, since long prompts take a while to compare."""
    return as_changed_markdown(difference(before, after))


def as_changed_markdown(pieces: Iterable[Piece]) -> str:
    """Return Markdown that draws these pieces, line by line, and nothing of their own making."""
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    """Return one piece; where lines were joined, the removed end of a line leaves a blank."""
    joint = " " if piece.change is Change.REMOVED else f"{_NEW_LINE[piece.change]}  \n"
    return joint.join(_line(line, piece.change) for line in piece.text.split("\n"))


def _line(text: str, change: Change) -> str:
    """Return a part of a line with its blanks outside of the mark, where Markdown wants them."""
    if not text.strip():
        return " " if text else ""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return f"{before}{_MARKS[change].format(as_markdown(text))}{after}"
