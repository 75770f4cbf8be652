"""The floor of the refresh tick: a fragment that draws rows and nothing else.

`BENCHMARK_ROWS` says how many.
"""

import os

import streamlit as st
from streamlit_autorefresh import st_autorefresh

ROWS = int(os.environ["BENCHMARK_ROWS"])


@st.fragment
def rows() -> None:
    """Draw a badge, a line and a bar for each row."""
    for row in range(ROWS):
        with st.container(key=f"row_{row}", border=True):
            badge, line, bar = st.columns(3)
            badge.badge("Being made")
            line.text(f"Row {row}: what it is about")
            bar.progress(40, text="40 %, 12 s so far")
    st_autorefresh(interval=2000, key="tick")


rows()
