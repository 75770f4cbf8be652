"""Under water: light from the surface, blue depth, a seabed that shimmers, and fish far off."""

import math

import numpy as np

from service.renderer.brush import fill, outline
from service.renderer.colour import Colour
from service.renderer.noise import noise
from service.renderer.scene.backdrop import Backdrop, translucent
from service.renderer.scene.field import Floats, sample, smoothstep, tile
from service.renderer.scene.rays import Rays, Source
from service.renderer.scene.reef import coral_bed, kelp
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_COARSE = 4
_SLACK = 0.2
"""Share of the width that the shimmer may slide to either side."""


def underwater(stage: Stage) -> list[Layer]:
    """Return the water, its light, the seabed and what grows on it."""
    return [
        Backdrop(stage, lambda x, y: _water(stage, x, y)),
        School(stage),
        Rays(stage, _overhead(stage), z=stage.focus * 1.6),
        Seabed(stage),
        *coral_bed(stage),
        *kelp(stage),
    ]


def _overhead(stage: Stage) -> Source:
    """Return the sun above the surface."""
    size, dice = stage.size, stage.chance.dice("rays")
    return Source(
        place=(stage.light.x, -0.28 * math.hypot(size.width, size.height)),
        shafts=tuple((dice.uniform(-0.62, 0.62), dice.uniform(0.03, 0.1)) for _ in range(12)),
        colour=stage.palette.light.mix(stage.palette.glow, 0.4),
        strength=0.4,
        sheets=2,
    )


def _water(stage: Stage, x: Floats, y: Floats) -> Floats:
    """Return the colours of the open water: bright under the sun, dark below and aside."""
    palette, size = stage.palette, stage.size
    stops = (palette.zenith, palette.high, palette.middle, palette.low, palette.horizon)
    reach = size.unit * 960
    aside = np.abs(x - stage.light.x) / reach
    values = tile(noise(stage.chance, "water"), slope=1.9, side=256)
    murk = sample(values, x * (0.1 / size.unit) + 9, y * (0.16 / size.unit))
    deep = y / size.height * 0.95 + 0.34 * aside**1.2 + 0.035 * murk - 0.02
    places = (-0.06, 0.16, 0.46, 0.78, 1.12)
    bands = [np.interp(deep, places, [stop[part] for stop in stops]) for part in range(3)]
    return np.stack(bands, -1).astype(np.float32)


