"""Copies with more key frames, which are made while the originals play."""

from collections.abc import Sequence

import streamlit as st

from components.compare.desk import wish
from components.compare.wishes import Refresh
from studio.domain.work import Job, JobState


def draw(jobs: Sequence[Job]) -> None:
    """Draw how far the copies have come, and the way to play them once they are all there."""
    if not jobs:
        return
    if any(job.is_live for job in jobs):
        done = sum(1.0 if job.state is JobState.DONE else job.share for job in jobs)
        st.progress(
            min(done / len(jobs), 1.0),
            text=":small[Copies that step and scrub faster are being made; the originals stay.]",
        )
        return
    if any(job.state is JobState.DONE for job in jobs):
        st.button(
            "Play the copies that step faster",
            key="play_copies",
            icon=":material/speed:",
            help="What plays begins anew.",
            on_click=wish,
            args=(Refresh(),),
        )
