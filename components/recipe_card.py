"""How a clip came to be: every parameter, what the service said, what was measured."""

from collections.abc import Iterable
from datetime import datetime, tzinfo

import streamlit as st

from components.take_card import stands
from components.words import amount, as_markdown, clock_time, data_size
from studio.domain.generation import Clip, Generation

Fact = tuple[str, str]

_STYLE = """<style>
.st-key-facts table { width: 100%; table-layout: fixed; border: 0; margin: 0 0 0.4rem; }
.st-key-facts :is(th, td) {
  border: 0; border-bottom: 1px solid #1c1f25; padding: 0.34rem 0; font-size: 0.87rem;
  overflow-wrap: anywhere; vertical-align: top;
}
.st-key-facts :is(th, td):first-child { width: 8rem; }
.st-key-facts td:first-child { color: #8b8f98; }
</style>"""


def draw(generation: Generation, zone: tzinfo) -> None:
    """Draw the prompt and the facts.

    Args:
        generation: What they are of.
        zone: Where the person's clock stands.
    """
    st.html(_STYLE)
    with st.container(key="facts"):
        st.code(generation.request.prompt, language=None, wrap_lines=True)
        _table("Asked for", _asked(generation))
        _table("Made", _made(generation, zone))
        if generation.clip is not None:
            _table("Measured", _measured(generation.clip))


def _table(title: str, facts: Iterable[Fact]) -> None:
    """Draw facts in two columns; what is not ours is escaped."""
    rows = [f"| {name} | {as_markdown(told)} |" for name, told in facts if told]
    st.markdown("\n".join([f"| **{title}** | |", "|:--|:--|", *rows]))


def _asked(generation: Generation) -> Iterable[Fact]:
    request = generation.request
    yield "Quality", request.quality.value
    yield "Aspect ratio", request.aspect_ratio.value
    yield "Duration", f"{request.duration} s"
    yield "Seed", str(request.seed or "left to chance")
    yield "Take", f"{generation.take} of {generation.takes}"


def _made(generation: Generation, zone: tzinfo) -> Iterable[Fact]:
    yield "By", "Animatic, drawn on this machine" if generation.is_animatic else generation.service
    yield "Status", stands(generation.status) or "Saved"
    yield "Task", generation.task_id or ""
    yield "Asked for on", _moment(generation.created_at, zone)
    if generation.finished_at is not None:
        yield "Waited", clock_time(generation.spent_s(generation.finished_at))
    if generation.credits_reserved is not None:
        yield "Credits", f"{amount(generation.credits_reserved)} reserved"
    if generation.failure is not None:
        yield "Why not", generation.failure.message


def _measured(clip: Clip) -> Iterable[Fact]:
    yield "Picture", f"{clip.width} × {clip.height}, {clip.fps:g} frames a second"
    yield "Length", f"{clip.duration_s:.2f} s, {clip.frames:,} frames"
    yield "Bit rate", _rate(clip)
    yield "Sound", "yes" if clip.has_sound else "none"
    yield "Size", f"{data_size(clip.size_bytes)} ({clip.size_bytes:,} bytes)"
    yield "SHA-256", clip.sha256


def _rate(clip: Clip) -> str:
    if clip.duration_s <= 0:
        return ""
    return f"{8 * clip.size_bytes / clip.duration_s / 1_000_000:.1f} Mbit/s"


def _moment(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%d %B %Y, %H:%M")