class Seabed:
    """Sand that fades into the water, and the net of light that the waves cast on it."""

    def __init__(self, stage: Stage) -> None:
        """Paint the sand, and two nets that slide across each other."""
        self.depth = stage.focus * 1.5
        size = stage.size
        self._drop = round(size.height * 1.15 - stage.camera.horizon)
        self._slack = round(size.width * _SLACK)
        self._sand = translucent(_sand(stage, self._drop), size.width, self._drop)
        wide = size.width + 2 * self._slack
        self._nets = [
            translucent(_net(stage, wide, self._drop, number), wide, self._drop)
            for number in range(2)
        ]
        self._sway = 30 * size.unit

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay the sand down, and the light over it."""
        top = round(view.camera.horizon)
        canvas.drawImage(self._sand, 0, top)
        slide = view.camera.yaw - view.camera.x * view.camera.scale(self.depth)
        slide = max(-self._slack * 0.7, min(slide, self._slack * 0.7))
        for number, net in enumerate(self._nets):
            turn = view.seconds * (0.55 + 0.17 * number) + 2.6 * number
            x = slide - self._slack + self._sway * math.sin(turn)
            paint = skia.Paint(Alphaf=0.66 + 0.34 * math.sin(1.7 * turn))
            canvas.drawImage(net, round(x), top, paint=paint)


def _sand(stage: Stage, drop: int) -> Floats:
    size, palette = stage.size, stage.palette
    down = (np.arange(0, drop, _COARSE, dtype=np.float32) / drop)[:, None]
    across = np.arange(0, size.width, _COARSE, dtype=np.float32)[None, :] / size.unit
    values = tile(noise(stage.chance, "sand"), slope=1.5, side=256)
    away = 1 / (down + 0.06)
    dunes = sample(values, (across - 480) * away * 0.02 + 40, away * 18 + 0 * across)
    far, near = (np.asarray(part, np.float32) for part in (palette.ground_far, palette.ground_near))
    share = np.clip(down * 1.1 + 0.09 * dunes, 0.0, 1.0)[..., None]
    pixels = np.ones((*share.shape[:2], 4), np.float32)
    pixels[..., :3] = far + (near - far) * share
    pixels[..., 3] = smoothstep(0.0, 0.42, down + 0.02 * dunes)
    return pixels


def _net(stage: Stage, width: float, drop: int, number: int) -> Floats:
    """Return the bright lines where waves gather light, in perspective."""
    down = (np.arange(0, drop, _COARSE, dtype=np.float32) / drop)[:, None]
    across = np.arange(0, width, _COARSE, dtype=np.float32)[None, :] - width / 2
    away = 1 / (down + 0.1)
    values = tile(noise(stage.chance, f"net {number}"), slope=2.1, side=256)
    x, y = across / stage.size.unit * away * 0.11, away * 52 + 0 * across
    bend = sample(values, x * 0.7 + 60, y * 0.7)
    lines = np.exp(-np.abs(sample(values, x + 4 * bend, y + 4 * bend)) * 6)
    pixels = np.empty((down.size, across.size, 4), np.float32)
    pixels[..., :3] = stage.palette.light
    pixels[..., 3] = lines * 0.3 * smoothstep(0.06, 0.4, down)
    return pixels


class School:
    """A school of small fish, far off, that crosses the picture."""

    def __init__(self, stage: Stage) -> None:
        """Scatter them around a moving middle."""
        self.depth = stage.focus * 4
        dice, size = stage.chance.dice("school"), stage.size
        self._side = dice.choice((-1, 1))
        self._start = (dice.uniform(0.15, 0.85), dice.uniform(0.24, 0.46))
        reach = size.unit * 960
        self._fish = [
            (
                dice.gauss(0, 0.085) * reach,
                dice.gauss(0, 0.035) * reach,
                dice.uniform(5, 10) * size.unit,
                dice.uniform(0, math.tau),
            )
            for _ in range(26)
        ]
        self._speed = 20 * size.unit
        self._paint = fill(stage.palette.haze.mix(stage.palette.ink, 0.5), 0.75)
        self._back = fill(_silver(stage), 0.5)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every fish, its tail beating."""
        camera, path, backs = view.camera, skia.Path(), skia.Path()
        width, pad = camera.size.width, camera.size.width * 0.3
        swum = self._start[0] * width + self._side * self._speed * view.seconds
        middle = (swum + pad) % (width + 2 * pad) - pad + camera.yaw
        y = self._start[1] * camera.size.height + camera.pitch
        for away, up, long, phase in self._fish:
            beat = math.sin(phase + 7 * view.seconds) * 0.3
            bob = long * 0.5 * math.sin(phase + 0.9 * view.seconds)
            body, back = _fish(middle + away, y + up + bob, long * self._side, beat)
            path.addPath(body)
            backs.addPath(back)
        canvas.drawPath(path, self._paint)
        canvas.drawPath(backs, self._back)


def _silver(stage: Stage) -> Colour:
    return stage.palette.glow.mix(stage.palette.haze, 0.5)


def _fish(x: float, y: float, long: float, beat: float) -> tuple[skia.Path, skia.Path]:
    """Return a fish's body with its tail, and the light on its back."""
    high = abs(long) * 0.34
    tail = x - long
    body = skia.Path()
    body.moveTo(x + long, y)
    body.quadTo(x, y - 2 * high, tail, y + beat * high)
    body.lineTo(tail - long * 0.5, y - high + beat * high * 3)
    body.lineTo(tail - long * 0.5, y + high + beat * high * 3)
    body.lineTo(tail, y + beat * high)
    body.quadTo(x, y + 2 * high, x + long, y)
    back = outline([(x + long * 0.8, y), (x, y - high * 0.8), (x - long * 0.7, y)])
    return body, back
