"""A forest of pines: rows that fade into the air, and dark trunks that frame the picture."""

import random

from service.renderer.brush import fill, outline
from service.renderer.colour import WHITE
from service.renderer.scene.land import Grass, Ground
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.tree import paint_pine, paint_snow_on_pine

_ROWS = ((170.0, 26.0, 3.6), (105.0, 22.0, 4.4), (66.0, 19.0, 5.2), (40.0, 16.0, 6.5))
"""Metres away, metres tall, metres apart."""


def forest(stage: Stage) -> list[Layer]:
    """Return the ground, the rows and the frame."""
    palette = stage.palette
    far = palette.ground_far.mix(palette.ground_near, 0.35)
    layers: list[Layer] = [Ground(stage, far=far, near=palette.ground_near)]
    layers.extend(_row(stage, number) for number in range(len(_ROWS)))
    if stage.shot.weather is not Weather.SNOW:
        layers.append(Grass(stage, reach=7, colour=palette.ground_near.scaled(0.8)))
    layers.extend(_frame(stage, side) for side in (-1, 1))
    return layers


def _row(stage: Stage, number: int) -> Plate:
    z, tall, apart = _ROWS[number]
    z = max(z, stage.focus * (1.25 + 0.2 * (len(_ROWS) - number)))
    left, right = stage.span(z)
    dice = stage.chance.dice(f"pines {number}")
    pine = stage.palette.lit(stage.palette.ground_near.mix(stage.palette.ink, 0.55))
    haze = min(stage.haze(z) + 0.7 - 0.2 * number, 0.86)
    colour = stage.palette.faded(pine, haze)
    snow = stage.palette.faded(stage.palette.lit(WHITE), haze)
    snowy = stage.shot.weather is Weather.SNOW

    def paint(canvas: skia.Canvas) -> None:
        x = left - apart * dice.random()
        while x < right + apart:
            foot, height = (x, dice.uniform(0.0, 0.4)), tall * dice.uniform(0.6, 1.1)
            tone = colour.scaled(dice.uniform(0.94, 1.05))
            paint_pine(canvas, foot, height, tone, dice)
            if snowy:
                paint_snow_on_pine(canvas, foot, height, snow, dice)
            x += apart * dice.uniform(0.4, 1.7)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=tall * 1.12, bottom=-0.5), paint)


def _frame(stage: Stage, side: int) -> Plate:
    """Return a trunk near the lens, at one side of the picture, out of focus."""
    z = stage.focus * 0.42
    scale = stage.camera.scale(z)
    eye, size = stage.camera.eye, stage.size
    top = eye + stage.camera.horizon / scale * 1.2
    bottom = eye - (size.height - stage.camera.horizon) / scale * 1.4
    dice = stage.chance.dice(f"frame {side}")
    half = stage.camera.half_width(z)
    middle = side * half * dice.uniform(0.86, 1.0)
    dark = stage.palette.ink.mix(stage.palette.haze, 0.12)

    def paint(canvas: skia.Canvas) -> None:
        soft = fill(dark)
        soft.setMaskFilter(
            skia.MaskFilter.MakeBlur(skia.kNormal_BlurStyle, 2.4 * size.unit / scale)
        )
        wide = half * dice.uniform(0.04, 0.065)
        trunk = [(-wide, -bottom), (-wide * 0.7, -top), (wide * 0.7, -top), (wide, -bottom)]
        canvas.translate(middle, 0)
        canvas.drawPath(outline(trunk), soft)
        for number in range(5):
            root = -top * (0.98 - 0.16 * number)
            reach = half * dice.uniform(0.2, 0.36) * (1 if number % 2 else -1)
            canvas.drawPath(outline(_bough(dice, root, reach)), soft)

    sheet = Sheet(
        z=z, left=middle - half * 0.42, right=middle + half * 0.42, top=top, bottom=bottom
    )
    return Plate(stage, sheet, paint, sharpness=0.5)


def _bough(dice: random.Random, root: float, reach: float) -> list[tuple[float, float]]:
    """Return a hanging branch: smooth above, ragged with needles below."""
    long = abs(reach)
    upper = [(reach * n / 8, root + long * (0.04 * n + 0.006 * n * n)) for n in range(9)]
    lower = []
    for step in range(16, -1, -1):
        x, y = reach * step / 16, root + long * (0.02 * step + 0.0015 * step * step)
        hang = 0.3 * (1 - step / 20) * (1.0 if step % 2 else 0.4) * dice.uniform(0.8, 1.2)
        lower.append((x + reach * 0.04, y + long * hang))
    return [*upper, *lower]
