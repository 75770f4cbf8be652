"""How far a film or a sheet has come that was ordered in the panel."""

import streamlit as st
from streamlit_autorefresh import st_autorefresh

from components import notices
from components.handover.desk import Desk
from components.library_state import LibraryState
from components.words import clock_time
from studio.domain.work import CutOrder, Job, SheetOrder

_TICK_MS = 1000


def draw(order: CutOrder | SheetOrder, label: str, desk: Desk, ours: LibraryState) -> None:
    """Draw the way to have it made, how far it has come, then the way to it.

    Args:
        order: What is to be made.
        label: What the button says that has it made.
        desk: Whoever hands things out.
        ours: Knows which job makes which order.
    """

    @st.fragment(key="work_in_panel")
    def follow() -> None:
        job = desk.job(ours.made_by.get(order, ""))
        if job is not None and job.is_live:
            _draw_live(job, desk)
            st_autorefresh(interval=_TICK_MS, key="panel_tick")
        elif job is not None and job.url_path is not None:
            _draw_done(job, desk)
        else:
            _draw_order(order, job, label, desk, ours)

    follow()


def _draw_order(
    order: CutOrder | SheetOrder, job: Job | None, label: str, desk: Desk, ours: LibraryState
) -> None:
    if job is not None and job.message:
        st.text(job.message)

    def make() -> None:
        with notices.on_failure():
            ours.made_by[order] = desk.make(order).id

    st.button(label, key="make_work", type="primary", on_click=make)


def _draw_live(job: Job, desk: Desk) -> None:
    left = "" if job.left_s is None else f", about {clock_time(job.left_s)} left"
    st.progress(job.share, text=f"{clock_time(job.spent_s)} so far{left}")
    st.button("Cancel", key="cancel_work", on_click=desk.cancel, args=(job.id,))
    st.caption("It goes on if you close this; open Hand over again for the same clips to see it.")


def _draw_done(job: Job, desk: Desk) -> None:
    st.link_button(
        f"Download {job.file_name}",
        f"{desk.base}{job.url_path}?download",
        type="primary",
        icon=":material/download:",
        key="fetch_work",
    )
