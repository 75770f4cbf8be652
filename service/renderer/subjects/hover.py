"""How high above the ground a thing flies or swims, so that the picture still holds it."""

from service.renderer.scene.stage import Stage
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.sprite import Box


def hover(stage: Stage, mark: Mark, box: Box, reach: tuple[float, float] = (0.35, 0.75)) -> float:
    """Return the metres between the ground and the foot of the thing.

    Args:
        stage: For the camera and for chance.
        mark: Where it is.
        box: How tall it is.
        reach: Least and most of the room above it that it may take.
    """
    dice = stage.chance.dice(f"height {mark.subject.kind} {mark.number}")
    room = stage.camera.down(0.0, mark.z) / stage.camera.scale(mark.z) - box.metres * 1.05
    return max(room, 0.0) * dice.uniform(*reach)
