"""The live list of takes: one block a press, its takes side by side.

Drawn anew at every tick, so each take is one keyed card with few elements; what does not change
keeps its markup to the letter, and a playing clip plays on.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import groupby

import streamlit as st

from components import take_card
from components.compare import entry
from components.takes import Ask
from components.words import as_markdown, shortened
from studio.domain.difference import Change, difference
from studio.domain.generation import Generation

PROMPT_SHOWN = 220
_OWN_WORDS = 90

# A press that is put before the others makes the browser build some of their players anew, which
# stops them. So presses are drawn oldest first, a new one comes last, and the order is turned here.
_NEWEST_ON_TOP = "<style>.st-key-presses { flex-direction: column-reverse; }</style>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Live:
    """What the cards need to know beside the takes themselves."""

    now: datetime
    """The moment to count time from."""
    time_left: Callable[[Generation], float | None]
    """Seconds until a take should be there; None where nobody can say."""
    media_url: str
    """Where clips and posters lie, e.g. `/app/static`."""


def draw(generations: Sequence[Generation], live: Live) -> Ask | None:
    """Draw the takes press by press; return what was asked for one of them.

    Args:
        generations: The takes, newest press first, those of a press next to each other.
        live: The moment, and what is known of the time left.
    """
    asked: Ask | None = None
    groups = groupby(generations, key=lambda generation: generation.press_id)
    presses = [(press_id, list(takes)) for press_id, takes in groups]
    st.html(_NEWEST_ON_TOP)
    with st.container(key="presses"):
        for press_id, takes in reversed(presses):
            with st.container(key=f"press_{press_id}", border=True):
                _heading(takes[0], shown=len(takes))
                if len(ready := [take.id for take in takes if take.can_play]) > 1:
                    entry.draw(ready)
                asked = _cards(takes, live) or asked
    return asked


def _cards(takes: Sequence[Generation], live: Live) -> Ask | None:
    """Draw several takes side by side; a single one with its facts beside its picture."""
    asked: Ask | None = None
    columns, narrowest = _columns(takes)
    varies = len({take.request.prompt for take in takes}) > 1
    with st.grid(columns, min_column_width=narrowest, gap="small"):
        for generation in takes:
            card = st.container(key=f"take_{generation.id}", gap="xsmall")
            with card:
                take_card.draw_picture(generation, media_url=live.media_url)
                if varies:
                    prompts = (takes[0].request.prompt, generation.request.prompt)
                    st.caption(_own_words(*prompts))
            facts = st.container(key=f"facts_{generation.id}") if len(takes) == 1 else card
            with facts:
                asked = _facts(generation, live) or asked
    return asked


def _facts(generation: Generation, live: Live) -> Ask | None:
    left = live.time_left(generation) if generation.is_live else None
    return take_card.draw_facts(generation, now=live.now, left=left, media_url=live.media_url)


def _columns(takes: Sequence[Generation]) -> tuple[int, int]:
    """Return how many takes stand in a row at most, and the narrowest of them in pixels."""
    if takes[0].request.aspect_ratio.is_portrait:
        return 4, 200
    return max(2, min(3, len(takes))), 300


@lru_cache(maxsize=256)
def _own_words(first: str, prompt: str) -> str:
    """Return what tells a prompt from the first one, or the first one's beginning.

    Kept, since to compare two long prompts takes longer than a tick may.
    """
    pieces = difference(first, prompt)
    own = " … ".join(piece.text for piece in pieces if piece.change is Change.ADDED)
    return as_markdown(shortened(own or prompt, _OWN_WORDS))


def _heading(generation: Generation, *, shown: int) -> None:
    request = generation.request
    prompt = as_markdown(shortened(request.prompt, PROMPT_SHOWN))
    where = "Animatic, drawn on this machine" if generation.is_animatic else "HappyHorse 1.1"
    count = "1 take" if shown == 1 else f"{shown} takes"
    ratio = as_markdown(request.aspect_ratio)
    settings = f"{where} · {request.quality} · {ratio} · {request.duration} s · {count}"
    st.markdown(f"{prompt}  \n:small[:gray[{settings}]]")
