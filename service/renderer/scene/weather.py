"""Rain, snow and fog before the lens, and what of them is seen through a window.

All that falls wraps around beyond the picture's edges, so that nothing is seen to appear.
"""

import math
import random

from service.renderer.brush import line, picture, shade
from service.renderer.colour import WHITE
from service.renderer.scene.fog import Banks
from service.renderer.scene.lightning import Bolts, Flash
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Place, Weather
from service.renderer.skia_library import skia

_SHELTERED = frozenset({Place.CAVE, Place.STAGE, Place.STUDIO, Place.SPACE, Place.UNDERWATER})
"""Places that no weather comes into, not even by a window."""
_PAD = 0.1
"""Share of the picture beyond each of its sides that what falls goes through."""
_RAIN_PAD = 0.2
"""Likewise above and below, for rain: more than a drop falls in a frame."""


def weather(stage: Stage) -> list[Layer]:
    """Return what falls or hangs in the shot's air."""
    if stage.shot.place in _SHELTERED:
        return []
    if stage.shot.place is Place.ROOM:
        return [Flash(stage, share=0.14)] if stage.shot.weather is Weather.STORM else []
    match stage.shot.weather:
        case Weather.SNOW:
            return [Veil(stage, share=0.22), Snow(stage)]
        case Weather.FOG:
            far, near = Banks(stage, share=0.6, away=1.6), Banks(stage, share=0.5, away=0.7)
            return [Veil(stage, share=0.6), far, near]
        case Weather.RAIN | Weather.STORM:
            ground = [] if stage.shot.place is Place.SKY else [Splashes(stage)]
            return [*_thunder(stage), Veil(stage, share=0.3), *ground, Rain(stage)]
        case _:
            return []


def _thunder(stage: Stage) -> list[Layer]:
    if stage.shot.weather is Weather.STORM:
        return [Bolts(stage), Flash(stage, share=0.3)]
    return []


def falling(stage: Stage) -> list[Layer]:
    """Return what is seen of it through a window: nothing hangs before the lens."""
    match stage.shot.weather:
        case Weather.RAIN:
            return [Rain(stage)]
        case Weather.STORM:
            return [Bolts(stage), Rain(stage)]
        case Weather.SNOW:
            return [Snow(stage)]
        case _:
            return []


def slid(view: View, near: int) -> float:
    """Return the pixels that the camera's move shifts a sheet of what falls."""
    camera = view.camera
    return (camera.yaw - camera.x * camera.focal * 0.02) * (0.4 + 0.3 * near)


