"""Clouds on a ceiling that runs to the horizon, lit from where the light stands.

Sampled from one noise tile in perspective: near clouds are wide, far ones crowd into bands. They
drift as one sheet.
"""

import math

import numpy as np

from service.renderer.brush import SMOOTH, picture
from service.renderer.noise import noise
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.sky import MARGIN_X, MARGIN_Y
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Move, Weather
from service.renderer.skia_library import skia

_COARSE = 3
_WIND = 7.0
"""Pixels a second, at the usual size of picture."""
_ROUGH = {Weather.RAIN: 0.5, Weather.STORM: 1.0}
"""How torn the clouds are, from light to dark."""
_RACE = 22
"""How much faster they go in a time-lapse."""
_LONGEST = 8.0
"""Seconds of wind that are painted; a longer shot turns the sheet back and forth."""
_COVER = {
    Weather.CLEAR: 0.4,
    Weather.CLOUDY: 0.72,
    Weather.RAIN: 1.1,
    Weather.SNOW: 0.5,
    Weather.FOG: 0.7,
    Weather.STORM: 1.3,
}


class Clouds:
    """The sheet of clouds before the sky."""

    depth = 1e9

    def __init__(self, stage: Stage) -> None:
        """Paint it at a third of the size and stretch it: clouds have no edges to lose."""
        size = stage.size
        drift = _WIND * size.unit * (_RACE if stage.shot.move is Move.TIME_LAPSE else 1)
        self._left = size.width * MARGIN_X + drift * min(stage.shot.seconds, _LONGEST)
        self._top = size.height * MARGIN_Y
        self._height = stage.camera.horizon + self._top
        self._width = size.width + 2 * self._left
        self._drift = stage.chance.dice("wind").choice((-1, 1)) * drift
        rows, columns = math.ceil(self._height / _COARSE), math.ceil(self._width / _COARSE)
        x = (np.arange(columns, dtype=np.float32) * _COARSE - self._left)[None, :]
        y = (np.arange(rows, dtype=np.float32) * _COARSE - self._top)[:, None]
        pixels = _clouds(stage, x, y)
        coarse = skia.Image.fromarray(
            (pixels * 255 + 0.5).astype(np.uint8), skia.kBGRA_8888_ColorType, skia.kPremul_AlphaType
        )
        area = skia.Rect.MakeWH(columns * _COARSE, rows * _COARSE)
        self._image = picture(
            self._width, self._height, lambda canvas: canvas.drawImageRect(coarse, area, SMOOTH)
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it over the sky, a little further along the wind."""
        there = view.seconds % (2 * _LONGEST)
        x = view.camera.yaw - self._left + self._drift * min(there, 2 * _LONGEST - there)
        y = view.camera.pitch - self._top
        canvas.drawImage(self._image, round(x), round(y))


def _clouds(stage: Stage, x: Floats, y: Floats) -> Floats:
    """Return premultiplied blue, green, red and alpha; shape (rows, columns, 4).

    Skia scales this order of bytes seven times as fast as red first.
    """
    dice = stage.chance.dice("clouds")
    values = tile(noise(stage.chance, "clouds"))
    horizon = stage.camera.horizon
    above = np.clip((horizon - y) / horizon, 0.0, None)
    away = 1.0 / (above + 0.12)
    reach = stage.size.unit * 960
    across = ((x - stage.size.width / 2) / reach * away * 62 + dice.uniform(0, 512)).astype(
        np.float32
    )
    along = np.broadcast_to(away * 58 + dice.uniform(0, 512), across.shape).astype(np.float32)
    here = sample(values, across, along)
    density = _density(stage, here)
    toward = np.clip((stage.light.x - x) / (0.2 * reach), -1.0, 1.0) * 3.0
    beyond = sample(values, across + toward.astype(np.float32), along + 4.0)
    rough = _ROUGH.get(stage.shot.weather, 0.0)
    fluff = sample(values, across * 4.3, along * 4.3)
    distance = np.hypot(x - stage.light.x, y - stage.light.y) / reach
    lit = np.clip(
        0.5
        + (here - beyond) * 0.55
        + 0.16 * fluff
        - 0.16 * density
        + 0.5 * np.exp(-distance / 0.25)
        + rough * (0.5 * here + 0.3 * fluff - 0.3),
        0.0,
        1.0,
    )
    dark = stage.palette.cloud_shade.scaled(1 - 0.55 * rough)
    shade = np.asarray(dark[::-1], np.float32)
    bright = np.asarray(stage.palette.cloud_lit[::-1], np.float32)
    colour = shade + (bright - shade) * lit[..., None]
    alpha = density * smoothstep(0.015, 0.16, above.astype(np.float32)) * 0.92
    return np.dstack([colour * alpha[..., None], alpha]).astype(np.float32)


def _density(stage: Stage, values: Floats) -> Floats:
    cover = _COVER[stage.shot.weather]
    threshold = 1.15 - cover * 1.9
    return smoothstep(threshold, threshold + 1.1, values)
