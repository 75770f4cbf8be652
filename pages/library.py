"""Library: everything that is kept, found again, marked and handed on."""

import streamlit as st

from components import (
    address,
    clip_grid,
    empty,
    film_intake,
    filters,
    journey,
    notices,
    pager,
    saved_views,
    selection_bar,
    state,
    trash_bin,
)
from components.handover import panel
from server import runtime, shelving
from server.desk import StudioDesk

ui, studio = state.current(), runtime.studio()
ours, view, zone = ui.library, address.view(), address.zone()
media_url = f"{runtime.base_path()}/app/static"
ours.enter(view)


journey.follow(shelving.do_all(ui, studio, zone))
lying = studio.library.trashed() if view.trashed or ours.naming else ()

with st.container(horizontal=True, vertical_alignment="center", key="library_head"):
    st.title("Trash" if view.trashed else "Library", width="stretch")
    with notices.on_failure():
        trash_bin.draw_way(view, studio.library.holdings())
    if not view.trashed:
        film_intake.draw(ours.take_in, refused=ours.refused_film)
if view.trashed:
    trash_bin.draw_head(lying, ours)
saved_views.draw(studio.library.saved_views(), view, ours)
filters.draw(view, studio.library.all_tags)


@st.fragment(key="shelf")
def shelf() -> None:
    """Draw the clips; what is done with them reruns no more than this."""
    if address.view() != view:
        # Pages are turned in here, by the address alone; all that is drawn by it has to follow.
        st.rerun()
    journey.follow(shelving.do_all(ui, studio, zone))
    notices.draw(ui.take_notices())
    found = studio.library.find(view, zone)
    selection_bar.draw(found, ours, studio.library.all_tags)
    if not found.total:
        empty.draw_no_clips(view)
        return
    clip_grid.draw(found.entries, key="clips", media_url=media_url, ours=ours)
    pager.draw(found)


shelf()
if ours.naming:
    trash_bin.confirm(lying, ours)
elif ours.leaving:
    panel.open_dialog(StudioDesk(studio=studio, base=runtime.base_path()), ours)
