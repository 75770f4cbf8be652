"""Meadows and fields under a wide sky."""

import random

from service.renderer.brush import fill
from service.renderer.scene.land import Grass, Ground, Ridge, Stems, rolling
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia
from service.renderer.subjects.tree import paint_round_tree


def plain(stage: Stage) -> list[Layer]:
    """Return hills, a line of trees, the meadow and its grass."""
    palette = stage.palette
    layers: list[Layer] = [Ground(stage, far=palette.ground_far, near=palette.ground_near)]
    for number, (z, height) in enumerate(((1400, 95), (800, 42), (420, 15))):
        dice = stage.chance.dice(f"hill {number}")
        colour = palette.faded(palette.ground_far.scaled(0.92), 0.72 - 0.24 * number)
        layers.append(Ridge(stage, z, rolling(dice, height, height * 9), fill(colour)))
    layers.append(_trees(stage, stage.chance.dice("trees")))
    layers.append(Grass(stage, reach=8, colour=palette.ground_near))
    layers.append(Stems(stage, palette.ink.mix(palette.ground_near, 0.35)))
    return layers


def _trees(stage: Stage, dice: random.Random) -> Plate:
    z = 260.0
    left, right = stage.span(z)
    colour = stage.palette.faded(stage.palette.ground_near.scaled(0.72), 0.38)

    def paint(canvas: skia.Canvas) -> None:
        x = left - 5
        while x < right:
            if dice.random() < 0.62:
                tall = dice.uniform(5, 11)
                paint_round_tree(
                    canvas, (x, 0.4), tall, colour.scaled(dice.uniform(0.9, 1.1)), dice
                )
            x += dice.uniform(3, 19)
            if dice.random() < 0.5:
                wide = dice.uniform(6, 16)
                canvas.drawOval(skia.Rect.MakeXYWH(x, -1.1, wide, 1.8), fill(colour))

    return Plate(stage, Sheet(z=z, left=left, right=right, top=14, bottom=-0.6), paint)
