"""A picture behind others: only what shows between the houses before it is drawn.

Where they stand before each other, that halves what a row of houses costs, and nobody can tell the
difference.
"""

from collections.abc import Iterable, Iterator

from service.renderer.scene.plate import Plate
from service.renderer.scene.skyline import Building
from service.renderer.scene.stage import View
from service.renderer.skia_library import skia

_EDGE = 4
"""Pixels at a wall's edge that may shine through."""


class Screen:
    """A row of houses, as what it hides."""

    def __init__(self, z: float, buildings: Iterable[Building]) -> None:
        """Take the row and how many metres away it stands."""
        self._z, self._buildings = z, tuple(buildings)

    def walls(self, view: View) -> Iterator[skia.IRect]:
        """Yield the pixels that nothing behind the row can be seen through."""
        camera, z = view.camera, self._z
        scale, middle = camera.scale(z), camera.across(0.0, z)
        foot = round(camera.down(0.0, z))
        for building in self._buildings:
            left = round(middle + building.left * scale)
            right = round(middle + (building.left + building.width) * scale)
            top = round(foot - building.height * scale)
            if right - left > 2 * _EDGE and foot - top > 2 * _EDGE:
                yield skia.IRect.MakeLTRB(left + _EDGE, top + _EDGE, right - _EDGE, foot - _EDGE)


class Sheltered:
    """A plate that stands behind rows of houses."""

    def __init__(self, plate: Plate, screens: Iterable[Screen]) -> None:
        """Take the plate and what stands before it."""
        self.depth = plate.depth
        self._plate, self._screens = plate, tuple(screens)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw what can be seen of it."""
        size = view.camera.size
        seen = skia.Region(skia.IRect.MakeWH(size.width, size.height))
        for screen in self._screens:
            for wall in screen.walls(view):
                seen.op(wall, skia.Region.kDifference_Op)
        canvas.save()
        canvas.clipRegion(seen)
        self._plate.draw(canvas, view)
        canvas.restore()
