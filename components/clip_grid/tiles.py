"""What the browser is told of each clip; words travel as data and are drawn as text."""

from collections.abc import Sequence
from typing import Any

from components.take_card import stands
from components.words import amount, shortened
from studio.domain.library import Entry

_TITLE = 140
_FRAMES = {True: "4 / 5", False: "16 / 9"}


def tile_of(entry: Entry, media_url: str) -> dict[str, Any]:
    """Return one clip as JSON."""
    generation = entry.generation
    has_clip = generation.can_play
    return {
        "id": generation.id,
        "title": shortened(generation.request.prompt, _TITLE),
        "label": _label(entry),
        "facts": _facts(entry),
        "poster": f"{media_url}/posters/{generation.id}.jpg" if has_clip else "",
        "clip": f"{media_url}/clips/{generation.id}.mp4" if has_clip else "",
        "waiting": stands(generation.status),
        "href": f"clip?id={generation.id}",
        "badge": "Animatic" if generation.is_animatic else "",
        "stars": entry.marks.stars,
        "favourite": entry.marks.is_favourite,
        "rejected": entry.marks.is_rejected,
        "stacked": entry.stacked,
    }


def frame_of(entries: Sequence[Entry]) -> str:
    """Return the shape that all posters of a page share, as CSS has it."""
    upright = sum(entry.generation.request.aspect_ratio.is_portrait for entry in entries)
    return _FRAMES[2 * upright > len(entries)]


def _label(entry: Entry) -> str:
    request = entry.generation.request
    return (
        f"{shortened(request.prompt, _TITLE)}; seed {request.seed}, {request.quality}, "
        f"{request.aspect_ratio}, {request.duration} seconds"
    )


def _facts(entry: Entry) -> str:
    request = entry.generation.request
    facts = [f"{request.duration} s", request.quality.value, request.aspect_ratio.value]
    facts.append(f"seed {request.seed}")
    reserved = entry.generation.credits_reserved
    if reserved is not None and not entry.generation.is_animatic:
        facts.append(f"{amount(reserved)} credits")
    facts += [f"#{tag}" for tag in entry.tags]
    return " · ".join(facts)
