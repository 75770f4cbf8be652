"""The inside of a building as the camera sees it: where the wall stands, its floor and its lamps.

Sizes are in the room's own unit, a metre that grows with the wall's distance: a wide picture of a
large subject gets a large room rather than furniture too small to read.
"""

import math
from dataclasses import dataclass

from service.renderer.brush import fill, line, outline, picture, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.plate import in_metres
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_USUAL = 8.0
"""Metres to the wall up to which the room's unit is a metre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interior:
    """The wall that the camera looks at."""

    z: float
    left: float
    right: float
    """Metres, as far as any moment of the shot can see."""
    half: float
    """Metres from the middle to the side of the resting picture."""
    top: float
    """Metres up to the resting picture's upper edge."""
    hem: float
    """Metres, below 0, that the wall reaches under the floor, so that no gap shows."""
    unit: float
    """Metres that stand for one."""


def interior(stage: Stage) -> Interior:
    """Return the wall behind the lead."""
    z = max(stage.focus * 1.5, 4.2)
    camera = stage.camera
    left, right = stage.span(z)
    return Interior(
        z=z,
        left=left,
        right=right,
        half=camera.half_width(z),
        top=max(camera.eye + camera.horizon / camera.scale(z), 0.5),
        hem=-4 / camera.scale(z),
        unit=max(1.0, z / _USUAL),
    )


class Boards:
    """A floor of boards that run toward the camera."""

    def __init__(self, stage: Stage, inside: Interior, colour: Colour) -> None:
        """Paint its shade once, and remember the seams."""
        self.depth = inside.z * 0.995
        size, camera = stage.size, stage.camera
        self._inside = inside
        self._wall = camera.down(0.0, inside.z)
        drop = max(size.height * 1.3 - self._wall, 2.0)
        glow = colour.mix(stage.palette.glow, 0.16)

        def paint(canvas: skia.Canvas) -> None:
            stops = [
                (colour.scaled(0.5), 1.0),
                (colour, 1.0),
                (glow, 1.0),
                (colour.scaled(0.75), 1.0),
            ]
            canvas.drawPaint(shade((0, 0), (0, drop), stops))

        self._image = picture(size.width, drop, paint)
        step = 0.42 * inside.unit
        count = math.ceil((inside.right - inside.left) / step)
        self._seams = [inside.left + step * number for number in range(count + 1)]
        self._paint = line(colour.scaled(0.5), 1.5 * size.unit, 0.6)
        self._light = line(colour.mix(WHITE, 0.25), 1.0 * size.unit, 0.16)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the floor from the wall down."""
        camera, z = view.camera, self._inside.z
        top = camera.down(0.0, z)
        canvas.drawImage(self._image, 0, round(top))
        near = max(camera.z + camera.focal * camera.eye / camera.size.height, camera.z + 0.5)
        foot = camera.down(0.0, near)
        if foot < top:
            return
        pairs = [
            (skia.Point(camera.across(x, z), top), skia.Point(camera.across(x, near), foot))
            for x in self._seams
        ]
        points = [point for pair in pairs for point in pair]
        canvas.drawPoints(skia.Canvas.kLines_PointMode, points, self._paint)
        offset = [skia.Point(point.x() + 1.5, point.y()) for point in points]
        canvas.drawPoints(skia.Canvas.kLines_PointMode, offset, self._light)


class Lamp:
    """A lamp on a long cord, with its glow when it burns."""

    def __init__(
        self,
        stage: Stage,
        inside: Interior,
        place: tuple[float, float],
        *,
        lit: bool,
        shaded: bool,
    ) -> None:
        """Hang it.

        Args:
            stage: For the palette.
            inside: The room.
            place: Metres across and up at the wall's distance.
            lit: Whether it burns.
            shaded: Under a shade, or a bare bulb.
        """
        self.depth = inside.z * 0.9
        self.place, self.lit = place, lit
        self._shaded, self._unit = shaded, inside.unit
        self._cord = line(stage.palette.ink, 0.018 * inside.unit)
        self._shade = fill(stage.palette.lit(Colour.of("b0893f")).mix(stage.palette.ink, 0.25))
        warm = Colour.of("ffdf9e")
        self._bulb = fill(warm if lit else stage.palette.lit(Colour.of("d8d4c8")))
        self._warm = warm
        self._phase = stage.chance.of_the_film.dice("lamp").uniform(0, math.tau)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw cord, shade and bulb, swinging a little."""
        x, y = self.place
        unit = self._unit
        canvas.save()
        in_metres(canvas, view, self.depth)
        swing = 0.03 * unit * math.sin(view.seconds * 0.9 + self._phase)
        canvas.drawLine(x, -y * 3 - 3 * unit, x + swing, -y - 0.12 * unit, self._cord)
        canvas.translate(x + swing, -y)
        if self.lit:
            breath = 1 + 0.03 * math.sin(view.seconds * 2.3 + self._phase)
            shine(canvas, (0, 0.04 * unit), 1.5 * unit * breath, self._warm, 0.6)
        canvas.drawCircle(0, 0.03 * unit, 0.075 * unit, self._bulb)
        if self._shaded:
            edge = [(-0.09, -0.16), (0.09, -0.16), (0.3, 0.03), (-0.3, 0.03)]
            canvas.drawPath(outline([(a * unit, b * unit) for a, b in edge]), self._shade)
        canvas.restore()
