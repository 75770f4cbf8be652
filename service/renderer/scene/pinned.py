"""A picture pinned to a point of the world: it slides with the camera and keeps its size.

Far and soft things need no scaling, and laid down pixel for pixel they cost next to nothing.
"""

from dataclasses import dataclass

from service.renderer.camera import Camera
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A point of the world that is given by where it is seen in the resting picture."""

    x: float
    y: float
    z: float
    """Metres right, up and away."""

    def seen(self, camera: Camera) -> tuple[float, float]:
        """Return its pixel column and row."""
        return camera.across(self.x, self.z), camera.down(self.y, self.z)


def spot(stage: Stage, place: tuple[float, float], z: float) -> Spot:
    """Return the point at a depth that rests at that pixel column and row."""
    camera = stage.camera
    scale = camera.scale(z)
    return Spot(
        x=(place[0] - stage.size.width / 2) / scale,
        y=camera.eye - (place[1] - camera.horizon) / scale,
        z=z,
    )


class Pinned:
    """A layer of one picture that only slides."""

    def __init__(
        self, stage: Stage, image: skia.Image, place: tuple[float, float], *, z: float
    ) -> None:
        """Pin the picture's top left corner to where it rests, in pixels."""
        self.depth = z
        self._image, self._spot = image, spot(stage, place, z)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it down, pixel for pixel."""
        x, y = self._spot.seen(view.camera)
        canvas.drawImage(self._image, round(x), round(y))
