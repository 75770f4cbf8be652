"""Clip: one film with all that is known of it."""

import streamlit as st

st.title("Clip")
