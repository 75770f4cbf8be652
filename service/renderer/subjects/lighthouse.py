"""A lighthouse on its reef, the beam going round."""

import math

from service.renderer.brush import curve, fill, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.spline import ribbon
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=90, height=100, metres=30)
_LAMP = (45.0, 16.0)
_TURN = 3.4
"""Seconds of one round of the beam."""
_REEF = (
    "M2 100 L8 92 L16 94 L20 86 L27 84 L31 77 L40 75 L52 74 L59 78 L63 84 L70 83 L76 90"
    " L83 91 L89 100 Z"
)


class Lighthouse:
    """Tower, gallery, lamp, and the keeper's house on the rock."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        self._sprite = sprite(stage, BOX, lambda canvas: _paint(canvas, stage), z=mark.z, rim=0.55)
        self._lamp = Colour.of("fff0b8")
        wet = stage.shot.place in (Place.SEA, Place.BEACH, Place.HARBOUR, Place.LAKE)
        foam = stage.palette.lit(WHITE).mix(stage.palette.horizon, 0.4)
        self._surf = fill(foam, 0.8) if wet else None
        self._strength = 0.35 if stage.shot.daytime is Daytime.DAY else 0.85

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it, the lamp and the beam."""
        place = (self._mark.x, 0.0, self._mark.z)
        self._sprite.draw(canvas, view.camera, place)
        part = Part(view.camera, place, BOX)
        angle = view.seconds / _TURN * math.tau
        with part.on(canvas):
            if self._surf:
                _draw_surf(canvas, view.seconds, self._surf)
            self._draw_beam(canvas, math.cos(angle))
            self._draw_beam(canvas, -math.cos(angle))
            facing = max(math.sin(angle), 0.0) ** 6
            shine(canvas, _LAMP, 11 + 16 * facing, self._lamp, self._strength)
            canvas.drawCircle(*_LAMP, 2.0, fill(self._lamp))

    def _draw_beam(self, canvas: skia.Canvas, reach: float) -> None:
        """Draw one arm, as long as it points across the picture."""
        length = 120 * reach
        if abs(reach) < 0.08:
            return
        x, y = _LAMP
        spread = 9 + 4 * abs(reach)
        arm = outline([(x, y - 1), (x + length, y - spread), (x + length, y + spread), (x, y + 1)])
        share = 0.5 * self._strength
        canvas.drawPath(arm, shade((x, y), (x + length, y), [(self._lamp, share), (self._lamp, 0)]))


def _draw_surf(canvas: skia.Canvas, seconds: float, paint: skia.Paint) -> None:
    """Draw the waves that break around the rock."""
    middle, widths = [], []
    for step in range(25):
        share = step / 24
        ripple = math.sin(step * 1.9 + seconds * 1.7) + 0.6 * math.sin(step * 0.8 - seconds * 2.3)
        middle.append((-4 + 98 * share, 99.2 - 0.7 * ripple))
        widths.append((0.7 + 2.1 * math.sin(math.pi * share)) * (0.75 + 0.3 * ripple))
    canvas.drawPath(ribbon(middle, widths), paint)


def _paint(canvas: skia.Canvas, stage: Stage) -> None:
    palette = stage.palette
    rock = palette.lit(Colour.of("5c5360"))
    white, red = palette.lit(Colour.of("f2e8dc")), palette.lit(Colour.of("b23a34"))
    dark = palette.lit(Colour.of("3a3038"))
    canvas.drawPath(curve(_REEF), shade((0, 74), (0, 100), [(rock, 1), (rock.scaled(0.5), 1)]))
    canvas.drawPath(
        curve("M20 86 L31 77 L36 86 L28 96 Z M59 78 L63 84 L60 94 L52 84 Z"),
        fill(rock.scaled(1.25), 0.5),
    )
    canvas.drawPath(curve("M57 81 L57 72 L63 67 L69 72 L69 81 Z"), fill(white.scaled(0.8)))
    canvas.drawPath(curve("M55.5 73 L63 66 L70.5 73 Z"), fill(red.scaled(0.8)))
    canvas.drawRect(skia.Rect.MakeXYWH(61.5, 75, 3, 3.4), fill(Colour.of("ffd27a")))
    tower = curve("M38.5 78 L41 22 L49 22 L51.5 78 Z")
    canvas.save()
    canvas.clipPath(tower, doAntiAlias=True)
    canvas.drawColor(white.argb())
    for top in (30, 48, 66):
        canvas.drawRect(skia.Rect.MakeXYWH(30, top, 30, 9), fill(red))
    side = [(palette.ink, 0.5), (palette.ink, 0.05), (palette.ink, 0.2)]
    canvas.drawPaint(shade((51, 0), (38, 0), side if stage.side < 0 else side[::-1]))
    canvas.restore()
    canvas.drawRect(skia.Rect.MakeXYWH(38.5, 20.5, 13, 2), fill(dark))
    canvas.drawRect(skia.Rect.MakeXYWH(41.5, 12, 7, 8.5), fill(dark.mix(Colour.of("ffd27a"), 0.55)))
    canvas.drawPath(curve("M40 12.5 L45 6 L50 12.5 Z"), fill(red))
    canvas.drawRect(skia.Rect.MakeXYWH(44.7, 3, 0.6, 4), fill(dark))
    for y in (40, 57):
        canvas.drawRect(skia.Rect.MakeXYWH(44.2, y, 1.8, 3.2), fill(dark))


class Reef:
    """Rocks that the sea breaks on."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw them as they look at their mark."""
        self._mark = mark
        self.depth = mark.z
        rock = stage.palette.lit(Colour.of("5c5360"))

        def paint(canvas: skia.Canvas) -> None:
            canvas.drawPath(
                curve("M2 20 L10 12 L18 14 L26 4 L34 9 L42 2 L54 10 L60 8 L70 15 L78 13 L88 20 Z"),
                shade((0, 2), (0, 20), [(rock, 1), (rock.scaled(0.5), 1)]),
            )

        self._sprite = sprite(stage, REEF_BOX, paint, z=mark.z, rim=0.5)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the rocks."""
        self._sprite.draw(canvas, view.camera, (self._mark.x, 0.0, self._mark.z))


REEF_BOX = Box(width=90, height=20, metres=5)
