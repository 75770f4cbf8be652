"""Compare: takes side by side on one clock, what is thought of them, and who wins."""

from dataclasses import replace

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import notices, player, state
from components.compare import (
    ballot,
    blind,
    casting,
    contrast_table,
    copies,
    desk,
    handoff,
    header,
    screening,
)
from components.compare.place import Blind
from components.compare.screening import Sources
from components.compare.wishes import Still
from server import exhibits, judging, runtime
from studio.domain.comparison import Comparison
from studio.domain.ranking import next_pair

TICK_MS = 1000

ui, here, studio, base = state.current(), desk.current(), runtime.studio(), runtime.base_path()
media_url = f"{base}/app/static"


def settle() -> bool:
    """Do what was wished for; return whether the whole page has to be drawn anew."""
    before = (here.place.takes, here.place.blind, here.works, here.seated)
    for wish in here.take_wishes():
        with notices.on_failure():
            judging.do(here, studio, wish)
            if isinstance(wish, Still):
                ui.say("The still is being saved; it is listed below the player.")
    say_where()
    after = (here.place.takes, here.place.blind, here.works, here.seated)
    return before != after or bool(ui.notices)


def say_where() -> None:
    """Keep the address in step with what is seen."""
    if (said := here.address()) != st.query_params.to_dict():
        st.query_params.from_dict(said)


@st.fragment(key="screening")
def screen() -> None:
    """Draw the player and what is thought of the takes; a rating runs no more than this."""
    if settle():
        st.rerun()
    opinions = exhibits.opinions(studio, takes)
    reels = screening.reels_of(takes, opinions, sources)
    outcome = player.draw(reels, here.place.stage, key="compare_player", media_url=media_url)
    here.place = replace(here.place, stage=outcome.stage)
    say_where()
    if wishes := screening.wishes_of(outcome, takes):
        here.wishes.extend(wishes)
        st.rerun()
    verdict, differs, seeds, away = st.tabs(["Verdict", "What differs", "Seeds", "Take away"])
    with verdict:
        ballot.draw(takes, opinions)
    with differs:
        contrast_table.draw(takes)
    with seeds:
        known = dict.fromkeys(take.request.seed for take in takes if take.request.seed)
        contrast_table.draw_records(studio.jury.records(list(known)))
    with away:
        handoff.draw_orders(takes, here.place)


@st.fragment(key="works")
def works() -> None:
    """Follow what is made in the background."""
    if settle():
        st.rerun()
    copying = [job for one in here.copying if (job := studio.workshop.job(one))]
    ordered = [job for one in here.works if (job := studio.workshop.job(one))]
    copies.draw(copying)
    handoff.draw_works(ordered, base=base)
    if any(job.is_live for job in (*copying, *ordered)):
        st_autorefresh(interval=TICK_MS, key="works_tick")


def judge_blind(held: Comparison) -> None:
    """Draw the next round, or the ranking where all are decided."""
    hidden = blind.Hidden(comparison=held, takes={take.id: take for take in takes})
    pair = next_pair(hidden.order, held.rounds)
    is_revealed = here.place.blind is Blind.REVEALED
    if pair is None or is_revealed:
        blind.draw_ranking(hidden, is_revealed=is_revealed, media_url=media_url)
    else:
        blind.draw_round(hidden, pair, here.place.stage, sources)


here.follow(st.query_params.to_dict())
if settle() and ui.notices:
    st.rerun()
asked = studio.generations(here.place.takes)
takes = exhibits.shown(studio, here.place.takes)
sitting = studio.jury.sitting([take.id for take in takes], is_blind=True)
header.draw(takes=len(takes), is_blind=here.place.blind is not Blind.OFF and sitting is not None)
screening.say_missing(here.place, asked)
screening.say_lying(exhibits.sort(studio, asked).lying)
exhibits.seat(here, studio, takes)
sources = Sources(media_url=media_url, copied=here.copied)
if not takes:
    casting.draw(exhibits.castable(studio), exhibits.past(studio), media_url=media_url)
elif here.place.blind is Blind.OFF or sitting is None:
    screen()
    works()
else:
    judge_blind(sitting)
