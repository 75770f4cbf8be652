"""The picture of a take: its player, or the empty frame of the same shape where it will be.

Players are plain `video` elements rather than `st.video`: they show a poster, fetch nothing before
they are played, and keep their place and their moment when the list around them is drawn again.
"""

import streamlit as st

from components.words import as_html, shortened
from studio.domain.generation import Generation

_FRAME = (
    "width:100%;max-height:min(62vh,620px);aspect-ratio:{ratio};border-radius:8px;background:#000;"
    "display:block;object-fit:contain"
)
_EMPTY = (
    '<div role="img" aria-label="{label}" style="{frame};display:flex;align-items:center;'
    "justify-content:center;background:linear-gradient(160deg,#1a1c22,#0e0f13);"
    'border:1px solid #262a31;color:#8b8f98;font-size:.9rem">{words}</div>'
)
_VIDEO = (
    '<video controls playsinline preload="none" poster="{poster}" src="{clip}" '
    'aria-label="{label}" data-take="{id}" style="{frame}"></video>'
)


def draw(generation: Generation, *, media_url: str, waiting: str) -> None:
    """Draw the player of a saved clip, else the frame with a few words in it.

    Args:
        generation: The take.
        media_url: Where clips and posters lie, e.g. `/app/static`.
        waiting: Words for the empty frame.
    """
    width, height = generation.request.aspect_ratio.parts
    frame = _FRAME.format(ratio=f"{width}/{height}")
    label = as_html(
        f"Take {generation.take}, seed {generation.request.seed}: "
        f"{shortened(generation.request.prompt, 120)}"
    )
    if not generation.can_play:
        st.html(_EMPTY.format(label=label, frame=frame, words=as_html(waiting)))
        return
    st.html(
        _VIDEO.format(
            poster=f"{media_url}/posters/{generation.id}.jpg",
            clip=f"{media_url}/clips/{generation.id}.mp4",
            label=label,
            id=generation.id,
            frame=frame,
        )
    )
