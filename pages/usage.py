"""Usage: what was spent, waited for and lost, in any period."""

import streamlit as st

from components import empty, usage_period, usage_report
from server import runtime
from studio.domain.usage import total, usage_of

studio = runtime.studio()
books = studio.books

with st.container(horizontal=True):
    st.title("Usage", anchor=False)
began_at = books.began_at()
if began_at is None:
    empty.draw_no_usage()
    st.stop()
period = usage_period.draw(studio.now(), began_at)
entries = books.entries(period)
usage_report.draw(usage_of(entries, period), total(books.entries(period.before())), entries, period)
