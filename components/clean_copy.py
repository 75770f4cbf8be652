"""A clip without its recipe, for whoever shall not read the prompt."""

import streamlit as st

from studio.domain.work import Job

_WHY = (
    "The copy says nothing of the prompt. The label of provenance stays, so that whoever gets the "
    "film can tell that a machine made it."
)


def draw(job: Job | None, *, base: str) -> None:
    """Draw how far the copy has come, then the way to it; nothing where none was asked for."""
    if job is None:
        return
    if job.url_path is not None:
        st.link_button(
            "Download the copy without recipe",
            f"{base}{job.url_path}?download",
            icon=":material/download:",
            key="download_clean",
            help=_WHY,
        )
    elif job.is_live:
        st.progress(job.share, text="Copying without the recipe")
    elif job.message:
        st.text(job.message)
