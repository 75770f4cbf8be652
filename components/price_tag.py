"""What a press will cost, said before it is made."""

from dataclasses import dataclass
from decimal import Decimal

import streamlit as st

from components.words import amount
from studio.domain.credits import Estimate, Rates


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """What is known about money while the form is filled in."""

    rates: Rates
    spent_today: Decimal
    """Credits."""
    per_day: Decimal | None
    """Credits that a day may take; None sets no limit."""
    left: Decimal | None = None
    """Credits that the service still grants; None where it does not say."""


def draw(estimate: Estimate, purse: Purse, *, films: str, is_animatic: bool) -> None:
    """Say what so many takes will cost, as an estimate.

    Args:
        estimate: What the vendor would ask for all of them.
        purse: The rates behind it, and what is spent.
        films: What it is for: `2 takes of 5 s`; empty says that the form is not ready.
        is_animatic: Whether the local service draws them, for nothing.
    """
    if not films:
        st.caption("The price appears once the seeds and the values can be read.")
        return
    price = f"{amount(float(estimate.credits))} credits, about \\${estimate.dollars}"
    if is_animatic:
        st.markdown(f"**Free**: {films}, drawn on this machine as an animatic.")
        st.caption(f"HappyHorse 1.1 would ask an estimated {price}.")
        return
    st.markdown(f"**Estimate: {price}** for {films}.")
    st.caption(_rates(purse.rates))
    if purse.left is not None and estimate.credits > purse.left:
        st.warning(
            f"Only {amount(float(purse.left))} credits are left: the service would refuse some of "
            "this. What it refuses costs nothing.",
            icon=":material/account_balance_wallet:",
        )


def _rates(rates: Rates) -> str:
    since = f"Rates of {rates.since:%-d %B %Y}" if rates.since else "Rates from the settings"
    return f"{since}, corrected by what was reserved lately." if rates.is_corrected else f"{since}."
