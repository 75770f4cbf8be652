"""The frame around every screen: page settings, navigation, notices."""

import streamlit as st

from components import alarm, brand, notices, page_title, state, till
from server import actions, runtime
from studio.domain.service import LOCAL

PAGES = (
    st.Page("create.py", title="Create", icon=":material/movie_edit:", default=True),
    st.Page("library.py", title="Library", icon=":material/video_library:"),
    st.Page("clip.py", title="Clip", icon=":material/movie:", visibility="hidden"),
    st.Page("compare.py", title="Compare", icon=":material/compare:"),
    st.Page("board.py", title="Board", icon=":material/grid_on:"),
    st.Page("usage.py", title="Usage", icon=":material/bar_chart:"),
    st.Page("settings.py", title="Settings", icon=":material/tune:"),
)

st.set_page_config(page_title=page_title.NAME, layout="wide")
brand.draw()
page = st.navigation(list(PAGES), position="top")
page_title.draw(page.title)
notices.draw(state.current().take_notices())
studio, access = runtime.studio(), runtime.access()
if access.target != LOCAL:
    till.draw(actions.purse(studio, access))
alarm.draw_recovery(studio.recovered())
alarm.draw(studio.endangered())
page.run()
