"""What a press will cost, said before it is made."""

import streamlit as st

from components.words import amount
from studio.domain.credits import RATES_FROM, Estimate


def draw(estimate: Estimate, *, takes: int, seconds: int, is_animatic: bool) -> None:
    """Say what so many takes of so many seconds will cost, as an estimate.

    Args:
        estimate: What the vendor would ask for all of them.
        takes: How many; 0 says that the form is not ready.
        seconds: Length of one take.
        is_animatic: Whether the local service draws them, for nothing.
    """
    if takes == 0:
        st.caption("The price appears once the seeds can be read.")
        return
    films = "1 take" if takes == 1 else f"{takes} takes"
    price = f"{amount(float(estimate.credits))} credits, about \\${estimate.dollars}"
    if is_animatic:
        st.markdown(f"**Free**: {films} of {seconds} s, drawn on this machine as an animatic.")
        st.caption(f"HappyHorse 1.1 would ask an estimated {price}.")
        return
    st.markdown(f"**Estimate: {price}** for {films} of {seconds} s.")
    st.caption(f"Rates of {RATES_FROM:%-d %B %Y}. What the service reserves is shown on each take.")
