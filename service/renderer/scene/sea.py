"""The open sea: rows of waves from the horizon to the lens.

Each row is one solid shape that reaches only to the next, anchored in the world, so that a move of
the camera slides near rows more than far ones.
"""

import math
import random

import numpy as np

from service.renderer.brush import fill, outline
from service.renderer.scene.field import Floats
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Weather
from service.renderer.skia_library import skia

_ROWS = 26
_POINTS = 60
_FARTHEST = 700.0
_NEAREST = 0.3
"""Metres: nearer rows would hang on the lens."""
_HEIGHTS = {Weather.STORM: 2.3, Weather.RAIN: 1.7, Weather.FOG: 0.6, Weather.SNOW: 0.8}


class Sea:
    """The water, from the horizon to the lens: all that floats is drawn over it."""

    depth = 1e6

    def __init__(self, stage: Stage, *, near: float = 0.0) -> None:
        """Lay out the rows, denser far away, and take their colours.

        Args:
            stage: For the camera and the light.
            near: Metres to where the water ends; 0 is the lens.
        """
        camera, palette = stage.camera, stage.palette
        drop = stage.size.height * 1.12 - camera.horizon
        nearest = max(camera.focal * camera.eye / drop, _NEAREST)
        nearest = max(nearest, near * 0.7)
        rows = _ROWS if not near else _ROWS * 2 // 3
        ratio = _FARTHEST / nearest
        self._depths = [nearest * ratio ** (1 - row / rows) for row in range(rows + 1)]
        self._far = fill(palette.water_far.mix(palette.horizon, 0.12))
        dice = stage.chance.dice("waves")
        self._swell = Swell(dice, self._depths[:-1], _HEIGHTS.get(stage.shot.weather, 1.0))
        self._bodies, self._crests = [], []
        for row in range(rows):
            near = (row + 1) / rows
            body = palette.water_far.mix(palette.water_near, near**0.8)
            body = body.mix(palette.water_far, 0.2 * (row % 2)).scaled(0.9 + 0.16 * dice.random())
            light = palette.middle.mix(palette.glow, 0.55)
            self._bodies.append(fill(body))
            self._crests.append(fill(body.mix(light, 0.42 - 0.17 * near)))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Fill from the horizon down, then draw the waves, far rows first."""
        camera, size = view.camera, view.camera.size
        canvas.drawRect(
            skia.Rect.MakeLTRB(0, round(camera.horizon), size.width, size.height), self._far
        )
        scales = np.array([camera.scale(z) for z in self._depths], np.float32)[:, None]
        x = np.linspace(-0.01, 1.01, _POINTS, dtype=np.float32) * size.width
        world = (x - size.width / 2 - camera.yaw) / scales[:-1] + camera.x
        crests, gleams = self._swell.at(world, view.seconds)
        level = camera.horizon + camera.eye * scales
        tops = level[:-1] - crests * scales[:-1]
        feet = (level[1:] + 2 + self._swell.heights * scales[1:]).ravel().tolist()
        hems = tops + gleams * scales[:-1]
        columns = x.tolist()
        right, left = columns[-1], columns[0]
        # The bright edge is what the body, laid over it a little lower, leaves to be seen: two
        # bands cost less than one thin crescent.
        for row, (edge, hem) in enumerate(zip(tops.tolist(), hems.tolist(), strict=True)):
            low, foot = max(hem) + 1, feet[row]
            crest = [*zip(columns, edge, strict=True), (right, low), (left, low)]
            canvas.drawPath(outline(crest), self._crests[row])
            body = [*zip(columns, hem, strict=True), (right, foot), (left, foot)]
            canvas.drawPath(outline(body), self._bodies[row])


class Swell:
    """The shape of the waves of every row; arrays have a row of waves a line."""

    def __init__(self, dice: random.Random, depths: list[float], storm: float) -> None:
        """Choose each row's height, length, speed and phases.

        Args:
            dice: Chooses.
            depths: Metres to each row.
            storm: How much higher than usual the waves go.
        """

        def column(low: float, high: float) -> Floats:
            return np.array([[dice.uniform(low, high)] for _ in depths], np.float32)

        away = np.array(depths, np.float32)[:, None]
        self.heights: Floats = (
            np.minimum(0.03 * away**0.66, 0.9) * storm * column(0.75, 1.25)
        ).astype(np.float32)
        self._lengths = 1.3 + 0.17 * away * column(0.7, 1.3)
        self._speeds = column(0.5, 1.0) * np.sign(column(-1, 1))
        self._phases = [column(0, math.tau) for _ in range(4)]

    def at(self, world: Floats, seconds: float) -> tuple[Floats, Floats]:
        """Return the waves' heights and their bright edges' thickness, in metres.

        Args:
            world: Places in metres, a line for each row.
            seconds: Since the shot began.
        """
        turn = math.tau / self._lengths
        first, second, third, fourth = self._phases
        run = world + self._speeds * seconds * (0.6 + 0.05 * self._lengths)
        long = 1 - np.abs(np.sin(run * turn * 0.5 + first))
        short = 1 - np.abs(np.sin(run * turn * 1.13 + second + 0.4 * seconds * self._speeds))
        swell = np.sin(world * turn * 0.23 + third + 0.5 * seconds)
        crests = self.heights * (0.75 * long**1.5 + 0.35 * short + 0.4 * swell)
        gleam = np.clip(np.sin(world * turn * 0.31 + fourth + 0.7 * seconds), 0.0, 1.0)
        edges = self.heights * 0.34 * gleam * (0.25 + long)
        return crests.astype(np.float32), edges.astype(np.float32)
