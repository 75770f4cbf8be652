"""The page's address: the library's view stands in it, so that a view is a link."""

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo

import streamlit as st

from studio.domain.library import View
from studio.domain.library_address import parameters_of, view_of


def view() -> View:
    """Return the view that stands in the address."""
    return view_of(st.query_params.to_dict())


def show(wanted: View) -> None:
    """Put a view into the address, where the back button leads to the one before."""
    st.query_params.from_dict(parameters_of(wanted))


def parameter(name: str) -> str:
    """Return one parameter; empty where it is missing."""
    return str(st.query_params.get(name) or "")


def zone() -> tzinfo:
    """Return where the person's days begin; UTC where the browser does not tell."""
    name = st.context.timezone
    try:
        return ZoneInfo(name) if name else UTC
    except (ValueError, OSError):
        return UTC
