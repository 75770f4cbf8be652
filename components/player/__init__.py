"""The player: up to nine clips on one clock, chosen among, rated and compared.

The browser holds the clips together by itself; the server only hears what a person did. The
scripts and styles lie in `browser/` and are fetched from the server's own address, since they are
too many to be sent along with every run of a page.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from components import state
from components.player.answer import Moment, Outcome, Rating, read
from components.player.reel import MOST_REELS, Fit, Layout, Reel, Stage, Verdict

__all__ = [
    "BROWSER",
    "Fit",
    "Layout",
    "Moment",
    "Outcome",
    "Rating",
    "Reel",
    "Stage",
    "Verdict",
    "draw",
    "edition",
]

BROWSER = Path(__file__).parent / "browser"
"""Where the scripts and styles lie; the server sends them under `player/{edition}/`."""


@cache
def edition() -> str:
    """Return a name for the scripts as they are now, so that a browser may keep them for good."""
    digest = hashlib.sha256()
    for file in sorted(BROWSER.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


@cache
def _component() -> Any:
    return st.components.v2.component("player", js=(BROWSER / "mount.js").read_text("utf-8"))


def draw(
    reels: Sequence[Reel], stage: Stage, *, key: str, media_url: str, blind: bool = False
) -> Outcome:
    """Draw the player and return what a person has done with it since the last run.

    What plays goes on playing while the page runs again, also with other labels, ratings or
    another order. Hand the outcome's stage back at the next run.

    Keep what was done before anything else of Streamlit is touched, session state included: a
    run may be cut short there, and what was handed on once does not come again.

    Args:
        reels: One to nine clips, in the order of their numbers.
        stage: How to show them. It moves the clips only where it is neither what was given nor
            what the browser told before.
        key: Name of the player, unique on its page.
        media_url: Where this server's own media lie, such as `/app/static`.
        blind: Hide whatever tells one take from another: ratings, marks. Labels are the caller's.

    Raises:
        ValueError: There are no clips, or more than nine.
    """
    if not 1 <= len(reels) <= MOST_REELS:
        raise ValueError(f"a player shows 1 to {MOST_REELS} clips, not {len(reels)}")
    result = _component()(
        key=key,
        data={
            "key": key,
            "script": f"{media_url}/player/{edition()}/player.js",
            # For a list or a dict Streamlit would load pandas, to see whether it is a table.
            "reels": tuple(asdict(reel) for reel in reels),
            "stage": (asdict(stage),),
            "blind": blind,
        },
        on_said_change=_hear,
    )
    turns = state.current().turns
    outcome, turns[key] = read(result.said, reels=reels, stage=stage, heard=turns.get(key, 0))
    return outcome


def _hear() -> None:
    """Stand for the callback without which Streamlit keeps no state of a component."""
