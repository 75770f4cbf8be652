"""Dust that hangs in a beam of light and drifts along it."""

import math
import random

from service.renderer.brush import line
from service.renderer.colour import WHITE, Colour
from service.renderer.skia_library import skia

_START, _LENGTH = 0.2, 0.78
"""Where along the beam there is dust, in shares of it."""


class Motes:
    """The dust of one beam."""

    def __init__(self, dice: random.Random, colour: Colour, *, count: int, wide: float) -> None:
        """Scatter it.

        Args:
            dice: Chance.
            colour: Of the light.
            count: How many motes.
            wide: Pixels across each.
        """
        self._paint = line(colour.mix(WHITE, 0.4), wide, 0.55)
        self._motes = [
            (
                dice.uniform(-1, 1),
                dice.random(),
                dice.uniform(0.01, 0.05),
                dice.uniform(0, math.tau),
            )
            for _ in range(count)
        ]

    def draw(
        self,
        canvas: skia.Canvas,
        seconds: float,
        *,
        top: tuple[float, float],
        foot: tuple[float, float],
        wide: float,
    ) -> None:
        """Draw them within a beam from top to foot, there so many pixels to either side."""
        points = []
        for across, along, speed, phase in self._motes:
            share = _START + (along + seconds * speed) % 1.0 * _LENGTH
            aside = (across + 0.12 * math.sin(phase + seconds)) * wide * share * 0.8
            x, y = (a + (b - a) * share for a, b in zip(top, foot, strict=True))
            points.append(skia.Point(x + aside, y))
        canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, self._paint)
