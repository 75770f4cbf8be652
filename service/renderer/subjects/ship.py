"""A three-masted sailing ship under full canvas, and the water that she cuts."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sails import MASTS, paint_rig
from service.renderer.subjects.spline import ribbon, smooth
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=144, height=108, metres=34)
_HULL = (
    "M8 75 L38 79.5 L39 86.4 C54 90 70 90.4 82 88 L83 83.4 L112 80 C108 86 103 96 99 106.5"
    " L17 106.5 C12 97 9 86 8 75 Z"
)
_WALE = (
    "M10 86.6 L39 91 C56 94.4 74 94.4 84 92.6 L106.6 88.6 L105.6 90.8 C84 96 56 97 38.6 93.6"
    " L10.6 89.2 Z"
)
_RAILS = "M7 71.6 L38.4 76 M39 83.2 C54 86.8 70 87.2 82 84.8 M83 80.2 L110 77"
_LAMP = Colour.of("ffd27a")
_LANTERN = (8.0, 69.0)
_WAKE = 74.0
"""How far the wake is seen behind the stern."""


class Ship:
    """She rolls and pitches a little, flags out, foam at her bow."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw her as she looks at her mark."""
        self._mark = mark
        self.depth = mark.z
        self._sprite = sprite(
            stage, BOX, lambda canvas: _paint(canvas, stage), z=mark.z, mirrored=mark.side < 0
        )
        self._phase = stage.chance.dice(f"ship {mark.x:.1f}").uniform(0, math.tau)
        palette = stage.palette
        self._foam_colour = palette.lit(Colour.of("ffffff")).mix(palette.horizon, 0.42)
        self._foam, self._thin = fill(self._foam_colour, 0.92), fill(self._foam_colour, 0.5)
        water = palette.water_far.mix(palette.water_near, 0.3)
        self._water = shade((0, 104), (0, 109.5), [(water, 1), (water, 0)])
        self._flag = fill(palette.lit(mark.coloured(Colour.of("b5312f"))).mix(palette.glow, 0.08))
        dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._light = 0.95 if dark else 0.25

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the ship, then the water that she cuts."""
        x = self._mark.x_at(view.seconds)
        heave = 0.3 * math.sin(view.seconds * 1.3 + self._phase)
        roll = 1.0 * math.sin(view.seconds * 1.05 + self._phase + 1)
        part = Part(view.camera, (x, 0.0, self._mark.z), BOX, side=self._mark.side)
        if not part.visible:
            return
        with part.on(canvas):
            self._draw_wake(canvas, view.seconds)
        self._sprite.draw(canvas, view.camera, (x, heave, self._mark.z), roll)
        with part.on(canvas):
            canvas.save()
            canvas.rotate(roll * self._mark.side, BOX.width / 2, BOX.height)
            self._draw_flags(canvas, view.seconds)
            shine(canvas, _LANTERN, 9, _LAMP, self._light)
            canvas.restore()
            self._draw_water(canvas, view.seconds)

    def _draw_flags(self, canvas: skia.Canvas, seconds: float) -> None:
        for x, _, top in MASTS:
            wave = [math.sin(seconds * 6 - step * 0.8 + x) * 0.26 * step for step in range(8)]
            upper = [(x + 1.9 * step, top - 1 + wave[step]) for step in range(8)]
            lower = [(x + 1.9 * step, top + 3 - 0.28 * step + wave[step]) for step in range(8)]
            canvas.drawPath(outline([*upper, *reversed(lower)]), self._flag)

    def _draw_wake(self, canvas: skia.Canvas, seconds: float) -> None:
        """Draw the streaks that she leaves behind."""
        for number in range(9):
            age = (number * 0.37 + seconds * 0.05) % 1.0
            x = 12 - _WAKE * age
            long = 9 + 9 * math.sin(number * 2.2) ** 2
            y = 106 + 1.4 * math.sin(number * 1.7)
            streak = ribbon([(x - long, y), (x - long / 2, y - 0.3), (x, y)], [0.1, 1.5 - age, 0.1])
            canvas.drawPath(streak, self._thin)

    def _draw_water(self, canvas: skia.Canvas, seconds: float) -> None:
        crest, hem = [], []
        for step in range(30):
            share = step / 29
            x = -2 + 112 * share
            bow = 6.4 * math.exp(-(((x - 98) / 7.5) ** 2)) * (1 + 0.16 * math.sin(seconds * 4))
            stern = 2.6 * math.exp(-(((x - 14) / 11) ** 2))
            swell = 0.8 * math.sin(x * 0.17 + seconds * 2.4) + 0.5 * math.sin(
                x * 0.31 - seconds * 3
            )
            y = 105.6 - swell - bow - stern
            thick = 1.5 + 0.9 * math.sin(x * 0.4 - seconds * 3.4) + 0.5 * bow + 0.3 * stern
            crest.append((x, y))
            hem.append((x, y + thick * math.sin(math.pi * min(max(share, 0.02), 0.98)) ** 0.35))
        canvas.drawPath(outline([*crest, (112, 107), (100, 111), (8, 111), (-2, 107)]), self._water)
        canvas.drawPath(smooth([*crest, *reversed(hem)]), self._foam)
        for number, (dx, dy, size) in enumerate(((0, -3, 9), (-7, -1, 7), (5, 0, 6))):
            breath = 1 + 0.15 * math.sin(seconds * 3.7 + number * 2)
            shine(canvas, (97 + dx, 101 + dy), size * breath * 1.5, self._foam_colour, 0.6)
        for number in range(20):
            age = (seconds * 1.3 + number * 0.37) % 1
            left = 98 + 11 * age + 3 * math.sin(number * 2.4)
            top = 101 - 17 * age * (1 - age) * (1.2 + math.sin(number * 1.7))
            canvas.drawCircle(left, top, 0.6 * (1 - age) + 0.12, self._foam)


def _paint(canvas: skia.Canvas, stage: Stage) -> None:
    wood = stage.palette.lit(Colour.of("4a3226"))
    paint_rig(canvas, stage, wood)
    _paint_hull(canvas, stage, wood)
    _paint_openings(canvas, stage)
    _paint_rails(canvas, stage, wood)


def _paint_hull(canvas: skia.Canvas, stage: Stage, wood: Colour) -> None:
    ink = stage.palette.ink
    hull = curve(_HULL)
    tones = [(wood.scaled(1.1), 1), (wood.mix(ink, 0.4), 1), (wood.mix(ink, 0.8), 1)]
    canvas.drawPath(hull, shade((0, 75), (0, 106), tones))
    canvas.save()
    canvas.clipPath(hull, doAntiAlias=True)
    plank = line(ink, 0.25, 0.5)
    for step in range(8):
        y = 78 + step * 3.6
        canvas.drawPath(curve(f"M6 {y} L38 {y + 5} C56 {y + 9.5} 84 {y + 9} 112 {y + 2}"), plank)
    canvas.drawRect(skia.Rect.MakeLTRB(0, 103.4, 120, 107), fill(ink, 0.35))
    canvas.restore()
    gold = stage.palette.lit(Colour.of("b98a4a")).mix(stage.palette.glow, 0.12)
    canvas.drawPath(curve(_WALE), fill(gold, 0.75))
    canvas.drawPath(curve("M8 75 L38 79.5 L38 81 L8.2 76.8 Z"), fill(gold, 0.7))
    canvas.drawPath(
        curve("M104 82.6 Q113 82 116.5 77.4 Q113.6 85 105.6 88 Z"), fill(gold.scaled(0.8))
    )


def _paint_openings(canvas: skia.Canvas, stage: Stage) -> None:
    """Paint the lit windows of the stern and the ports of the side."""
    lamp = _LAMP.mix(stage.palette.ink, 0.0 if stage.palette.ambient.luminance < 0.7 else 0.35)
    for x in (11.6, 16.6, 21.6, 26.6, 31.6):
        y = 79.8 + (x - 12) * 0.15
        canvas.drawRect(skia.Rect.MakeXYWH(x - 0.5, y - 0.5, 3.7, 4.6), fill(stage.palette.ink))
        canvas.drawRect(skia.Rect.MakeXYWH(x, y, 2.7, 3.6), fill(lamp, 0.96))
        canvas.drawLine(x + 1.35, y, x + 1.35, y + 3.6, line(stage.palette.ink, 0.3, 0.8))
    for step in range(9):
        x = 43 + step * 6.4
        y = 96.4 - 0.03 * (x - 62) ** 2 / 10
        canvas.drawRect(skia.Rect.MakeXYWH(x, y, 2.2, 2.2), fill(stage.palette.ink))


def _paint_rails(canvas: skia.Canvas, stage: Stage, wood: Colour) -> None:
    palette = stage.palette
    rail = line(wood.mix(palette.glow, 0.2), 0.6)
    canvas.drawPath(curve(_RAILS), rail)
    post = line(wood.mix(palette.glow, 0.1), 0.34)
    for x in range(8, 38, 3):
        y = 71.6 + (x - 7) * 0.142
        canvas.drawLine(x, y, x, y + 3.4, post)
    for x in range(40, 82, 3):
        y = 87.0 - 3.6 * ((x - 63) / 23) ** 2
        canvas.drawLine(x, y, x, y + 3.4, post)
    for x in range(84, 110, 3):
        y = 80.2 - (x - 83) * 0.12
        canvas.drawLine(x, y, x, y + 3.2, post)
    canvas.drawLine(8.6, 75, 8, 70, line(wood, 0.8))
    canvas.drawCircle(*_LANTERN, 1.5, fill(_LAMP))
