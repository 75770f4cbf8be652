"""What a film is, as found in its file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """The measures of a film."""

    width: int
    """Pixels."""
    height: int
    fps: float
    frames: int
    duration_s: float
    has_sound: bool
