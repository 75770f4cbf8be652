"""What the player shows and how: the clips of a comparison, and the stage they are put on."""

from dataclasses import dataclass
from enum import StrEnum

MOST_REELS = 9
"""As many clips as there are keys from 1 to 9, and as two cores decode at 720p."""
SPEEDS = (0.25, 2.0)
"""The slowest and the fastest speed, in times real time."""


class Layout(StrEnum):
    """How the pictures lie; all but the grid are for two clips."""

    GRID = "grid"
    WIPE_VERTICAL = "wipe-vertical"
    WIPE_HORIZONTAL = "wipe-horizontal"
    ONION = "onion"
    DIFFERENCE = "difference"
    BLINK = "blink"


class Fit(StrEnum):
    """What becomes of a clip whose shape is not its frame's: all of it, or all of the frame."""

    FIT = "fit"
    FILL = "fill"


class Verdict(StrEnum):
    """What was decided on a clip."""

    NONE = ""
    WINNER = "winner"
    REJECT = "reject"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reel:
    """One clip as the player needs it."""

    id: str
    """Id of the generation."""
    url: str
    """What is played: the clip, or a proxy of it."""
    poster: str
    label: str
    """Its name on the screen, `Take 2 · seed 42 · 720p`, or `A` where the takes are hidden."""
    width: int
    height: int
    fps: float
    frames: int
    """How many pictures it has; 0 where that is not known."""
    duration_s: float
    proxy: bool = False
    """Whether a copy with more key frames is played in the clip's place; is marked as such."""
    stars: int = 0
    """1 to 5; 0 while there are none."""
    verdict: str = Verdict.NONE
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """How the clips are shown; comes back whenever a person changes it."""

    layout: str = Layout.GRID
    heard: str = ""
    """Id of the audible clip, which is also the clock; the first one while empty."""
    fit: str = Fit.FIT
    speed: float = 1.0
    """Within `SPEEDS`."""
    loop: bool = True
    mark_in_s: float | None = None
    """Where a loop begins, in seconds; None for the beginning."""
    mark_out_s: float | None = None
    """Where a loop ends; None for the end."""
    at_s: float = 0.0
    """Where the clips stand; told at rest only, never while they play."""
    strip: bool = True
    """Whether the same moments of every clip are shown as stills."""
    chosen: str = ""
    """Id of the chosen clip; in the layouts for two it lies over the first one."""
