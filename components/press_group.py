"""One press: a line that tells of its takes, and below it the takes while it is open.

The line is few elements, and the takes of a folded press are not drawn at all, since every element
is sent again at every tick.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import streamlit as st

from components import take_card
from components.compare import entry
from components.list_filter import is_here, is_shown
from components.list_state import ListState, Show
from components.outcomes import Outcome, count, counts_as_markdown
from components.take_card import Live
from components.takes import Ask, RemoveAll
from components.words import as_markdown, shortened
from studio.domain.difference import Change, difference
from studio.domain.generation import Generation, Status

PROMPT_IN_LINE = 90
PROMPT_SHOWN = 400
_OWN_WORDS = 90
_POSTERS = 4


def draw(
    takes: Sequence[Generation], live: Live, kept: ListState, *, is_newest: bool
) -> Ask | None:
    """Draw the takes of one press; return what was asked for one of them, or for all.

    Args:
        takes: The takes of the press, by their number; at least one of them is in the list.
        live: The moment, what is known of the time left, and what lies in the trash.
        kept: What the session remembers; says whether the press is open, and what is shown.
        is_newest: Whether no press in the list is newer.
    """
    here = [take for take in takes if is_here(take, live.lying)]
    begins = is_newest or _calls_for_a_look(here)
    is_open = kept.is_open(here[0].press_id, begins=begins)
    _line(here, live, is_open=is_open, turn_over=kept.turn_over)
    if any(take.is_live for take in here) and not (is_open and len(here) == 1):
        st.progress(sum(take_card.share(take) for take in here) / len(here))
    if not is_open:
        return None
    prompt = here[0].request.prompt
    if len(prompt) > PROMPT_IN_LINE:
        st.caption(as_markdown(shortened(prompt, PROMPT_SHOWN)))
    asked = _cards(takes, live, kept.show)
    if len(ready := [take.id for take in here if take.can_play]) > 1:
        entry.draw(ready)
    return _removal(here) or asked


def _calls_for_a_look(takes: Sequence[Generation]) -> bool:
    counts = count(takes)
    return bool(counts[Outcome.UNDER_WAY] or counts[Outcome.UNDECIDED])


def _line(
    takes: Sequence[Generation], live: Live, *, is_open: bool, turn_over: Callable[[str], None]
) -> None:
    press_id = takes[0].press_id
    with st.container(horizontal=True, key=f"line_{press_id}", vertical_alignment="center"):
        st.button(
            _title(takes[0].request.prompt),
            key=f"fold_{press_id}",
            icon=":material/expand_more:" if is_open else ":material/chevron_right:",
            type="tertiary",
            wrap=True,
            on_click=turn_over,
            args=(press_id,),
        )
        posters = "" if is_open else _posters(takes, live.media_url)
        counts = counts_as_markdown(count(takes))
        st.markdown(f"{posters} :small[:gray[{_settings(takes)}] · {counts}]")


@lru_cache(maxsize=256)
def _title(prompt: str) -> str:
    return f"**{as_markdown(shortened(prompt, PROMPT_IN_LINE))}**"


def _settings(takes: Sequence[Generation]) -> str:
    request = takes[0].request
    where = "Animatic" if takes[0].is_animatic else "HappyHorse 1.1"
    ratios = dict.fromkeys(as_markdown(take.request.aspect_ratio) for take in takes)
    return f"{where} · {request.quality} · {', '.join(ratios)} · {request.duration} s"


def _posters(takes: Sequence[Generation], media_url: str) -> str:
    done = [take for take in takes if take.can_play][:_POSTERS]
    return " ".join(
        f"![Poster of take {take.take}]({media_url}/posters/{take.id}.jpg)" for take in done
    )


def _cards(takes: Sequence[Generation], live: Live, show: Show) -> Ask | None:
    """Draw several takes side by side; a single one with its facts beside its picture."""
    asked: Ask | None = None
    here = [take for take in takes if is_here(take, live.lying)]
    columns, narrowest = _columns(here)
    varies = len({take.request.prompt for take in here}) > 1
    with st.grid(columns, min_column_width=narrowest, gap="small"):
        for generation in takes:
            if not (is_here(generation, live.lying) and is_shown(generation, show)):
                # It keeps its place, or the browser would build those after it anew.
                st.container(key=f"no_take_{generation.id}")
                continue
            card = st.container(key=f"take_{generation.id}", gap="xsmall")
            with card:
                take_card.draw_picture(generation, media_url=live.media_url)
                if varies:
                    prompts = (here[0].request.prompt, generation.request.prompt)
                    st.caption(_own_words(*prompts))
            facts = st.container(key=f"facts_{generation.id}") if len(here) == 1 else card
            with facts:
                asked = take_card.draw_facts(generation, live) or asked
    return asked


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


def _removal(takes: Sequence[Generation]) -> Ask | None:
    """Offer to remove all that waits to be sent, where that is more than one take."""
    waiting = sum(take.status is Status.QUEUED for take in takes)
    if waiting < 2:
        return None
    press_id = takes[0].press_id
    pressed = st.button(
        f"Remove {waiting} before sending",
        key=f"RemoveAll_{press_id}",
        icon=":material/close:",
        type="tertiary",
        help="Nothing was sent for them, so nothing is charged.",
    )
    return RemoveAll(press_id) if pressed else None
