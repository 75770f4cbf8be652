"""A volcano: a dark cone with fire in its mouth, lava down its slopes and smoke over it."""

import math
import random

from service.renderer.brush import fill, line, outline, shade, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=200, height=100, metres=110)
_WING = 150
"""Units that its foot goes on beyond either side of the box."""
_WHOLE = Box(width=BOX.width + 2 * _WING, height=BOX.height, metres=BOX.metres)
_MIDDLE, _MOUTH = 100.0, 15.0
_TOP = 12.0
_FIRE, _HOT, _LAVA = Colour.of("ff7a2a"), Colour.of("ffd27a"), Colour.of("ff4f1f")
_DROPS = 46
_PUFFS = 20


class Volcano:
    """It smokes and throws fire; the cone stays."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Heap it up as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"volcano {mark.number}")
        self._streams = [_stream(dice, way) for way in (-0.8, -0.25, 0.2, 0.75)]
        self._sprite = sprite(
            stage, _WHOLE, lambda canvas: _paint(canvas, stage, dice), z=mark.z, rim=0.4
        )
        self._drops = [
            (dice.random(), dice.uniform(-26, 26), dice.uniform(20, 52), dice.uniform(0.5, 1.3))
            for _ in range(_DROPS)
        ]
        smoke = stage.palette.lit(Colour.of("5c5258")).mix(stage.palette.haze, 0.25)
        self._smoke = [fill(smoke.mix(_FIRE, 0.3 - 0.3 * n / 6), 0.5) for n in range(7)]
        self._wind = stage.chance.dice("wind").choice((-1, 1))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the smoke, the cone, the lava and what is thrown out."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, BOX)
        with part.on(canvas):
            self._draw_smoke(canvas, view.seconds)
            shine(canvas, (_MIDDLE, _TOP), 44, _FIRE, 0.75 + 0.15 * math.sin(view.seconds * 5))
        self._sprite.draw(canvas, view.camera, place)
        with part.on(canvas):
            for number, stream in enumerate(self._streams):
                self._draw_stream(canvas, stream, 0.8 + 0.2 * math.sin(view.seconds * 3 + number))
            shine(canvas, (_MIDDLE, _TOP + 1), 19, _HOT, 0.9)
            self._draw_drops(canvas, view.seconds)

    def _draw_smoke(self, canvas: skia.Canvas, seconds: float) -> None:
        for number in range(_PUFFS):
            age = (seconds * 0.09 + number / _PUFFS) % 1
            x = _MIDDLE + self._wind * 60 * age * age + 5 * math.sin(number * 2.4)
            y = _TOP - 4 - 62 * age
            paint = self._smoke[min(int(age * 9), 6)]
            for side in (-1, 1):
                size = (6 + 21 * age) * (1 + 0.16 * side * math.sin(number * 1.7))
                canvas.drawCircle(x + side * size * 0.5, y + side * 2, size * 0.75, paint)

    def _draw_stream(
        self, canvas: skia.Canvas, stream: list[tuple[float, float]], bright: float
    ) -> None:
        path = outline(stream, closed=False)
        canvas.drawPath(path, line(_LAVA, 4.2, 0.35 * bright))
        canvas.drawPath(path, line(_FIRE, 2.0, bright))
        canvas.drawPath(path, line(_HOT, 0.8, bright))

    def _draw_drops(self, canvas: skia.Canvas, seconds: float) -> None:
        for start, aside, rise, size in self._drops:
            age = (seconds * 0.55 + start) % 1
            x = _MIDDLE + aside * age
            y = _TOP - rise * 4 * age * (1 - age) * 0.9 + 26 * age * age
            canvas.drawCircle(x, y, size * (1.1 - 0.6 * age), fill(_HOT if age < 0.4 else _FIRE))


def _slope(away: float) -> float:
    """Return how far below the box's top the cone is at a distance from its middle."""
    beyond = max(away - _MOUTH, 0) / (BOX.width / 2 + _WING - _MOUTH)
    left: float = (1 - beyond) ** 2.6
    return _TOP + (BOX.height - _TOP) * (1 - left)


def _stream(dice: random.Random, way: float) -> list[tuple[float, float]]:
    """Return the course of a stream of lava from the mouth downhill."""
    points = []
    for step in range(9):
        away = _MOUTH * abs(way) + step * dice.uniform(3.4, 4.6) * (0.4 + abs(way))
        x = _MIDDLE + math.copysign(away, way) + dice.uniform(-1.2, 1.2)
        points.append((x, _slope(away) + 2 + step * (2.6 + 2.4 * (1 - abs(way)))))
    return points


def _paint(canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
    canvas.translate(_WING, 0)
    rock = stage.palette.lit(Colour.of("5a4c4e"))
    left, right = -_WING, round(BOX.width) + _WING
    edge = [
        (float(x), _slope(abs(x - _MIDDLE)) + dice.uniform(-0.7, 0.7))
        for x in range(left, right, 4)
    ]
    cone = outline([(left, 101.0), *edge, (right, 101.0)])
    tones = [(rock.scaled(0.7), 1), (rock.scaled(1.15), 1), (rock.scaled(0.8), 1)]
    canvas.drawPath(cone, shade((40, 0), (160, 0), tones))
    canvas.save()
    canvas.clipPath(cone, doAntiAlias=True)
    for _ in range(90):
        way = dice.uniform(-1, 1)
        away = _MOUTH + abs(way) * dice.uniform(0, 190)
        x, y = _MIDDLE + math.copysign(away, way), _slope(away)
        fall, wide = dice.uniform(8, 30), dice.uniform(1.2, 5)
        lean = math.copysign(fall * 0.8, way)
        gully = [(x, y), (x + wide, y), (x + lean + wide, y + fall), (x + lean - wide, y + fall)]
        facing = (way > 0) is (stage.side > 0)
        canvas.drawPath(outline(gully), fill(rock.scaled(1.3 if facing else 0.55), 0.3))
    mouth = skia.Rect.MakeLTRB(_MIDDLE - _MOUTH, _TOP - 3, _MIDDLE + _MOUTH, _TOP + 4)
    canvas.drawOval(mouth, fill(_FIRE))
    canvas.restore()
