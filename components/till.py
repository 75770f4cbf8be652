"""What was spent today and what is left, small at the head of every page."""

import streamlit as st

from components.price_tag import Purse
from components.words import amount


def draw(purse: Purse) -> None:
    """Say it on one line."""
    with st.container(key="till", horizontal=True, horizontal_alignment="right"):
        st.caption(f":material/toll: {_spent(purse)}{_left(purse)}", width="content")


def _spent(purse: Purse) -> str:
    spent = amount(float(purse.spent_today))
    if purse.per_day is None:
        return f"{spent} credits today"
    return f"{spent} of {amount(float(purse.per_day))} credits today"


def _left(purse: Purse) -> str:
    return "" if purse.left is None else f" · {amount(float(purse.left))} left"
