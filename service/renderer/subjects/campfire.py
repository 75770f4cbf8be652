"""A campfire in its ring of stones: logs, flames, sparks, smoke, and its light around."""

import math

from service.renderer.brush import curve, fill, line, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box

BOX = Box(width=80, height=70, metres=1.4)
_FLAMES = (
    (Colour.of("d8401a"), 1.0),
    (Colour.of("f5801f"), 0.8),
    (Colour.of("ffb03a"), 0.56),
    (Colour.of("fff0b0"), 0.3),
)
_TONGUES = ((-9.0, 0.62), (9.0, 0.68), (0.0, 1.0))
_EMBER = Colour.of("ff9a2e")
_STONES = ((13, 5.4), (22, 4.6), (31, 5.2), (41, 4.4), (50, 5.4), (59, 4.8), (67, 5.2))
_SPARKS = 26


class Campfire:
    """It flickers."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Take the colours of the wood and the stones."""
        self._mark = mark
        self.depth = mark.z
        lit = stage.palette.lit
        self._log = lit(Colour.of("5a3b26")).mix(_EMBER, 0.12)
        self._stone = lit(Colour.of("7a7470"))
        self._smoke = lit(Colour.of("b8b4b0")).mix(stage.palette.haze, 0.4)
        dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._glow = 0.85 if dark else 0.4
        self._pool = 0.4 if dark else 0.12

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the light, the smoke, the logs, the flames and the sparks."""
        time = view.seconds
        part = Part(view.camera, (self._mark.x, 0.0, self._mark.z), BOX)
        if not part.visible:
            return
        flicker = 0.86 + 0.08 * math.sin(time * 11) + 0.06 * math.sin(time * 23 + 1)
        with part.on(canvas):
            self._draw_light(canvas, flicker)
            self._draw_smoke(canvas, time)
            self._draw_stones(canvas, far=True)
            for left, right, thick in ((20, 58, 6.0), (60, 23, 6.0), (30, 52, 5.0)):
                canvas.drawLine(left, 66, right, 58, line(self._log.scaled(thick / 6), thick))
                canvas.drawLine(left, 65, right, 57, line(_EMBER, 1.0, 0.55 * flicker))
            for across, size in _TONGUES:
                self._draw_tongue(canvas, time, across, size)
            self._draw_stones(canvas, far=False)
            self._draw_sparks(canvas, time)

    def _draw_light(self, canvas: skia.Canvas, flicker: float) -> None:
        canvas.save()
        canvas.translate(40, 66)
        canvas.scale(1, 0.2)
        shine(canvas, (0, 0), 150 * flicker, _EMBER, self._pool)
        canvas.restore()
        shine(canvas, (40, 46), 92 * flicker, _EMBER, self._glow * flicker)

    def _draw_tongue(self, canvas: skia.Canvas, time: float, across: float, reach: float) -> None:
        for colour, size in _FLAMES:
            sway = 4.5 * math.sin(time * 6 + size * 5 + across) * size
            tall = 52 * size * reach * (0.86 + 0.14 * math.sin(time * 9.3 + size * 4 + across))
            wide, x, top = 13 * size * (0.6 + 0.4 * reach), 40 + across, 64 - tall
            low, high, tip = 61 - tall * 0.35, 61 - tall * 0.56, x + sway
            flame = (
                f"M{x - wide} 61 C{x - wide * 1.25} {low} {x - wide * 0.3 + sway * 0.4} {high}"
                f" {tip} {top} C{tip + wide * 0.5} {high} {x + wide * 1.3} {low} {x + wide} 61"
                f" Q{x} 67 {x - wide} 61 Z"
            )
            canvas.drawPath(curve(flame), fill(colour, 0.94))

    def _draw_stones(self, canvas: skia.Canvas, *, far: bool) -> None:
        for number, (x, size) in enumerate(_STONES):
            if (number % 2 == 0) is far:
                continue
            y = 64.0 if far else 67.0
            area = skia.Rect.MakeLTRB(x - size, y - size * 0.7, x + size, y + size * 0.55)
            canvas.drawOval(area, fill(self._stone.scaled(0.6 if far else 0.85)))
            warm = skia.Rect.MakeLTRB(
                x - size * 0.6, y - size * 0.6, x + size * 0.6, y - size * 0.1
            )
            canvas.drawOval(warm, fill(_EMBER, 0.34))

    def _draw_smoke(self, canvas: skia.Canvas, time: float) -> None:
        for number in range(7):
            age = (time * 0.22 + number / 7) % 1
            alpha = 0.13 * (1 - age) * min(age * 5, 1.0)
            x = 40 + 16 * age + 3 * math.sin(number * 2.1 + time)
            canvas.drawCircle(x, 22 - 70 * age, 5 + 12 * age, fill(self._smoke, alpha))

    def _draw_sparks(self, canvas: skia.Canvas, time: float) -> None:
        for number in range(_SPARKS):
            age = (time * (0.45 + 0.02 * (number % 5)) + number * 0.618) % 1
            x = 40 + 15 * math.sin(number * 2.4 + time * 2.2) * (0.3 + age) + 8 * age
            spark = fill(_EMBER.mix(_FLAMES[3][0], 1 - age), 1 - age)
            canvas.drawCircle(x, 44 - 82 * age, 0.9 * (1 - age) + 0.25, spark)
