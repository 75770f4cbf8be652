"""Open space: a nebula, stars at several depths, and a planet that fills a corner."""

import math
import random

import numpy as np

from service.renderer.brush import line, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.noise import noise
from service.renderer.scene.backdrop import Backdrop
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.pinned import Pinned
from service.renderer.scene.planet import planet
from service.renderer.scene.sky import MARGIN_X, MARGIN_Y
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Move
from service.renderer.skia_library import skia

_NEBULAE = (
    ("1f6f8a", "3a2f8f"),
    ("a0407a", "3a4fb0"),
    ("2f8a6a", "25508f"),
    ("c0643a", "6a2f6f"),
    ("7a4fd0", "1f7f9f"),
)
_STARS = [Colour.of(code) for code in ("ffffff", "cfdcff", "ffe6c4")]


def space(stage: Stage) -> list[Layer]:
    """Return the nebula, the stars and the planet."""
    sheets = [Stars(stage, number) for number in range(3)]
    return [
        Backdrop(stage, _Nebula(stage), lambda canvas: _far_stars(canvas, stage)),
        *sheets,
        _hung(stage),
    ]


def _hung(stage: Stage) -> Pinned:
    """Return the planet, on the light's side or against it, partly out of the picture."""
    size, dice = stage.size, stage.chance.of_the_film.dice("planet place")
    radius = round(dice.uniform(0.2, 0.46) * math.sqrt(size.area) * 0.75)
    side = dice.choice((-1, 1))
    x = size.width * (0.5 + side * dice.uniform(0.26, 0.42))
    y = size.height * dice.choice((dice.uniform(0.14, 0.36), dice.uniform(0.66, 0.86)))
    corner = (x - 2 * radius, y - 2 * radius)
    return Pinned(stage, planet(stage, radius), corner, z=max(stage.focus * 9, 200.0))


class _Nebula:
    """Clouds of two colours on the dark, crossed by a darker lane."""

    def __init__(self, stage: Stage) -> None:
        dice = stage.chance.of_the_film.dice("nebula")
        self._stage, self._dice = stage, dice
        self._warm, self._cold = (Colour.of(code) for code in dice.choice(_NEBULAE))
        self._strength = dice.uniform(0.8, 1.0)

    def __call__(self, x: Floats, y: Floats) -> Floats:
        stage, dice = self._stage, self._dice
        values = tile(noise(stage.chance.of_the_film, "nebula"), slope=1.55)
        turn, reach = dice.uniform(0, math.tau), 0.16 / stage.size.unit
        across = ((x * math.cos(turn) - y * math.sin(turn)) * reach + 200).astype(np.float32)
        along = ((x * math.sin(turn) + y * math.cos(turn)) * reach + 200).astype(np.float32)
        first = sample(values, across, along)
        bent = sample(values, across * 0.6 + 6 * first + 77, along * 0.6 + 31)
        lane = np.exp(-(((along - 200 - dice.uniform(20, 110)) / 70) ** 2))
        cloud = smoothstep(-0.5, 2.0, first * 0.7 + bent * 0.5 + lane * 1.6 + 0.25) * self._strength
        core = smoothstep(0.9, 2.6, first + bent * 0.6 + lane)
        palette = stage.palette
        dark, cold, warm, light = (
            np.asarray(colour, np.float32)
            for colour in (palette.high, self._cold, self._warm, palette.glow)
        )
        hue = smoothstep(-1.0, 1.0, bent)[..., None]
        tint = cold + (warm - cold) * hue
        mixed: Floats = dark + (tint - dark) * (cloud * 0.85)[..., None]
        return mixed + (light - mixed) * (core * 0.3)[..., None]


def _far_stars(canvas: skia.Canvas, stage: Stage) -> None:
    """Paint the stars too far to move, most of them faint, and a few with a glow."""
    size, dice = stage.size, stage.chance.of_the_film.dice("far stars")
    for width, alpha, count in ((1.1, 0.42, 660), (1.7, 0.65, 270), (2.6, 0.95, 66)):
        for colour in _STARS:
            points = [
                skia.Point(*_anywhere(dice, size.width, size.height)) for _ in range(count // 3)
            ]
            paint = line(colour, width * size.unit, alpha)
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, paint)
    for _ in range(9):
        place = _anywhere(dice, size.width, size.height)
        shine(canvas, place, dice.uniform(7, 16) * size.unit, dice.choice(_STARS), 0.8)


def _anywhere(dice: random.Random, width: float, height: float) -> tuple[float, float]:
    x = dice.uniform(-MARGIN_X, 1 + MARGIN_X) * width
    return x, dice.uniform(-MARGIN_Y, 1 + MARGIN_Y) * height


class Stars:
    """One sheet of nearer stars, which drift past and twinkle."""

    def __init__(self, stage: Stage, number: int) -> None:
        """Scatter them; a higher number is nearer."""
        self.depth = max(stage.focus * (40 - 12 * number), 300.0 - 80 * number) * 4
        size, dice = stage.size, stage.chance.of_the_film.dice(f"stars {number}")
        self._spread = (size.width * 1.2, size.height * 1.2)
        self._stars = [
            (dice.random(), dice.random(), dice.uniform(0, math.tau), dice.uniform(0.8, 2.4))
            for _ in range(90 - 22 * number)
        ]
        rush = 14 if stage.shot.move is Move.TIME_LAPSE else 1
        self._drift = -stage.side * (1.5 + 2.5 * number) * size.unit * rush
        wide = (1.3 + 0.6 * number) * size.unit
        tone = _STARS[number % 3].mix(WHITE, 0.4)
        self._paints = [line(tone, wide * (0.8 + 0.2 * n), 0.35 + 0.25 * n) for n in range(3)]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each star in one of three strengths."""
        camera = view.camera
        width, height = self._spread
        left = camera.across(0.0, self.depth) + self._drift * view.seconds
        top = camera.down(camera.eye, self.depth) - view.camera.horizon + camera.pitch
        lists: tuple[list[skia.Point], ...] = ([], [], [])
        for x, y, phase, rate in self._stars:
            place = skia.Point(
                (x * width + left) % width - width * 0.08,
                (y * height + top) % height - height * 0.08,
            )
            lists[round(1 + math.sin(phase + rate * view.seconds))].append(place)
        for points, paint in zip(lists, self._paints, strict=True):
            canvas.drawPoints(skia.Canvas.kPoints_PointMode, points, paint)
