"""How large each sort of silhouette is, how it moves, and how fast.

Small things are larger than life: beside a person an ant of its true size would be a speck, and
the camera comes no nearer to it than to anything else.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from service.renderer.catalogue import Sort
from service.renderer.players import Pace


class Gait(StrEnum):
    """How a silhouette lives."""

    REST = "rest"
    """It stands still, as things do."""
    SWAY = "sway"
    """It is rooted and gives way to the wind."""
    WALK = "walk"
    """It breathes, and rocks from step to step."""
    ROLL = "roll"
    """It goes on wheels, and shakes a little."""
    FLY = "fly"
    """It keeps itself in the air."""
    SWIM = "swim"
    """It is at home in the water."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """What a sort of silhouette does by itself."""

    metres: float
    """Height that it usually has."""
    gait: Gait = Gait.REST
    share: float = 0.85
    """How much of the framing's height it takes."""
    speeds: dict[Pace, float] = field(default_factory=dict)
    """Metres a second at each pace, as the picture shows it; empty stays where it is."""
    usual: Pace = Pace.STILL
    scenery: bool = False
    """Seen behind whoever else is in the shot."""


def _walker(metres: float, share: float = 0.85) -> Habit:
    speeds = {Pace.SLOW: 0.35 * metres + 0.1, Pace.FAST: 0.9 * metres + 0.2}
    return Habit(metres=metres, gait=Gait.WALK, share=share, speeds=speeds)


def _goer(gait: Gait, metres: float, share: float) -> Habit:
    speeds = {Pace.STILL: 0.0, Pace.SLOW: 0.45 * metres, Pace.FAST: 1.1 * metres}
    return Habit(metres=metres, gait=gait, share=share, speeds=speeds, usual=Pace.SLOW)


HABITS: dict[Sort, Habit] = {
    Sort.BUG: _walker(0.5, 0.5),
    Sort.FLUTTERER: _goer(Gait.FLY, 0.5, 0.45),
    Sort.FLYER: _goer(Gait.FLY, 0.9, 0.55),
    Sort.FOWL: _walker(0.8, 0.75),
    Sort.CRITTER: _walker(0.6, 0.65),
    Sort.ANIMAL: _walker(1.2),
    Sort.BEAST: _walker(2.6, 1.0),
    Sort.SWIMMER: _goer(Gait.SWIM, 0.8, 0.6),
    Sort.FLOWER: Habit(metres=0.7, gait=Gait.SWAY),
    Sort.PLANT: Habit(metres=0.9, gait=Gait.SWAY),
    Sort.TREE: Habit(metres=7.0, gait=Gait.SWAY, share=1.1, scenery=True),
    Sort.FOOD: Habit(metres=0.5, share=0.6),
    Sort.FRUIT: Habit(metres=0.5, share=0.6),
    Sort.TABLEWARE: Habit(metres=0.5, share=0.7),
    Sort.TRINKET: Habit(metres=0.5, share=0.65),
    Sort.TOOL: Habit(metres=0.7, share=0.7),
    Sort.WEAR: Habit(metres=0.8, share=0.75),
    Sort.INSTRUMENT: Habit(metres=1.0, share=0.8),
    Sort.FURNITURE: Habit(metres=1.2),
    Sort.FIGURE: _walker(1.7, 1.0),
    Sort.VEHICLE: _goer(Gait.ROLL, 2.0, 0.75),
    Sort.AIRCRAFT: _goer(Gait.FLY, 4.0, 0.6),
    Sort.VESSEL: _goer(Gait.SWIM, 4.0, 0.7),
    Sort.BUILDING: Habit(metres=12.0, share=1.15, scenery=True),
    Sort.CELESTIAL: Habit(metres=3.0, gait=Gait.FLY, share=0.6, scenery=True),
}
