"""Create: write a prompt, see its price, send it, watch its takes arrive."""

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import (
    composer,
    draft_keeper,
    heading,
    notices,
    prompt_focus,
    state,
    task_list,
)
from components.form_fields import PROMPT_KEY
from components.take_card import Live
from server import actions, runtime, writing
from studio.domain.service import LOCAL

TICK_MS = 2000

ui, studio, access = state.current(), runtime.studio(), runtime.access()
base, most_takes = runtime.base_path(), runtime.current().settings.most_takes
purse = actions.purse(studio, access)
market = actions.market(access, purse)
actions.restore(ui, studio)
with notices.on_failure():
    writing.begin(ui, studio, most_takes=most_takes)
notices.draw(ui.take_notices())

heading.draw(field=PROMPT_KEY)
press = composer.draw(
    ui.problems,
    purse,
    writing.shelf(studio),
    shapes_url=f"{base}/app/static/shapes",
    is_animatic=access.target == LOCAL,
    can_draft=access.has_local and access.target != LOCAL,
    most_takes=most_takes,
)
prompt_focus.draw(PROMPT_KEY, turn=ui.to_prompt)
if press is not None:
    with notices.on_failure():
        actions.press(ui, studio, press, service=access.target)
        # A draft of which only an animatic was drawn is yet to be sent.
        if press.films and not ui.problems:
            writing.let_go_of_sent(ui, studio)
    st.rerun()
with notices.on_failure():
    if writing.resume(ui, studio):
        st.rerun()


@st.fragment(key="draft")
def keep_draft() -> None:
    """Keep what is being typed, without drawing the page anew."""
    typed = draft_keeper.draw(watches=PROMPT_KEY)
    with notices.on_failure():
        writing.keep(ui, studio, typed)


keep_draft()


@st.fragment(key="takes")
def takes() -> None:
    """Redraw on its own clock, so that a tick never reruns the page."""
    generations = studio.generations(ui.shown or ())
    under_way = task_list.tell(generations, ui.listing, page="Create")
    live = Live(
        now=studio.now(),
        time_left=studio.time_left,
        media_url=f"{base}/app/static",
        market=market,
        siblings=studio.library.siblings,
        # Only a saved clip can lie there, so of takes under way a tick asks nothing more.
        lying=studio.library.lying([take.id for take in generations if take.can_play]),
    )
    asked = task_list.draw(generations, live, ui.listing) or ui.take_asked()
    if asked is not None:
        with notices.on_failure():
            actions.do(ui, studio, asked, vendor=access.vendor)
        st.rerun()
    if under_way:
        st_autorefresh(interval=TICK_MS, key="tick")


takes()
