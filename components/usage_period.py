"""The choice of the days that figures are told for; it stands in the page's address."""

from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from studio.domain.period import Period, last_days

_SPANS = {"Today": 1, "7 days": 7, "30 days": 30}
_ALL = "All"
_OWN = "From – to"


def draw(now: datetime, began_at: datetime) -> Period:
    """Draw the choice; return the period.

    Args:
        now: The moment that ends the usual periods.
        began_at: When the first take was asked for.
    """
    zone = _zone()
    with st.container(horizontal=True, vertical_alignment="bottom", key="period_row"):
        choice = st.segmented_control(
            "Period",
            [*_SPANS, _ALL, _OWN],
            default="30 days",
            required=True,
            key="period",
            bind="query-params",
        )
        if choice == _OWN:
            return _own(last_days(_SPANS["30 days"], now, zone))
    if choice == _ALL:
        today = now.astimezone(zone).date()
        return Period(first=min(began_at.astimezone(zone).date(), today), last=today, zone=zone)
    return last_days(_SPANS[str(choice)], now, zone)


def _own(usual: Period) -> Period:
    first = _day("From", "from", usual.first)
    last = _day("To", "to", usual.last)
    return Period(first=min(first, last), last=max(first, last), zone=usual.zone)


def _day(label: str, key: str, usual: date) -> date:
    return st.date_input(label, value=usual, key=key, bind="query-params", width=150)


def _zone() -> ZoneInfo:
    """Return the browser's time zone; UTC where it tells none that is known here."""
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
