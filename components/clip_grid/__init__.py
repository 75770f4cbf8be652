"""The grid of clips: posters that play when pointed at, a selection, and a keyboard for all of it.

One component for the whole page of clips rather than a player for each: nothing of a film is
fetched before it is pointed at, and a press is seen at once, before the server has heard of it.
"""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components import state
from components.clip_grid.tiles import frame_of, tile_of
from components.grid_message import read
from components.library_state import LibraryState
from components.words import counted
from studio.domain.library import Entry

BROWSER = Path(__file__).parent / "browser"
SCRIPTS = ("icons", "cell", "preview", "selection", "outbox", "keys", "grid", "deeds", "mount")
"""One module in parts, joined in this order."""
STYLES = ("grid", "cell")


@cache
def _component() -> Any:
    return st.components.v2.component(
        "clip_grid",
        html='<div class="clip-grid"></div>',
        css="\n".join((BROWSER / f"{name}.css").read_text("utf-8") for name in STYLES),
        js="\n".join((BROWSER / f"{name}.js").read_text("utf-8") for name in SCRIPTS),
    )


def draw(
    entries: Sequence[Entry],
    *,
    key: str,
    media_url: str,
    ours: LibraryState,
) -> None:
    """Draw a page of clips.

    Args:
        entries: The page, in its order.
        key: Name of the grid, unique on its page.
        media_url: Where clips and posters lie.
        ours: Where what a person does is kept, before the page is drawn again.
    """
    ours.on_page = tuple(entry.generation.id for entry in entries)
    chosen = set(ours.selected)

    def tell() -> None:
        ours.hear(read(state.told(key, "asked")))

    # A list or a dict at this level would make Streamlit load pandas to see whether it is a table:
    # that takes 75 MB.
    _component()(
        key=key,
        data={
            "items": tuple(tile_of(entry, media_url) for entry in entries),
            "label": counted(len(entries), "clip"),
            "frame": frame_of(entries),
            "selected": tuple(one for one in ours.on_page if one in chosen),
            "turn": ours.turn,
            "token": ours.token,
            "heard": ours.number,
        },
        on_asked_change=tell,
    )