class Rain:
    """Streaks in three sheets, near ones longer and faster; in a storm more, and slanted."""

    depth = 0.6

    def __init__(self, stage: Stage) -> None:
        """Scatter them."""
        self._size = stage.size
        dice = stage.chance.dice("rain")
        storm = stage.shot.weather is Weather.STORM
        lean = dice.uniform(0.35, 0.6) * dice.choice((-1, 1)) if storm else dice.uniform(-0.2, 0.2)
        self._slant, self._rush = lean, 1.3 if storm else 1.0
        colour = stage.palette.horizon.mix(WHITE, 0.5)
        unit = stage.size.unit
        self._paints = [
            line(colour, (0.8 + 0.45 * near) * unit, 0.2 + 0.08 * near) for near in range(3)
        ]
        counts = (190, 110, 60) if storm else (140, 80, 42)
        self._drops = [_scattered(dice, count) for count in counts]

    def places(self, near: int, view: View) -> list[tuple[float, float]]:
        """Return where the drops of a sheet have fallen to, in pixels."""
        width, height = self._size.width, self._size.height
        speed, slide = (1.5 + 0.65 * near) * self._rush, slid(view, near) / width
        span, lean = 1 + 2 * _RAIN_PAD, self._slant * (1 + 2 * _RAIN_PAD) * height / width
        wide, start = 1 + 2 * _PAD + abs(lean), -_PAD - max(lean, 0.0)
        places = []
        for x, y, pace, _ in self._drops[near]:
            fallen = (y + view.seconds * speed * pace) % span
            aside = start + (x + slide) % 1.0 * wide + fallen * self._slant * height / width
            places.append((aside * width, (fallen - _RAIN_PAD) * height))
        return places

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every streak where it has fallen to."""
        for near, paint in enumerate(self._paints):
            length = self._size.height * (0.045 + 0.035 * near) * self._rush
            points = []
            for x, y in self.places(near, view):
                points.append(skia.Point(x - length * self._slant, y - length))
                points.append(skia.Point(x, y))
            canvas.drawPoints(skia.Canvas.kLines_PointMode, points, paint)


class Splashes:
    """Drops that burst on the ground, larger the nearer."""

    def __init__(self, stage: Stage) -> None:
        """Choose where and when."""
        self.depth = stage.focus * 1.01
        dice, size = stage.chance.dice("splashes"), stage.size
        self._drops = [
            (dice.uniform(-0.1, 1.1), dice.random() ** 0.7, dice.random(), dice.uniform(1.6, 2.6))
            for _ in range(110)
        ]
        colour = stage.palette.horizon.mix(WHITE, 0.55)
        self._paints = [line(colour, (1.0 + 0.5 * n) * size.unit, 0.5 - 0.1 * n) for n in range(2)]
        self._unit = size.unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw those that are bursting as two ticks that fly apart."""
        camera = view.camera
        width, drop = camera.size.width, camera.size.height - camera.horizon
        lists: tuple[list[skia.Point], list[skia.Point]] = ([], [])
        for number, (x, down, phase, rate) in enumerate(self._drops):
            age = (phase + view.seconds * rate) % 1.0
            burst = int(phase + view.seconds * rate)
            if age > 0.4:
                continue
            # Each burst falls elsewhere, by steps that never repeat within a shot.
            place = (x + burst * 0.377 + number * 0.1 + camera.yaw / width) % 1.2 - 0.1
            left, top = place * width, camera.horizon + (0.06 + 0.9 * down) * drop
            size = (2.5 + 9 * down) * self._unit
            out, lift = size * (0.3 + 2.2 * age), size * (1.9 * age - 3.6 * age * age) * 2.2
            for side in (-1, 1):
                tip = skia.Point(left + side * out, top - lift)
                foot = skia.Point(left + side * out * 0.62, top - lift * 0.5)
                lists[int(age > 0.2)].extend((foot, tip))
        for points, paint in zip(lists, self._paints, strict=True):
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
            for width, alpha in ((2.4, 0.7), (4.2, 0.75), (8.0, 0.55))
        ]
        self._flakes = [_scattered(dice, count) for count in (260, 130, 36)]

    def places(self, near: int, view: View) -> list[tuple[float, float]]:
        """Return where the flakes of a sheet have drifted to, in pixels."""
        width, height = self._size.width, self._size.height
        speed, span = 0.07 + 0.06 * near, 1 + 2 * _PAD
        slide = slid(view, near) / width + self._wind * (1 + 0.4 * near) * view.seconds
        places = []
        for x, y, pace, phase in self._flakes[near]:
            fallen = (y * span + view.seconds * speed * pace) % span - _PAD
            drift = 0.012 * math.sin(view.seconds * 1.4 * pace + phase)
            across = (x * span + slide) % span - _PAD + drift
            places.append((across * width, fallen * height))
        return places

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every flake where it has drifted to."""
        for near, paint in enumerate(self._paints):
            points = [skia.Point(x, y) for x, y in self.places(near, view)]
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, paint)


def _scattered(dice: random.Random, count: int) -> list[tuple[float, float, float, float]]:
    """Return for each of so many a place across, one down, a pace and a phase."""
    return [
        (dice.random(), dice.random(), dice.uniform(0.85, 1.18), dice.uniform(0, math.tau))
        for _ in range(count)
    ]


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
            shares = (0.0, share * 0.7, share, share * 0.5, 0.0)
            canvas.drawPaint(shade((0, 0), (0, self._height), [(haze, part) for part in shares]))

        self._image = picture(stage.size.width, self._height, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it over the horizon."""
        canvas.drawImage(self._image, 0, round(view.camera.horizon - self._height * 0.55))
