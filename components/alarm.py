"""What cannot wait, said at the head of every page: films whose links are about to die."""

from collections.abc import Sequence

import streamlit as st

from components.words import as_markdown, shortened
from studio.domain.generation import Generation

_PROMPT_SHOWN = 60
_NEXT = (
    "Keep the studio running, and see to it that the network works, the key is right and the disk "
    "has room."
)


def draw(endangered: Sequence[Generation]) -> None:
    """Warn of the generations whose films were paid for and may be lost within the hour."""
    if not endangered:
        return
    first = endangered[0]
    prompt = as_markdown(shortened(first.request.prompt, _PROMPT_SHOWN))
    words = "A film has" if len(endangered) == 1 else f"{len(endangered)} films have"
    links = "its link" if len(endangered) == 1 else "their links"
    why = f" {as_markdown(first.note)}" if first.note else ""
    danger = f"**{words} not arrived yet, and {links} may die within the hour:**"
    st.warning(
        f"{danger} “{prompt}”.{why} {_NEXT}",
        icon=":material/alarm:",
    )


def draw_recovery(what_happened: str | None) -> None:
    """Say what the studio did at its start about a damaged database."""
    if what_happened is not None:
        st.warning(as_markdown(what_happened), icon=":material/healing:")
