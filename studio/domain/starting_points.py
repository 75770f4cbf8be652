"""Prompts to begin from, sorted by what they are for."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from studio.domain.request import AspectRatio

OWN = "Yours"
"""The use of a person's own templates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """One prompt to begin from, with the picture and the length that suit it."""

    use: str
    """What it is for, as a heading: `Product`."""
    name: str
    """Unique among the templates that come with the studio, and among a person's own."""
    prompt: str
    aspect_ratio: AspectRatio
    duration: int
    """Whole seconds."""


@cache
def templates() -> tuple[Template, ...]:
    """Return the templates that come with the studio, those of one use next to each other."""
    text = files("studio.domain").joinpath("starting_points.toml").read_text("utf-8")
    return tuple(
        Template(
            use=entry["use"],
            name=entry["name"],
            prompt=entry["prompt"].strip(),
            aspect_ratio=AspectRatio(entry["aspect_ratio"]),
            duration=entry["duration"],
        )
        for entry in tomllib.loads(text)["template"]
    )
