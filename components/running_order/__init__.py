"""The order of clips in a cut: rows that are dragged, or moved by buttons or keys."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components import state
from components.library_state import LibraryState
from components.words import shortened
from studio.domain.generation import Generation

BROWSER = Path(__file__).parent / "browser"
MOST = 200
"""Rows that can still be moved by hand."""

_KEY = "running_order"
_TITLE = 80


@cache
def _component() -> Any:
    return st.components.v2.component(
        "running_order",
        html='<ol class="order"></ol><p class="told" aria-live="polite"></p>',
        css=(BROWSER / "order.css").read_text("utf-8"),
        js=(BROWSER / "order.js").read_text("utf-8"),
    )


def draw(playable: Sequence[Generation], ours: LibraryState, *, base: str) -> None:
    """Draw the rows; what is moved stands in `ours.leaving` before the page is drawn again.

    Args:
        playable: Takes with a clip, in their order.
        ours: Keeps the order.
        base: The server's base path.
    """
    if len(playable) > MOST:
        st.caption(f"They come in the order of the selection; up to {MOST} can be moved by hand.")
        return

    def take_over() -> None:
        ours.leaving = reordered(ours.leaving, state.told(_KEY, "moved").get("ids"))

    # For a list or a dict Streamlit would load pandas (75 MB), to see whether it is a table.
    items = tuple(_row(one, base) for one in playable)
    _component()(key=_KEY, data={"items": items}, on_moved_change=take_over)
    if len(playable) > 1:
        st.caption("Drag a row, press its arrows, or hold Alt and press the arrow keys.")


def reordered(ids: tuple[str, ...], told: object) -> tuple[str, ...]:
    """Return ids as a browser ordered them; as they were where it told of others.

    Those that it does not show keep their places.
    """
    if not isinstance(told, list) or not all(isinstance(one, str) for one in told):
        return ids
    moved = set(told)
    if len(moved) != len(told) or not moved <= set(ids):
        return ids
    following = iter(told)
    return tuple(next(following) if one in moved else one for one in ids)


def _row(generation: Generation, base: str) -> dict[str, Any]:
    length_s = 0.0 if generation.clip is None else generation.clip.duration_s
    return {
        "id": generation.id,
        "title": shortened(generation.request.prompt, _TITLE),
        "fact": f"{length_s:.1f} s · seed {generation.request.seed}",
        "poster": f"{base}/app/static/posters/{generation.id}.jpg",
    }
