"""Where land and water meet near the lens."""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, outline
from service.renderer.players import Kind
from service.renderer.scene.flora import blade
from service.renderer.scene.framing import WHOLE
from service.renderer.scene.plate import Drawing
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Place
from service.renderer.skia_library import skia

_FLOATING = (Kind.BOAT, Kind.SAILING_SHIP, Kind.WHALE, Kind.FISH)
_STRANDED = (Kind.FISH,)
"""What lies on the sand of a beach instead."""
_BACK = 1.03
"""How far behind the last of the cast it ends, as a share of its distance."""
_WIDEST = 1.6
"""Likewise at most, as a share of the lead's distance, where that leaves less water."""
_WATER, _WATER_BEHIND = 0.065, 0.035
"""Share of the picture's height that is left to the water, from afar and behind one seen near."""


def afloat(stage: Stage) -> bool:
    """Tell whether the shot is about something that swims: then water reaches to the lens."""
    ashore = _STRANDED if stage.shot.place is Place.BEACH else ()
    return stage.shot.shows(*(kind for kind in _FLOATING if kind not in ashore))


def brink(stage: Stage, *, lowest: float = 0.9) -> float:
    """Return the metres to where the near bank ends: behind the lead, yet low in the picture.

    Args:
        stage: For the camera and the cast.
        lowest: Where it ends without a lead, as a share of the picture's height.
    """
    camera, size = stage.camera, stage.size
    drop = max(lowest * size.height - camera.horizon, 1.0)
    nearest = camera.focal * camera.eye / drop
    if not stage.shot.subjects:
        return nearest
    widest = max(stage.focus * _WIDEST, farthest_shore(stage))
    return max(nearest, min(max(stage.focus * 1.15, stage.rear * _BACK), widest))


def farthest_shore(stage: Stage) -> float:
    """Return the metres to where land may end at the farthest, so that a strip of water is left."""
    left = _WATER if stage.shot.framing in WHOLE else _WATER_BEHIND
    return stage.camera.focal * stage.camera.eye / (left * stage.size.height)


def bank(stage: Stage, grown: Growth) -> Layer:
    """Return the near bank, which the lead stands on: an uneven edge, stones and tufts."""
    z = brink(stage)
    left, right = stage.span(z)
    wide = right - left
    dice = stage.chance.dice("bank")
    tilt = dice.choice((-1, 1)) * dice.uniform(0.004, 0.012)
    phases = [dice.uniform(0, 6) for _ in range(3)]
    deep = stage.size.height / stage.camera.scale(z)
    ground = grown.ground
    earth = ground.mix(stage.palette.ink, 0.3)

    def level(x: float) -> float:
        at = (x - left) / wide
        waves = 0.5 * math.sin(5 * at + phases[0]) + 0.3 * math.sin(13 * at + phases[1])
        return -wide * (0.006 * waves + tilt * (at - 0.5) * 2 + 0.004)

    def paint(canvas: skia.Canvas) -> None:
        edge = [(left + wide * n / 60, level(left + wide * n / 60)) for n in range(61)]
        land = outline([*edge, (right, deep), (left, deep)])
        steps = ((0.0, earth), (wide * 0.006, ground), (deep * 0.12, ground.scaled(0.9)))
        for down, colour in (*steps, (deep * 0.28, ground.scaled(0.8))):
            canvas.save()
            canvas.translate(0, down)
            canvas.drawPath(land, fill(colour))
            canvas.restore()
        _paint_tufts(canvas, grown, (left, wide), level=level, dice=dice)

    return Drawing(z, paint)


def _paint_tufts(
    canvas: skia.Canvas,
    grown: Growth,
    span: tuple[float, float],
    *,
    level: Callable[[float], float],
    dice: random.Random,
) -> None:
    """Paint the blades along the edge of a bank, from its left end over its width."""
    left, wide = span
    tone = fill((grown.snow or grown.ground).scaled(0.86))
    for _ in range(70):
        x, tall = left + wide * dice.random(), wide * dice.uniform(0.006, 0.022)
        root = (x, level(x) + wide * 0.006)
        canvas.drawPath(blade(root, tall, tall * dice.uniform(-0.4, 0.4), wide * 0.0011), tone)
