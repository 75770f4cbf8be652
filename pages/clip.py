"""Clip: one film with all that is known of it."""

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import (
    address,
    clean_copy,
    clip_deeds,
    clip_history,
    empty,
    journey,
    notices,
    opinion,
    recipe_card,
    screen,
    selection_bar,
    state,
    stills,
    take_card,
)
from components.handover import panel
from server import runtime, shelving
from server.desk import StudioDesk

TICK_MS = 1000

ui, studio = state.current(), runtime.studio()
ours, zone, base = ui.library, address.zone(), runtime.base_path()
media_url = f"{base}/app/static"
generation_id = address.parameter("id")

journey.follow(shelving.do_all(ui, studio, zone))
entry = next(iter(studio.library.entries([generation_id])), None)
if entry is None:
    empty.draw_no_such_clip()
    st.stop()
generation = entry.generation
history = studio.library.history(generation)

clip_deeds.draw_way_back(ours)
selection_bar.draw_undo(ours)
film, facts = st.columns([3, 2], gap="large")
with film:
    screen.draw(generation, media_url=media_url, waiting=take_card.stands(generation.status))
    clip_deeds.draw(entry, studio.library.siblings(generation), ours, media_url=media_url)


@st.fragment(key="works")
def works() -> None:
    """Draw what is made of the clip, on its own clock."""
    journey.follow(shelving.do_all(ui, studio, zone))
    sheet = studio.workshop.job(ours.sheets.get(generation_id, ""))
    copy = studio.workshop.job(ours.copies.get(generation_id, ""))
    stills.draw(generation_id, sheet, ours, base=base)
    clean_copy.draw(copy, base=base)
    notices.draw(ui.take_notices())
    if any(job is not None and job.is_live for job in (sheet, copy)):
        st_autorefresh(interval=TICK_MS, key="works_tick")


with film:
    if generation.can_play:
        works()
with facts:
    opinion.draw(entry, ours, studio.library.all_tags())
    clip_history.draw(generation, history, ours, zone)
    recipe_card.draw(generation, zone)
if ours.leaving:
    panel.open_dialog(StudioDesk(studio=studio, base=base), ours)
