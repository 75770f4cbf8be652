"""What furniture is made of: slabs, doors, and the part of the wall where it stands.

A bay is painted in the room's unit with its foot at 0, y down, x growing away from the window.
"""

from collections.abc import Callable
from dataclasses import dataclass

from service.renderer.brush import fill, line
from service.renderer.colour import Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.plate import Plate
from service.renderer.scene.stage import Stage
from service.renderer.scene.standing import stood
from service.renderer.scene.window import Window
from service.renderer.skia_library import skia

Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bay:
    """The wall beside the window, in metres, where a room's large pieces stand."""

    inside: Interior
    wood: Colour
    """Of the room's furniture."""
    x: float
    """Its middle."""
    z: float
    outward: int
    """The side away from the window: -1 or 1."""
    unit: float
    half: float
    """Units from its middle to its side."""
    top: float
    """Units up to the resting picture's upper edge."""

    @classmethod
    def beside(cls, inside: Interior, window: Window, wood: Colour) -> "Bay":
        """Return the bay that a window leaves."""
        return cls(
            inside=inside,
            wood=wood,
            x=-window.side * inside.half * 0.52,
            z=inside.z,
            outward=-window.side,
            unit=inside.unit,
            half=min(inside.half * 0.48 / inside.unit, 1.9),
            top=inside.top / inside.unit,
        )

    def stand(
        self,
        stage: Stage,
        paint: Callable[[skia.Canvas], None],
        *,
        away: float = 0.985,
        x: float = 0.0,
        high: float | None = None,
    ) -> Plate:
        """Return what is painted in units, standing in front of the bay.

        Args:
            stage: Where it stands.
            paint: Paints it around x 0.
            away: How far, as a share of the way to the wall.
            x: Units from the bay's middle.
            high: Units that it reaches up; as far as the picture unless told.
        """

        def draw(canvas: skia.Canvas) -> None:
            canvas.scale(self.outward * self.unit, self.unit)
            paint(canvas)

        place = (self.x + x * self.outward * self.unit, self.z * away)
        size = (self.half * 2.2 * self.unit, (self.top if high is None else high) * self.unit)
        return stood(stage, place, size, draw)


def slab(canvas: skia.Canvas, box: Box, colour: Colour, *, round_by: float = 0.0) -> None:
    """Paint a plain board or block."""
    canvas.drawRoundRect(skia.Rect.MakeLTRB(*box), round_by, round_by, fill(colour))


def door(canvas: skia.Canvas, box: Box, colour: Colour, metal: Colour) -> None:
    """Paint a panelled door with a handle at its top."""
    slab(canvas, box, colour)
    left, top, right, bottom = box
    inset = 0.16 * min(right - left, bottom - top)
    panel = skia.Rect.MakeLTRB(left + inset, top + inset, right - inset, bottom - inset)
    canvas.drawRect(panel, fill(colour.scaled(0.93)))
    canvas.drawRect(panel, line(colour.scaled(0.72), 0.012))
    canvas.drawRect(skia.Rect.MakeLTRB(*box), line(colour.scaled(0.6), 0.018))
    middle = (left + right) / 2
    canvas.drawLine(middle - 0.07, top + 0.06, middle + 0.07, top + 0.06, line(metal, 0.025))
