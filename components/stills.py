"""Pictures from all over a clip on one sheet, made on request."""

import streamlit as st

from components.library_asks import MakeStills
from components.library_state import LibraryState
from components.words import clock_time
from studio.domain.work import FEWEST_STILLS, MOST_STILLS, Job, JobState

_COUNT = "stills_count"
_COUNTS = (FEWEST_STILLS, 12, MOST_STILLS)


def draw(generation_id: str, job: Job | None, ours: LibraryState, *, base: str) -> None:
    """Draw the sheet, how far it has come, or the way to have one made.

    Args:
        generation_id: Whose stills these are.
        job: The one that was ordered last, if any.
        ours: Where wishes go.
        base: The server's base path.
    """
    if job is None or job.state in {JobState.FAILED, JobState.CANCELLED}:
        if job is not None and job.message:
            st.text(job.message)
        _order(generation_id, ours)
    elif job.url_path is not None:
        st.image(f"{base}{job.url_path}", alt="Stills from the whole clip", width="stretch")
        st.link_button(
            "Download the stills",
            f"{base}{job.url_path}?download",
            icon=":material/download:",
            key="download_stills",
        )
    else:
        left = "" if job.left_s is None else f", about {clock_time(job.left_s)} left"
        st.progress(job.share, text=f"Stills: {clock_time(job.spent_s)} so far{left}")


def _order(generation_id: str, ours: LibraryState) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        count = st.segmented_control(
            "How many",
            _COUNTS,
            key=_COUNT,
            default=12,
            required=True,
            label_visibility="collapsed",
        )
        st.button(
            "Make a sheet of stills",
            key="make_stills",
            icon=":material/grid_on:",
            on_click=ours.ask,
            args=(MakeStills(generation_id, count),),
        )
