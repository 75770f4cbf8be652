"""A campfire: logs, flames, sparks and its light around."""

import math

from service.renderer.brush import curve, fill, line, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box

BOX = Box(width=60, height=60, metres=1.2)
_FLAMES = ((Colour.of("e8501e"), 1.0), (Colour.of("ff9a2e"), 0.72), (Colour.of("ffe28a"), 0.42))


class Campfire:
    """It flickers."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Take the logs' colour."""
        self._mark = mark
        self.depth = mark.z
        self._log = stage.palette.lit(Colour.of("4a3324"))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the light, the logs, the flames and the sparks."""
        time = view.seconds
        part = Part(view.camera, (self._mark.x, 0.0, self._mark.z), BOX)
        with part.on(canvas):
            flicker = 0.85 + 0.1 * math.sin(time * 11) + 0.05 * math.sin(time * 23)
            shine(canvas, (30, 44), 95 * flicker, _FLAMES[1][0], 0.6)
            for colour, size in _FLAMES:
                sway = 3 * math.sin(time * 7 + size * 9) * size
                top = 56 - 46 * size * (0.88 + 0.12 * math.sin(time * 9 + size * 5))
                wide = 15 * size
                flame = (
                    f"M{30 - wide} 54 C{30 - wide * 1.2} {40 + 8 * (1 - size)} {24 + sway}"
                    f" 36 {30 + sway} {top} C{36 + sway} 36 {30 + wide * 1.2}"
                    f" {40 + 8 * (1 - size)} {30 + wide} 54 Z"
                )
                canvas.drawPath(curve(flame), fill(colour, 0.93))
            for left, right in ((10, 46), (50, 14)):
                canvas.drawLine(left, 58, right, 53, line(self._log, 5))
            for number in range(12):
                age = (time * 0.6 + number / 12) % 1
                x = 30 + 9 * math.sin(number * 2.4 + time * 2) * (0.4 + age)
                canvas.drawCircle(
                    x, 40 - 62 * age, 0.7 * (1 - age) + 0.2, fill(_FLAMES[1][0], 1 - age)
                )
