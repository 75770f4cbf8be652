"""What sets compared takes apart: only what differs, in words for people."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from studio.domain.generation import Generation

_TRAITS: dict[str, Callable[[Generation], str]] = {
    "Seed": lambda take: str(take.request.seed or "not set"),
    "Quality": lambda take: take.request.quality.value,
    "Aspect ratio": lambda take: take.request.aspect_ratio.value,
    "Asked for": lambda take: f"{take.request.duration} s",
    "Picture": lambda take: f"{take.clip.width} × {take.clip.height}" if take.clip else "no clip",
    "Frame rate": lambda take: f"{take.clip.fps:g} a second" if take.clip else "no clip",
    "Length": lambda take: f"{take.clip.duration_s:.2f} s" if take.clip else "no clip",
    "Sound": lambda take: "yes" if take.clip and take.clip.has_sound else "no",
    "Made by": lambda take: "this machine" if take.is_animatic else "HappyHorse 1.1",
    "Made on": lambda take: f"{take.created_at.astimezone():%-d %B %Y}",
}
"""What is looked at beside the prompt, in the order it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """One trait in which takes differ."""

    name: str
    values: tuple[str, ...]
    """One a take, in their order."""


def contrasts(takes: Sequence[Generation]) -> tuple[Contrast, ...]:
    """Return the traits in which not all of these are alike; nothing for a single one."""
    rows = (
        Contrast(name=name, values=tuple(read(take) for take in takes))
        for name, read in _TRAITS.items()
    )
    return tuple(row for row in rows if len(set(row.values)) > 1)


def prompts_differ(takes: Sequence[Generation]) -> bool:
    """Tell whether not all of these were made from one prompt."""
    return len({take.request.prompt for take in takes}) > 1
