"""What can be taken away from a comparison: one film of all takes, stills, and the link."""

from collections.abc import Sequence

import streamlit as st

from components.compare import names
from components.compare.desk import wish
from components.compare.place import Place
from components.compare.wishes import DropWork, Tile
from components.words import as_markdown, clock_time
from studio.domain.generation import Generation
from studio.domain.work import Job, JobState, Kind

_NAMES = {Kind.TILE: "Side by side", Kind.STILL: "Still"}


def draw_orders(takes: Sequence[Generation], place: Place) -> None:
    """Draw the button for a film of all takes side by side, and how to get a still or a link."""
    with st.container(horizontal=True, vertical_alignment="center", key="orders"):
        ids = tuple(take.id for take in takes)
        heard = place.stage.heard if place.stage.heard in ids else ids[0]
        st.button(
            "Export side by side",
            key="tile",
            icon=":material/grid_view:",
            help="One film of all takes with their labels burnt in, with the sound of the take "
            "that is heard.",
            on_click=wish,
            args=(Tile(ids, names.labels(takes), heard),),
        )
    st.caption(
        "P in the player saves a still of the chosen take. The page's address leads back to this "
        "comparison: takes, layout and moment."
    )


def draw_works(jobs: Sequence[Job], *, base: str) -> None:
    """Draw how far each order has come, and the way to its file.

    Args:
        jobs: Newest first.
        base: The path that the server lies under.
    """
    for job in jobs:
        with st.container(
            key=f"work_{job.id}", horizontal=True, vertical_alignment="center", border=True
        ):
            _draw_work(job, base)
            st.button(
                "Stop" if job.is_live else "Hide",
                key=f"drop_{job.id}",
                type="tertiary",
                on_click=wish,
                args=(DropWork(job.id),),
            )


def _draw_work(job: Job, base: str) -> None:
    name = _NAMES.get(job.kind, "File")
    if job.state is JobState.DONE and job.url_path is not None:
        st.markdown(f"**{name}** · {as_markdown(job.file_name)}", width="stretch")
        st.link_button("Download", f"{base}{job.url_path}?download", icon=":material/download:")
    elif job.is_live:
        left = f" · about {clock_time(job.left_s)} left" if job.left_s is not None else ""
        words = f"{name} · {100 * job.share:.0f} % · {clock_time(job.spent_s)} so far{left}"
        st.progress(min(max(job.share, 0.0), 1.0), text=words)
    else:
        said = job.message or "It was stopped."
        st.markdown(f"**{name}** · {as_markdown(said)}", width="stretch")
