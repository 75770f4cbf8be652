"""What may have got a prompt refused, and a way to say the same more calmly."""

import streamlit as st

from components import state
from components.takes import Reuse
from components.words import as_marked_markdown
from studio.domain.generation import Generation
from studio.domain.reuse import calmer
from studio.domain.wording import REFUSED, marked

_EDGE = 80
"""Characters that are shown on either side of a doubtful word."""


def draw(generation: Generation) -> None:
    """Draw the prompt of a refused take with its doubtful words marked; nothing for another."""
    if generation.failure is None or generation.failure.code != REFUSED:
        return
    pieces = marked(generation.request.prompt)
    if not any(is_doubtful for _, is_doubtful in pieces):
        st.caption(
            "None of its words is on the studio's own list of words that are known to be refused; "
            "the cause is another."
        )
        return
    shown = as_marked_markdown((_cut(piece, doubt), doubt) for piece, doubt in pieces)
    st.markdown(
        f"{shown}  \n:small[:gray[Marked: words on the studio's own short list. It is kept here "
        "and sent nowhere; the cause may be another.]]"
    )
    st.button(
        "Use a calmer wording",
        key=f"calmer_{generation.id}",
        icon=":material/spa:",
        help="Fills the form with other words for the marked ones; nothing is sent.",
        on_click=_ask,
        args=(Reuse(calmer(generation.request)),),
    )


def _ask(ask: Reuse) -> None:
    state.current().asked = ask


def _cut(piece: str, is_doubtful: bool) -> str:  # noqa: FBT001 - a piece and its mark are a pair
    """Return a piece without the middle of a long one."""
    if is_doubtful or len(piece) <= 2 * _EDGE:
        return piece
    return f"{piece[:_EDGE].rstrip()} … {piece[-_EDGE:].lstrip()}"
