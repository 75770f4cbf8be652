"""A link to the form as it is filled in, and what a link in the page's address says."""

import streamlit as st

from components import copy_link, form_fields, state
from components.words import as_markdown
from studio.domain import link as links
from studio.domain.link import FIELDS, LONGEST_LINK, Link

_SHORT, _BOX_PX = 400, 180


def draw() -> None:
    """Draw the link, to be copied."""
    query = links.write_link(form_fields.read())
    if len(query) > LONGEST_LINK:
        st.warning(
            f"As a link this would have {len(query):,} characters; beyond {LONGEST_LINK:,} it may "
            "not arrive. Save it as a template and export that.",
            icon=":material/link_off:",
        )
        return
    copy_link.draw(query)
    link = f"{_page()}?{query}" if query else _page()
    with st.container(height=_BOX_PX if len(link) > _SHORT else "content", border=False):
        st.code(link, language=None, wrap_lines=True)
    st.caption(
        "Opens the form filled in like this; nothing is sent. The prompt stands in it for all to "
        "read; the callback URL does not."
    )


def _page() -> str:
    return str(st.context.url or "").partition("?")[0].rstrip("/") + "/"


def take(*, most_seeds: int) -> Link | None:
    """Return what the page's address says about the form, once; None where it says nothing.

    What was read is taken out of the address, so that a reload does not undo what is typed later.

    Args:
        most_seeds: Takes that one press may order.
    """
    query = {name: st.query_params.get_all(name) for name in st.query_params}
    link = links.read_link(query, most_seeds=most_seeds)
    if link is not None:
        for name in FIELDS:
            if name in query:
                del st.query_params[name]
    return link


def draw_remarks() -> None:
    """Say what was wrong with the link that filled the form, until that is read."""
    desk = state.current().desk
    if not desk.remarks:
        return
    told = "  \n".join(as_markdown(remark) for remark in desk.remarks)
    with st.container(key="link_remarks", horizontal=True, vertical_alignment="center"):
        st.warning(told, icon=":material/link:")
        st.button("Close", key="link_remarks_close", type="tertiary", on_click=_close)


def _close() -> None:
    state.current().desk.remarks = ()
