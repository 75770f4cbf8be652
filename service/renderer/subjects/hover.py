"""How high above the ground a thing flies or swims, so that the picture still holds it."""

import math

from service.renderer.scene.stage import Stage
from service.renderer.shots import Place
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.sprite import Box

BOTTOMLESS = (Place.SPACE, Place.UNDERWATER, Place.SKY)
"""Places where there is no ground to stand on."""


def bob(stage: Stage, mark: Mark, metres: float, seconds: float) -> float:
    """Return the metres by which something so high rises and sinks where no ground bears it."""
    if stage.shot.place not in BOTTOMLESS:
        return 0.0
    phase = stage.chance.dice(f"bob {mark.subject.kind} {mark.number}").uniform(0, math.tau)
    return 0.03 * metres * math.sin(0.9 * seconds + phase)


def hover(stage: Stage, mark: Mark, box: Box, reach: tuple[float, float] = (0.35, 0.75)) -> float:
    """Return the metres between the ground and the foot of the thing.

    Where there is no ground, or none to be seen, the thing may be below it.

    Args:
        stage: For the camera and for chance.
        mark: Where it is.
        box: How tall it is.
        reach: Least and most of the room that it may take, from the bottom up.
    """
    dice = stage.chance.dice(f"height {mark.subject.kind} {mark.number}")
    scale, foot = stage.camera.scale(mark.z), stage.camera.down(0.0, mark.z)
    bottom = stage.size.height
    lowest = bottom if stage.shot.place in BOTTOMLESS else min(foot, bottom)
    room = max(lowest - box.metres * 1.05 * scale, 0.0)
    return (foot - lowest + room * dice.uniform(*reach)) / scale
