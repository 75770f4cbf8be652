"""Lightning: at moments that chance chooses a bolt stands in the sky and lights the scene.

Each stroke lasts a third of a second: a flash, a dark beat, and a second flash that fades.
"""

import random

import numpy as np

from service.renderer.brush import line, outline
from service.renderer.chance import Chance
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia

_LIGHT = Colour.of("e4ecff")
_MOMENTS = (0.0, 0.05, 0.1, 0.14, 0.34)
"""Seconds after the stroke."""
_LEVELS = (1.0, 0.75, 0.15, 0.85, 0.0)
"""How bright it is then."""


def strokes(chance: Chance, seconds: float) -> list[float]:
    """Return the seconds at which lightning strikes in a shot of that length: once at least."""
    dice = chance.dice("lightning")
    moment = seconds * dice.uniform(0.15, 0.5)
    moments = []
    while moment < seconds:
        moments.append(moment)
        moment += dice.uniform(1.4, 4.0)
    return moments


def brightness(moments: list[float], seconds: float) -> float:
    """Return how bright it is, from 0 to 1."""
    ages = (seconds - moment for moment in moments if seconds >= moment)
    return max((float(np.interp(age, _MOMENTS, _LEVELS)) for age in ages), default=0.0)


class Flash:
    """The light on everything."""

    depth = 0.64

    def __init__(self, stage: Stage, *, share: float) -> None:
        """Take the moments.

        Args:
            stage: For the shot and its chance.
            share: Of the picture that turns to light at the brightest.
        """
        self._moments = strokes(stage.chance, stage.shot.seconds)
        self._share = share

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the light over the picture while there is any."""
        bright = brightness(self._moments, view.seconds)
        if bright > 0:
            canvas.drawColor(_LIGHT.argb(self._share * bright))


class Bolts:
    """The sky that lights up, and the bolts in it."""

    depth = 8e8

    def __init__(self, stage: Stage) -> None:
        """Trace a bolt for each stroke."""
        size, horizon = stage.size, stage.camera.horizon
        self._moments = strokes(stage.chance, stage.shot.seconds)
        self._bolts = []
        for number, _ in enumerate(self._moments):
            dice = stage.chance.dice(f"bolt {number}")
            path = skia.Path()
            start = (size.width * dice.uniform(0.18, 0.82), -0.02 * size.height)
            end = (start[0] + size.width * dice.uniform(-0.12, 0.12), horizon)
            _grow(path, dice, start, end)
            self._bolts.append(path)
        unit = size.unit
        self._paints = [
            line(_LIGHT, 11 * unit, 0.16),
            line(_LIGHT, 5 * unit, 0.4),
            line(_LIGHT, 2 * unit),
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the bolts that stand at this moment."""
        bright = brightness(self._moments, view.seconds)
        if bright <= 0:
            return
        canvas.drawColor(_LIGHT.argb(0.38 * bright))
        for moment, bolt in zip(self._moments, self._bolts, strict=True):
            if 0 <= view.seconds - moment < _MOMENTS[-2] + 0.08:
                canvas.save()
                canvas.translate(view.camera.yaw, view.camera.pitch)
                for paint in self._paints:
                    canvas.drawPath(bolt, paint)
                canvas.restore()


def _grow(
    path: skia.Path,
    dice: random.Random,
    start: tuple[float, float],
    end: tuple[float, float],
    branches: int = 4,
) -> None:
    """Add a jagged line, and what forks from it."""
    steps = 14
    (x, y), points = start, [start]
    across, down = (end[0] - x) / steps, (end[1] - y) / steps
    for _ in range(steps):
        x += across + dice.uniform(-0.9, 0.9) * abs(down)
        y += down
        points.append((x, y))
    path.addPath(outline(points, closed=False))
    for _ in range(branches):
        fork = dice.choice(points[2:9])
        reach = down * dice.uniform(2.5, 5.5)
        tip = (fork[0] + dice.choice((-1, 1)) * reach * dice.uniform(0.6, 1.3), fork[1] + reach)
        _grow(path, dice, fork, tip, branches=0)
