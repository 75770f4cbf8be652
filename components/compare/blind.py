"""Judging without names: two takes at a time, and the ranking that comes of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from components import player
from components.compare import names
from components.compare.desk import wish
from components.compare.screening import Sources, hidden_reels_of
from components.compare.wishes import BeginBlind, Decide, LeaveBlind, Reveal, TakeBack
from components.player import Layout, Stage
from studio.domain.comparison import Comparison, shuffled
from studio.domain.generation import Generation
from studio.domain.ranking import Standing, ranking, rounds_wanted

SIDES = ("The first", "The second")
KEY = "blind_player"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """The takes of a sitting behind letters."""

    comparison: Comparison
    takes: Mapping[str, Generation]

    @property
    def order(self) -> tuple[str, ...]:
        """Return the ids of the takes in the order of their letters."""
        return shuffled(self.comparison.take_ids, self.comparison.id)

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Return how the takes stand."""
        return ranking(self.order, self.comparison.rounds)

    def name(self, take_id: str) -> str:
        """Return the letter of a take."""
        return names.letter(self.order.index(take_id))


def draw_round(hidden: Hidden, pair: tuple[str, str], stage: Stage, sources: Sources) -> None:
    """Draw the two takes of a round and the three answers."""
    held = hidden.comparison
    number, wanted = len(held.rounds) + 1, rounds_wanted(len(held.take_ids))
    question = st.container(gap="small", key="question")
    reels = hidden_reels_of([hidden.takes[take_id] for take_id in pair], SIDES, sources)
    bare = replace(stage, layout=Layout.GRID, heard="", chosen="", at_s=0.0)
    outcome = player.draw(
        reels,
        replace(bare, mark_in_s=None, mark_out_s=None),
        key=KEY,
        media_url=sources.media_url,
        blind=True,
    )
    answer = Decide(held.id, number, *pair, preferred_id=outcome.pick)
    if outcome.pick is not None:
        wish(answer)
        st.rerun()
    with question:
        words = f"**Which one is better?** Round {number} of {wanted}"
        st.progress((number - 1) / wanted, text=words)
        with st.container(horizontal=True, horizontal_alignment="center"):
            _draw_answers(answer)
    _draw_ways_out(hidden)


def _draw_answers(answer: Decide) -> None:
    for label, shortcut, preferred in (
        ("The first", "A", answer.first_id),
        ("Equal", "S", None),
        ("The second", "D", answer.second_id),
    ):
        st.button(
            label,
            key=f"answer_{shortcut}",
            shortcut=shortcut,
            on_click=wish,
            args=(replace(answer, preferred_id=preferred),),
        )


def _draw_ways_out(hidden: Hidden) -> None:
    held = hidden.comparison
    st.caption("A, S and D answer; so does a click on a picture.", text_alignment="center")
    with st.container(
        horizontal=True, horizontal_alignment="center", vertical_alignment="center", key="ways_out"
    ):
        if held.rounds:
            st.button(
                "Take back the last answer",
                key="take_back",
                type="tertiary",
                icon=":material/undo:",
                on_click=wish,
                args=(TakeBack(held.id, len(held.rounds)),),
            )
            _draw_reveal(hidden, label="Stop here and reveal", type="tertiary")
        st.button("Leave", key="leave_blind", type="tertiary", on_click=wish, args=(LeaveBlind(),))


def draw_ranking(hidden: Hidden, *, is_revealed: bool, media_url: str) -> None:
    """Draw the takes from the best to the worst, by letter until they are revealed."""
    st.subheader("The ranking", anchor=False)
    with st.grid(3, min_column_width=260, gap="small", key="ranking"):
        for standing in hidden.standings:
            with st.container(key=f"rank_{standing.take_id}", border=True, gap="xsmall"):
                _draw_standing(hidden, standing, is_revealed=is_revealed, media_url=media_url)
    with st.container(horizontal=True, key="after_ranking"):
        if not is_revealed:
            _draw_reveal(hidden, label="Reveal the takes", type="primary")
        st.button("Judge again", key="judge_again", on_click=wish, args=(BeginBlind(),))
        st.button("Back to the player", key="leave_blind", on_click=wish, args=(LeaveBlind(),))
    st.caption(
        f"From {len(hidden.comparison.rounds)} rounds. The bar is the chance of beating an average "
        "take of this set; an equal round is half a win for either."
    )


def _draw_standing(
    hidden: Hidden, standing: Standing, *, is_revealed: bool, media_url: str
) -> None:
    take, hidden_name = hidden.takes[standing.take_id], hidden.name(standing.take_id)
    name = "" if is_revealed else f"Take {hidden_name}"
    st.html(names.still(take, media_url=media_url, name=name, tallest_px=380))
    place = f":orange[**{standing.place}**]" if standing.place == 1 else f"**{standing.place}**"
    known = f"{names.label(take)} · was {hidden_name}" if is_revealed else name
    st.markdown(f"{place} · {known}")
    rounds = f"{standing.won} won · {standing.lost} lost · {standing.equal} equal"
    st.progress(standing.chance, text=f":small[{rounds}]")


def _draw_reveal(hidden: Hidden, *, label: str, type: str) -> None:  # noqa: A002
    st.button(
        label,
        key="reveal",
        icon=":material/visibility:",
        type="primary" if type == "primary" else "tertiary",
        on_click=wish,
        args=(Reveal(hidden.comparison.id, _winner(hidden.standings)),),
    )


def _winner(standings: Sequence[Standing]) -> str | None:
    """Return the take that stands first alone."""
    first = [standing.take_id for standing in standings if standing.place == 1]
    return first[0] if len(first) == 1 else None
