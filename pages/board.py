"""Board: the same seeds over every version of a prompt."""

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import notices, player, state
from components.compare import board_table, desk, screening
from components.compare.board_table import Shop
from components.compare.screening import Sources
from components.compare.wishes import Play
from components.player import Stage
from server import exhibits, judging, runtime
from studio.domain.board import board_of, families
from studio.domain.credits import Estimate, estimate
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL

TICK_MS = 2000

ui, here, studio = state.current(), desk.current(), runtime.studio()
media_url = f"{runtime.base_path()}/app/static"


def price(request: GenerationRequest) -> Estimate | None:
    """Return what a gap of the board costs."""
    if service == LOCAL:
        return None
    return estimate(request.quality, request.duration, rates=rates)


@st.fragment(key="board")
def board() -> None:
    """Draw the board, on its own clock while takes are on their way."""
    for wish in here.take_wishes():
        with notices.on_failure():
            judging.do(here, studio, wish)
            if isinstance(wish, Play) and wish.ids:
                ui.say("They play at the top of the page.", icon=":material/arrow_upward:")
        st.rerun()
    kept = [take for take in exhibits.asked_for(studio) if take.service == service]
    versions = next((one for one in families(kept) if set(one) & set(family)), family)
    shown = board_of(versions, kept)
    board_table.draw(shown, Shop(service=service, price=price), media_url=media_url)
    if any(take.is_live for row in shown.rows for cell in row.cells for take in cell.takes):
        st_autorefresh(interval=TICK_MS, key="board_tick")


@st.fragment(key="board_screen")
def screen() -> None:
    """Play a row or a column."""
    opinions = exhibits.opinions(studio, playing)
    sources = Sources(media_url=media_url, copied=here.played_copied)
    reels = screening.reels_of(playing, opinions, sources)
    outcome = player.draw(reels, Stage(strip=False), key="board_player", media_url=media_url)
    if wishes := screening.wishes_of(outcome, playing):
        here.wishes.extend(wishes)
        st.rerun()
    board_table.draw_screen_bar(playing)


with st.container(horizontal=True):
    st.title("Board", anchor=False)
kept = exhibits.asked_for(studio)
if not kept:
    board_table.draw_empty()
    st.stop()
service = board_table.choose_service(kept, target=runtime.access().target)
rates = studio.purse.rates_of(service)
family = board_table.choose_family(families([take for take in kept if take.service == service]))
st.caption(board_table.PROMISE)
playing = exhibits.shown(studio, here.played)
if playing:
    screen()
board()
