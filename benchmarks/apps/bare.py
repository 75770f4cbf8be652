"""The floor of memory: the smallest app there is."""

import streamlit as st

st.title("Hello")
