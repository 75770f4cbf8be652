"""Stars, favourites, rejects and notes beside the player, for those who do not use its own.

What stands in a widget is put there anew at each run from what is kept, since the same can be said
in the player; what a person changes is kept by the widget's callback before that.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from components import state
from components.compare import names
from components.compare.desk import wish
from components.compare.screening import Opinions
from components.compare.wishes import Favour, Judge
from components.player import Rating, Verdict
from components.words import as_markdown
from studio.domain.generation import Generation
from studio.domain.verdict import LONGEST_NOTE, Marks


def draw(takes: Sequence[Generation], opinions: Opinions) -> None:
    """Draw a card a take."""
    among = tuple(take.id for take in takes)
    called = names.labels(takes)
    with st.grid(max(2, min(4, len(takes))), min_column_width=260, gap="small"):
        for number, (take, name) in enumerate(zip(takes, called, strict=True), start=1):
            with st.container(key=f"ballot_{take.id}", border=True, gap="small"):
                st.markdown(f"**{number}** · {as_markdown(name)}")
                marks, ballot = opinions.marks[take.id], _Ballot(take.id, as_markdown(name), among)
                _draw_stars(ballot, marks)
                _draw_verdict(ballot, marks, opinions.verdict_on(take.id))
                _draw_note(ballot, marks)


@dataclass(frozen=True, slots=True)
class _Ballot:
    """One take among those it is shown with."""

    take_id: str
    name: str
    among: tuple[str, ...]

    def judge(
        self,
        *,
        stars: int | None = None,
        verdict: Verdict | None = None,
        note: str | None = None,
    ) -> Judge:
        rating = Rating(id=self.take_id, stars=stars, verdict=verdict, note=note)
        return Judge(rating, self.among)


def _draw_stars(ballot: _Ballot, marks: Marks) -> None:
    key = f"stars_{ballot.take_id}"
    if marks.stars:
        state.fill(key, marks.stars - 1)
    else:
        state.forget(key)
    st.feedback("stars", key=key, on_change=_rate, args=(ballot, key))


def _draw_verdict(ballot: _Ballot, marks: Marks, verdict: Verdict) -> None:
    take_id = ballot.take_id
    with st.container(horizontal=True, gap="xsmall"):
        for label, icon, which in (
            ("Winner", ":material/trophy:", Verdict.WINNER),
            ("Reject", ":material/block:", Verdict.REJECT),
        ):
            is_on = verdict is which
            judge = ballot.judge(verdict=Verdict.NONE if is_on else which)
            _toggle(label, icon=icon, is_on=is_on, wanted=judge, key=f"{which}_{take_id}")
        favour = Favour(take_id, on=not marks.is_favourite)
        _toggle(
            "Favourite",
            icon=":material/favorite:",
            is_on=marks.is_favourite,
            wanted=favour,
            key=f"favourite_{take_id}",
        )


def _toggle(label: str, *, icon: str, is_on: bool, wanted: Judge | Favour, key: str) -> None:
    st.button(
        label,
        key=key,
        icon=icon,
        type="primary" if is_on else "tertiary",
        on_click=wish,
        args=(wanted,),
    )


def _draw_note(ballot: _Ballot, marks: Marks) -> None:
    key = f"note_{ballot.take_id}"
    state.fill(key, marks.note)
    st.text_input(
        f"Note on {ballot.name}",
        key=key,
        placeholder="A note on this take",
        label_visibility="collapsed",
        max_chars=LONGEST_NOTE,
        on_change=_note,
        args=(ballot, key),
    )


def _rate(ballot: _Ballot, key: str) -> None:
    stars = round(state.number(key)) + 1 if state.is_chosen(key) else 0
    wish(ballot.judge(stars=stars))


def _note(ballot: _Ballot, key: str) -> None:
    wish(ballot.judge(note=state.text(key)))
