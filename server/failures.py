"""What a person sees when a page fails in a way that nobody foresaw.

Never a traceback: a sentence, and the number under which the log has the rest.
"""

import secrets

import streamlit as st
import structlog

log = structlog.get_logger(__name__)


def on_script_error(error: Exception) -> bool:
    """Log an unforeseen failure of a page under a number, and say the number on the page.

    Returns:
        True: nothing else is to be shown.
    """
    number = secrets.token_hex(4)
    log.error("page failed", number=number, exc_info=error)
    st.error(
        "Nothing was sent by it and nothing is lost. Reload the page; if it happens again, "
        f"the log has the details under {number}.",
        title="This page could not be drawn",
        icon=":material/error:",
    )
    return True
