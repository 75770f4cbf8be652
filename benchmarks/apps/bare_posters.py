"""The floor of the library: 24 posters of a list, a search in it, and a way to the next 24."""

import os
from pathlib import Path

import streamlit as st

PAGE = 24


@st.cache_resource
def listed() -> list[tuple[str, str]]:
    """Return the path and a title of each poster."""
    posters = sorted(Path(os.environ["BENCHMARK_DATA"]).glob("clips/??/*.jpg"))
    return [(str(one), f"Poster {number}") for number, one in enumerate(posters)]


st.title("Posters")
words = st.text_input("Search")
found = [(poster, title) for poster, title in listed() if words in title]
if st.button("Next"):
    st.session_state["page"] = st.session_state.get("page", 1) + 1
page = st.session_state.get("page", 1)
st.text(f"{len(found)} posters, page {page}")
for start in range(0, PAGE, 4):
    shown = found[(page - 1) * PAGE + start :][:4]
    for column, (poster, title) in zip(st.columns(4), shown, strict=False):
        column.image(poster)
        column.text(title)
