"""What is asked of the renderer: a prompt, a picture format, a length and a seed.

The picture sizes keep the asked ratio to the pixel. Two of them are the trade's own (1280x720 and
1920x1080); every other ratio gets the pair of even sides whose area comes nearest to theirs, so
that each costs about the same to draw and to send.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import assert_never

FRAME_RATE = 24
"""Frames a second, of every film."""


class Quality(StrEnum):
    """The two picture tiers, by their usual names."""

    HD = "720p"
    FULL_HD = "1080p"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A picture's sides in pixels."""

    width: int
    height: int

    @property
    def area(self) -> int:
        """Pixels in the picture."""
        return self.width * self.height

    @property
    def unit(self) -> float:
        """Side of a square of the same area, over 960: line widths and grain are scaled by it."""
        return math.sqrt(self.area) / 960


@dataclass(frozen=True, slots=True, kw_only=True)
class FilmRequest:
    """One film to draw. The same request gives the same bytes on one machine."""

    prompt: str
    quality: str = Quality.HD
    aspect_ratio: str = "16:9"
    duration: int
    """Whole seconds."""
    seed: int
    slate: bool = True
    """Whether the picture says which shot it is, the time, and that it is an animatic."""

    @property
    def frames(self) -> int:
        """Frames in the film."""
        return self.duration * FRAME_RATE


@cache
def picture_size(quality: str, aspect_ratio: str) -> Size:
    """Return the picture's sides: even, in the exact ratio, nearest to the tier's area.

    Args:
        quality: `720p` or `1080p`.
        aspect_ratio: Width to height in small whole numbers, such as `16:9`.

    Raises:
        ValueError: For another quality, or for what is not a ratio.
    """
    width, _, height = aspect_ratio.partition(":")
    across, down = int(width), int(height)
    step = math.gcd(across, down)
    across, down = across // step, down // step
    if across % 2 or down % 2:
        across, down = across * 2, down * 2
    area = _area(Quality(quality))
    exact = math.sqrt(area / (across * down))
    factor = min(
        (math.floor(exact), math.ceil(exact)), key=lambda k: abs(k * k * across * down - area)
    )
    return Size(width=across * factor, height=down * factor)


def _area(quality: Quality) -> int:
    match quality:
        case Quality.HD:
            return 1280 * 720
        case Quality.FULL_HD:
            return 1920 * 1080
        case _:
            assert_never(quality)
