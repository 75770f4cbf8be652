"""Above the clouds: a sea of them to the horizon, and billows that drift by, near ones faster."""

import math
import random

import numpy as np

from service.renderer.brush import fill, picture, shade
from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.backdrop import translucent
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.pinned import Pinned, spot
from service.renderer.scene.sky import MARGIN_X
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Move
from service.renderer.skia_library import skia

_COARSE = 3
_ROWS = ((0.13, 0.12), (0.34, 0.19), (0.62, 0.29), (0.9, 0.42))
"""Of each row of billows: how far down from the horizon it rises, and how tall it is."""
_HEADROOM = 1.6
"""Heights of a row that are left above it for towers of cloud."""


def heavens(stage: Stage) -> list[Layer]:
    """Return the sea of clouds and its billows."""
    return [_cloud_sea(stage), *(Billows(stage, number) for number in range(len(_ROWS)))]


def _cloud_sea(stage: Stage) -> Pinned:
    size = stage.size
    left = round(size.width * MARGIN_X)
    top = stage.camera.horizon - 0.02 * size.height
    wide, drop = size.width + 2 * left, size.height * 1.15 - top
    pixels = _floor(stage, wide, drop)
    return Pinned(stage, translucent(pixels, wide, drop), (-left, top), z=1e5)


def _floor(stage: Stage, width: float, drop: float) -> Floats:
    """Return the tops of the clouds below, in perspective, lit toward the sun."""
    down = (np.arange(0, drop, _COARSE, dtype=np.float32) / drop)[:, None]
    across = np.arange(0, width, _COARSE, dtype=np.float32)[None, :] - width / 2
    away = 1 / (down + 0.045)
    values = tile(noise(stage.chance, "cloud sea"), slope=1.6)
    x, y = across / stage.size.unit * away * 0.028 + 90, away * 19 + 0 * across
    here = sample(values, x, y)
    lit = smoothstep(-1.1, 1.4, here - 0.55 * sample(values, x - 3.0 * stage.side, y + 3.0))
    lit = lit * 0.75 + 0.25 * smoothstep(-1.5, 1.5, here)
    palette = stage.palette
    dark, bright, far = (
        np.asarray(colour, np.float32)
        for colour in (
            palette.cloud_shade,
            palette.cloud_lit,
            palette.horizon.mix(palette.haze, 0.4),
        )
    )
    colours = dark + (bright - dark) * lit[..., None]
    haze = (0.9 * np.exp(-down / 0.1) + 0.06)[..., None]
    pixels = np.ones((down.size, across.size, 4), np.float32)
    pixels[..., :3] = colours + (far - colours) * haze
    pixels[..., 3] = smoothstep(0.0, 0.05, down)
    return pixels


class Billows:
    """One row of heaped clouds, drifting."""

    def __init__(self, stage: Stage, number: int) -> None:
        """Paint it, wide enough to drift through the whole shot."""
        sink, tall = _ROWS[number]
        size, dice = stage.size, stage.chance.dice(f"billows {number}")
        self.depth = stage.focus * (9.0, 4.5, 2.0, 0.55)[number]
        rush = 9 if stage.shot.move is Move.TIME_LAPSE else 1
        speed = (3, 7, 14, 26)[number] * size.unit * min(rush, 60 / stage.shot.seconds)
        self._drift = -stage.side * speed
        margin = size.width * (MARGIN_X + 0.08 * number) + speed * stage.shot.seconds
        high = tall * math.sqrt(size.area) * 0.9
        room = _HEADROOM * high if number < 2 else 0.0
        below = size.height - stage.camera.horizon
        top = stage.camera.horizon + sink * below - high * 0.3 - room
        width, height = size.width + 2 * margin, size.height * 1.15 - top
        self._spot = spot(stage, (-margin, top), self.depth)

        def paint(canvas: skia.Canvas) -> None:
            canvas.translate(0, room)
            for x, tall in _towers(dice, size.width, high) if room else ():
                _heap(canvas, stage, (margin + x, high * 0.7), tall, dice)
            for x in _heaps(dice, width, high, crowded=number < 2):
                _heap(canvas, stage, (x, high * dice.uniform(0.55, 0.8)), high, dice)
            low = stage.palette.cloud_shade.mix(stage.palette.haze, 0.5)
            canvas.drawPaint(_sink(low, high, height - room))

        self._image = picture(width, height, paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay it down where it has drifted to."""
        x, y = self._spot.seen(view.camera)
        canvas.drawImage(self._image, round(x + self._drift * view.seconds), round(y))


def _towers(dice: random.Random, width: float, high: float) -> list[tuple[float, float]]:
    """Return the clouds that rise above the rest, each with its height, or none."""
    count = dice.choice((0, 1, 1, 2))
    return [(dice.random() * width, high * dice.uniform(1.8, 3.2)) for _ in range(count)]


def _heaps(dice: random.Random, width: float, high: float, *, crowded: bool) -> list[float]:
    places, x = [], 0.0
    while x < width:
        places.append(x)
        x += high * (dice.uniform(0.9, 2.6) if crowded else dice.uniform(1.6, 4.4))
    return places


def _heap(
    canvas: skia.Canvas,
    stage: Stage,
    place: tuple[float, float],
    high: float,
    dice: random.Random,
) -> None:
    """Paint one cloud: a heap of balls in three tones, each nearer to the light."""
    x, y = place
    wide = high * dice.uniform(0.8, 1.7)
    balls = []
    for number in range(40):
        aside = number / 39 * 2 - 1
        dome = (1 - aside * aside) ** 0.7
        radius = high * (0.05 + 0.19 * dome * dice.uniform(0.45, 1.1))
        lift = high * 0.42 * dome * dice.random() ** 0.7
        balls.append((x + aside * wide, y + high * 0.1 - lift, radius))
    palette = stage.palette
    base = palette.cloud_shade.mix(palette.cloud_lit, 0.22)
    tones = (
        (1.0, 0.0, base, 0.012),
        (0.86, 0.3, palette.cloud_shade.mix(palette.cloud_lit, 0.62), 0.05),
        (0.56, 0.55, palette.cloud_lit, 0.06),
    )
    blur = 10 * stage.size.unit
    for shrink, shift, colour, soft in tones:
        path = skia.Path()
        for left, top, radius in balls:
            move = radius * shift
            path.addCircle(left + stage.side * move * 0.7, top - move, radius * shrink)
        paint = fill(colour, 0.95)
        paint.setMaskFilter(
            skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, min(high * soft, blur))
        )
        canvas.drawPath(path, paint)


def _sink(low: Colour, high: float, height: float) -> skia.Paint:
    """Return what hides the heaps' feet: haze that stays within what is painted already."""
    paint = shade((0, high * 0.5), (0, max(height, high)), [(low, 0.0), (low, 0.6), (low, 0.75)])
    paint.setBlendMode(skia.BlendMode.kSrcATop)
    return paint
