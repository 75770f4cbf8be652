"""Rain, snow and fog before the lens."""

import math

from service.renderer.brush import line, picture, shade
from service.renderer.colour import WHITE
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Weather
from service.renderer.skia_library import skia

_ROUND = 3
"""Sizes of flakes and drops: far, middle, near."""


def weather(stage: Stage) -> list[Layer]:
    """Return what falls or hangs in the shot's air."""
    match stage.shot.weather:
        case Weather.RAIN | Weather.STORM:
            return [Veil(stage, share=0.3), Rain(stage)]
        case Weather.SNOW:
            return [Veil(stage, share=0.22), Snow(stage)]
        case Weather.FOG:
            return [Veil(stage, share=0.85), Veil(stage, share=0.45, away=0.7)]
        case _:
            return []


def falling(stage: Stage) -> list[Layer]:
    """Return what falls, to be seen through a window: nothing hangs before the lens."""
    match stage.shot.weather:
        case Weather.RAIN | Weather.STORM:
            return [Rain(stage)]
        case Weather.SNOW:
            return [Snow(stage)]
        case _:
            return []


class Rain:
    """Streaks in three sheets, near ones longer and faster."""

    depth = 0.6

    def __init__(self, stage: Stage) -> None:
        """Scatter them."""
        self._size = stage.size
        dice = stage.chance.dice("rain")
        self._slant = dice.uniform(-0.2, 0.2)
        colour = stage.palette.horizon.mix(WHITE, 0.5)
        unit = stage.size.unit
        self._paints = [
            line(colour, (0.8 + 0.45 * near) * unit, 0.2 + 0.08 * near) for near in range(_ROUND)
        ]
        self._drops = [
            [
                (dice.uniform(-0.2, 1.2), dice.random(), dice.uniform(0.85, 1.15))
                for _ in range(count)
            ]
            for count in (120, 75, 40)
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every streak where it has fallen to."""
        width, height = self._size.width, self._size.height
        for near, (drops, paint) in enumerate(zip(self._drops, self._paints, strict=True)):
            length = height * (0.045 + 0.035 * near)
            speed = 1.5 + 0.65 * near
            points = []
            for x, y, pace in drops:
                fallen = (y + view.seconds * speed * pace) % 1.1 * height * 1.05
                left = x * width + fallen * self._slant + view.camera.yaw * (0.3 + 0.3 * near)
                points.append(skia.Point(left, fallen - length))
                points.append(skia.Point(left + length * self._slant, fallen))
            canvas.drawPoints(skia.Canvas.kLines_PointMode, points, paint)


class Snow:
    """Flakes in three sheets, drifting as they fall."""

    depth = 0.6

    def __init__(self, stage: Stage) -> None:
        """Scatter them."""
        self._size = stage.size
        dice = stage.chance.dice("snow")
        self._wind = dice.uniform(-0.05, 0.05)
        colour = stage.palette.lit(WHITE).mix(WHITE, 0.6)
        unit = stage.size.unit
        self._paints = [
            line(colour, width * unit, alpha)
            for width, alpha in ((2.4, 0.7), (4.2, 0.75), (7.5, 0.6))
        ]
        self._flakes = [
            [
                (dice.random(), dice.random(), dice.uniform(0.8, 1.25), dice.uniform(0, 6))
                for _ in range(count)
            ]
            for count in (260, 130, 36)
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every flake where it has drifted to."""
        width, height = self._size.width, self._size.height
        for near, (flakes, paint) in enumerate(zip(self._flakes, self._paints, strict=True)):
            speed = 0.07 + 0.06 * near
            slide = view.camera.yaw / width * (0.4 + 0.3 * near)
            points = []
            for x, y, pace, phase in flakes:
                fallen = (y + view.seconds * speed * pace) % 1.0
                drift = (
                    0.012 * math.sin(view.seconds * 1.4 * pace + phase) + self._wind * view.seconds
                )
                points.append(
                    skia.Point((x + drift + slide) % 1.0 * width, fallen * height * 1.04 - 8)
                )
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, paint)


class Veil:
    """A bank of haze that lies along the horizon."""

    def __init__(self, stage: Stage, *, share: float, away: float = 1.6) -> None:
        """Paint it.

        Args:
            stage: For its colour.
            share: Of what is behind it that it hides, at most.
            away: Its distance, in distances of the lead.
        """
        self.depth = stage.focus * away
        self._height = stage.size.height * 0.62
        haze = stage.palette.haze

        def paint(canvas: skia.Canvas) -> None:
            stops = [
                (haze, 0.0),
                (haze, share * 0.7),
                (haze, share),
                (haze, share * 0.5),
                (haze, 0.0),
            ]
            canvas.drawPaint(shade((0, 0), (0, self._height), stops))

        self._image = picture(stage.size.width, self._height, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it over the horizon."""
        canvas.drawImage(self._image, 0, round(view.camera.horizon - self._height * 0.55))
