"""Where requests go and with which key; shown masked, taken once, tried on request."""

from dataclasses import dataclass

import streamlit as st
from pydantic import SecretStr

from components.words import as_markdown
from studio.domain.service import LOCAL, Connection

LOCAL_NAME = "Animatics on this machine"
VENDOR_NAME = "HappyHorse 1.1"
WIDTH_PX = 720
_KEEP = "Leave empty to keep the key in use"
_PASTE = "Paste a key of the HappyHorse API"


@dataclass(frozen=True, slots=True, kw_only=True)
class Now:
    """What is in use just now."""

    base_url: str
    masked_key: str
    """Empty without a key."""
    key_source: str
    target: str
    """`local` or the base URL."""
    has_local: bool


@dataclass(frozen=True, slots=True)
class Use:
    """Take this address, and this key unless it is None, from now on."""

    base_url: str
    key: SecretStr | None


@dataclass(frozen=True, slots=True)
class ForgetKey:
    """Drop the key that was typed."""


@dataclass(frozen=True, slots=True)
class SendTo:
    """Send the next requests to the local service, or to the vendor."""

    local: bool


@dataclass(frozen=True, slots=True)
class Test:
    """Find out whether a service answers and accepts the key."""

    service: str


Ask = Use | ForgetKey | SendTo | Test


def draw(now: Now) -> Ask | None:
    """Draw the choice of service, the address and key, and the test; return what was asked."""
    return _target(now) or _vendor(now) or _test(now)


def _target(now: Now) -> SendTo | None:
    with st.container(border=True, key="target", width=WIDTH_PX):
        st.subheader("Where films are made", anchor=False)
        if not now.has_local:
            st.text(f"{VENDOR_NAME} only: the local service is switched off.")
            return None
        is_local = now.target == LOCAL
        choice = st.segmented_control(
            "Send the next requests to",
            [LOCAL_NAME, VENDOR_NAME],
            default=LOCAL_NAME if is_local else VENDOR_NAME,
            required=True,
            key=f"target_{is_local}",
            disabled=not now.masked_key,
        )
        if now.masked_key:
            st.caption("Animatics are free and take seconds; HappyHorse costs credits a second.")
        else:
            st.caption("Without an API key everything is drawn on this machine, for free.")
        wants_local = choice == LOCAL_NAME
        return SendTo(local=wants_local) if wants_local != is_local else None


def _vendor(now: Now) -> Use | ForgetKey | None:
    with st.container(border=True, key="vendor", width=WIDTH_PX):
        st.subheader("HappyHorse API", anchor=False)
        if now.masked_key:
            st.markdown(f"Key in use: `{now.masked_key}`, {now.key_source}.")
        else:
            st.markdown("No API key is set.")
        with st.form("vendor_form", clear_on_submit=True, border=False):
            base_url = st.text_input("Address", value=now.base_url)
            key = st.text_input(
                "API key",
                type="password",
                # A new field once a key is taken, so that the typed one stays nowhere.
                key=f"api_key_after_{now.masked_key}",
                placeholder=_KEEP if now.masked_key else _PASTE,
                help="Kept in memory until the studio stops; set HAPPYHORSE_API_KEY to keep it.",
                autocomplete="off",
            )
            if st.form_submit_button("Use from now on", type="primary"):
                return Use(base_url.strip(), SecretStr(key.strip()) if key.strip() else None)
        if now.key_source.startswith("typed") and st.button("Forget the typed key"):
            return ForgetKey()
    return None


def _test(now: Now) -> Test | None:
    with st.container(border=True, key="test", width=WIDTH_PX):
        st.subheader("Connection", anchor=False)
        st.caption("Asks the service for a task that does not exist. It costs nothing.")
        with st.container(horizontal=True):
            if st.button(f"Test {VENDOR_NAME}", disabled=not now.masked_key, key="test_vendor"):
                return Test(now.base_url)
            if now.has_local and st.button("Test the local service", key="test_local"):
                return Test(LOCAL)
    return None


def draw_result(connection: Connection) -> None:
    """Say what came of the test."""
    if connection.ok:
        took = f" It took {connection.latency_ms:.0f} ms." if connection.latency_ms else ""
        st.success(as_markdown(f"{connection.message}{took}"), icon=":material/check:")
        return
    st.error(
        as_markdown(f"{connection.message} {connection.advice or ''}"), icon=":material/error:"
    )
