"""The sky behind everything: its gradient, the glow, sun or moon, and stars.

It is painted once, wider and taller than the picture, and only slid: nothing in it is near enough
to move otherwise. The gradient is computed at a third of the size in half floats and dithered up,
which leaves no bands.
"""

import math

import numpy as np

from service.renderer.brush import fill, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.field import Floats
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Move, Style, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.cap import paint_cap

MARGIN_X = 0.22
"""Share of the width that the camera may slide to either side."""
MARGIN_Y = 0.12
"""Share of the height that it may slide up or down."""
_COARSE = 3


class Sky:
    """The far backdrop."""

    depth = math.inf

    def __init__(self, stage: Stage) -> None:
        """Paint it."""
        size = stage.size
        self._left = round(size.width * MARGIN_X)
        self._top = round(size.height * MARGIN_Y)
        width = size.width + 2 * self._left
        height = math.ceil(stage.camera.horizon + size.height * (0.06 + MARGIN_Y)) + self._top
        surface = skia.Surface(width, height)
        with surface as canvas:
            _paint_air(canvas, stage, (self._left, self._top))
            canvas.translate(self._left, self._top)
            if stage.shot.daytime is Daytime.NIGHT and stage.shot.weather is Weather.CLEAR:
                _paint_stars(canvas, stage)
            if stage.shot.weather in (Weather.CLEAR, Weather.CLOUDY):
                _paint_disc(canvas, stage)
        self._image = surface.makeImageSnapshot()
        self._passing = stage.shot.move is Move.TIME_LAPSE
        self._dusk = stage.palette.zenith

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it under the picture."""
        x = round(view.camera.yaw) - self._left
        y = round(view.camera.pitch) - self._top
        if self._passing:
            x += round((0.5 - view.progress) * 0.8 * self._left)
        canvas.drawImage(self._image, x, y)
        if self._passing:
            late = 0.34 * abs(view.progress - 0.5) * 2
            area = skia.Rect.MakeWH(view.camera.size.width, max(view.camera.horizon + 2, 0))
            canvas.drawRect(area, fill(self._dusk, late * late * 2))


def _paint_air(canvas: skia.Canvas, stage: Stage, origin: tuple[int, int]) -> None:
    area = canvas.imageInfo()
    rows = math.ceil(area.height() / _COARSE)
    columns = math.ceil(area.width() / _COARSE)
    y = (np.arange(rows, dtype=np.float32) * _COARSE - origin[1])[:, None]
    x = (np.arange(columns, dtype=np.float32) * _COARSE - origin[0])[None, :]
    image = np.ones((rows, columns, 4), np.float16)
    image[..., :3] = _air(stage, x, y)
    canvas.drawImageRect(
        skia.Image.fromarray(image, skia.kRGBA_F16_ColorType, skia.kOpaque_AlphaType),
        skia.Rect.MakeWH(columns * _COARSE, rows * _COARSE),
        skia.SamplingOptions(skia.FilterMode.kLinear),
        skia.Paint(Dither=True),
    )


def _air(stage: Stage, x: Floats, y: Floats) -> Floats:
    palette, light = stage.palette, stage.light
    stops = (palette.zenith, palette.high, palette.middle, palette.low, palette.horizon)
    height = np.clip(y / stage.camera.horizon, 0.0, 1.0)
    # The warm bands crowd toward the horizon.
    places = (0.0, 0.3, 0.58, 0.82, 1.0)
    bands = np.stack([np.interp(height, places, [c[part] for c in stops]) for part in range(3)], -1)
    reach = stage.size.unit * 960
    distance = np.hypot((x - light.x) * 0.8, y - light.y) / reach
    strength = _glow_strength(stage)
    halo = strength * (0.62 * np.exp(-((distance / 0.09) ** 2)) + 0.55 * np.exp(-distance / 0.2))
    glow = np.asarray(palette.glow, np.float32)
    mixed = bands + (glow - bands) * np.clip(halo, 0.0, 1.0)[..., None]
    clipped: Floats = np.clip(mixed, 0.0, 1.0).astype(np.float32)
    return clipped


def _glow_strength(stage: Stage) -> float:
    covered = {Weather.CLEAR: 1.0, Weather.CLOUDY: 0.6}.get(stage.shot.weather, 0.3)
    return covered * (0.55 if stage.shot.daytime is Daytime.NIGHT else 1.0)


def _paint_stars(canvas: skia.Canvas, stage: Stage) -> None:
    dice = stage.chance.dice("stars")
    size = stage.size
    for _ in range(260):
        x = dice.uniform(-MARGIN_X, 1 + MARGIN_X) * size.width
        y = dice.random() ** 1.4 * stage.camera.horizon * 0.9
        bright = dice.random() ** 3
        canvas.drawCircle(x, y, (0.5 + 0.9 * bright) * size.unit, fill(WHITE, 0.15 + 0.75 * bright))


def _paint_disc(canvas: skia.Canvas, stage: Stage) -> None:
    unit, place = stage.size.unit, (stage.light.x, stage.light.y)
    palette = stage.palette
    if stage.shot.daytime is Daytime.NIGHT:
        radius = 44 * unit
        shine(canvas, place, radius * 4.5, palette.light, 0.5)
        if Style.CARDBOARD in stage.shot.styles:
            paint_cap(canvas, place, radius * 1.22, palette.light.scaled(0.9))
        canvas.drawCircle(*place, radius, fill(palette.light))
        _paint_craters(canvas, stage, radius)
        return
    high = stage.shot.daytime is Daytime.DAY
    radius = (20 if high else 31) * unit
    shine(canvas, place, radius * 6, palette.light, 0.75)
    canvas.drawCircle(*place, radius, fill(palette.light, 0.95))


def _paint_craters(canvas: skia.Canvas, stage: Stage, radius: float) -> None:
    dice = stage.chance.dice("moon")
    dark = stage.palette.light.mix(Colour.of("8d7a52"), 0.5)
    paper = Style.CARDBOARD in stage.shot.styles
    for _ in range(9):
        angle, away = dice.uniform(0, math.tau), dice.random() ** 0.6 * 0.74
        x = stage.light.x + math.cos(angle) * away * radius
        y = stage.light.y + math.sin(angle) * away * radius
        canvas.drawCircle(
            x, y, radius * dice.uniform(0.06, 0.17), fill(dark, 0.6 if paper else 0.3)
        )
