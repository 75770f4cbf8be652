"""Stars, favourites, rejects and notes beside the player, for those who do not use its own.

What stands in a widget is put there anew at each run from what is kept, since the same can be said
in the player; what a person changes is kept by the widget's callback before that.
"""

from collections.abc import Sequence

import streamlit as st

from components import state
from components.compare import names
from components.compare.desk import wish
from components.compare.screening import Opinions
from components.compare.wishes import Favour, Judge
from components.player import Rating, Verdict
from studio.domain.generation import Generation
from studio.domain.verdict import LONGEST_NOTE, Marks


def draw(takes: Sequence[Generation], opinions: Opinions) -> None:
    """Draw a card a take."""
    with st.grid(3, min_column_width=280, gap="small"):
        for number, take in enumerate(takes, start=1):
            with st.container(key=f"ballot_{take.id}", border=True, gap="small"):
                st.markdown(f"**{number}** · {names.label(take)}")
                marks = opinions.marks[take.id]
                _draw_stars(take.id, marks)
                _draw_verdict(take.id, marks, opinions.verdict_on(take.id))
                _draw_note(take.id, marks)


def _draw_stars(take_id: str, marks: Marks) -> None:
    key = f"stars_{take_id}"
    state.fill(key, marks.stars - 1) if marks.stars else state.forget(key)
    st.feedback("stars", key=key, on_change=_rate, args=(take_id, key))


def _draw_verdict(take_id: str, marks: Marks, verdict: Verdict) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        _toggle(
            "Winner",
            icon=":material/trophy:",
            is_on=verdict is Verdict.WINNER,
            wishes=(_verdict(take_id, Verdict.WINNER), _verdict(take_id, Verdict.NONE)),
            key=f"winner_{take_id}",
        )
        _toggle(
            "Favourite",
            icon=":material/favorite:",
            is_on=marks.is_favourite,
            wishes=(Favour(take_id, on=True), Favour(take_id, on=False)),
            key=f"favourite_{take_id}",
        )
        _toggle(
            "Reject",
            icon=":material/block:",
            is_on=verdict is Verdict.REJECT,
            wishes=(_verdict(take_id, Verdict.REJECT), _verdict(take_id, Verdict.NONE)),
            key=f"reject_{take_id}",
        )


def _verdict(take_id: str, verdict: Verdict) -> Judge:
    return Judge(Rating(id=take_id, verdict=verdict))


def _toggle(
    label: str, *, icon: str, is_on: bool, wishes: tuple[Judge | Favour, Judge | Favour], key: str
) -> None:
    """Draw a button that wishes for the first where it is off, for the second where it is on."""
    st.button(
        label,
        key=key,
        icon=icon,
        type="primary" if is_on else "tertiary",
        help="Press again to take it back." if is_on else None,
        on_click=wish,
        args=(wishes[is_on],),
    )


def _draw_note(take_id: str, marks: Marks) -> None:
    key = f"note_{take_id}"
    state.fill(key, marks.note)
    st.text_input(
        "Note",
        key=key,
        placeholder="A note on this take",
        label_visibility="collapsed",
        max_chars=LONGEST_NOTE,
        on_change=_note,
        args=(take_id, key),
    )


def _rate(take_id: str, key: str) -> None:
    stars = round(state.number(key)) + 1 if state.is_chosen(key) else 0
    wish(Judge(Rating(id=take_id, stars=stars)))


def _note(take_id: str, key: str) -> None:
    wish(Judge(Rating(id=take_id, note=state.text(key))))
