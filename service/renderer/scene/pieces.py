"""The small pieces of a room: armchair, table, plant and clock.

Every piece is painted in the room's unit with its foot at 0, y down.
"""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia

BOOKS = [
    Colour.of(code)
    for code in ("a8443c", "3f6f8a", "c99a45", "5a7f52", "7a5a8c", "d8cdb8", "4a4f66", "b8705a")
]
CLOTHS = [Colour.of(code) for code in ("8a4038", "3f5f6f", "6f7f52", "b5894a", "6a5378", "a86a58")]

Piece = Callable[[skia.Canvas, Stage, Colour, random.Random], None]


def _armchair(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    cloth = stage.palette.lit(dice.choice(CLOTHS))
    canvas.drawRoundRect(
        skia.Rect.MakeLTRB(-0.5, -1.1, 0.5, -0.1), 0.24, 0.24, fill(cloth.scaled(0.85))
    )
    canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.42, -0.62, 0.42, -0.2), 0.1, 0.1, fill(cloth))
    for side in (-1, 1):
        arm = skia.Rect.MakeXYWH(side * 0.52 - 0.13, -0.72, 0.26, 0.62)
        canvas.drawRoundRect(arm, 0.12, 0.12, fill(cloth.scaled(1.1)))
        canvas.drawLine(side * 0.45, -0.1, side * 0.48, 0, line(wood.scaled(0.6), 0.07))


def _table(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    canvas.drawRoundRect(
        skia.Rect.MakeLTRB(-0.85, -0.82, 0.85, -0.73), 0.03, 0.03, fill(wood.scaled(1.15))
    )
    for x in (-0.72, 0.72):
        canvas.drawLine(x, -0.73, x * 1.04, 0, line(wood.scaled(0.75), 0.08))
    vase = stage.palette.lit(dice.choice(CLOTHS))
    for number in range(7):
        turn = (number - 3) * 0.26
        tip = (0.2 + math.sin(turn) * 0.4, -1.1 - math.cos(turn) * 0.32)
        canvas.drawLine(0.2, -1.05, *tip, line(stage.palette.lit(Colour.of("4f7a45")), 0.025))
        canvas.drawCircle(*tip, 0.075, fill(stage.palette.lit(dice.choice(BOOKS)).mix(WHITE, 0.25)))
    canvas.drawPath(
        outline([(0.08, -1.12), (0.32, -1.12), (0.28, -0.82), (0.12, -0.82)]), fill(vase)
    )
    for number in range(3):
        book = skia.Rect.MakeXYWH(-0.6 + 0.03 * number, -0.88 - 0.06 * number, 0.42, 0.055)
        canvas.drawRect(book, fill(stage.palette.lit(BOOKS[number * 2])))


def _plant(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    green = stage.palette.lit(Colour.of("47754a"))
    for number in range(15):
        turn, long = (number - 7) * 0.2, dice.uniform(0.6, 1.15)
        tip = (math.sin(turn) * long * 0.8, -0.5 - math.cos(turn * 0.9) * long)
        leaf = skia.Path()
        leaf.moveTo(0, -0.48)
        leaf.quadTo(tip[0] * 0.5 - 0.14, tip[1] * 0.75, *tip)
        leaf.quadTo(tip[0] * 0.5 + 0.14, tip[1] * 0.65, 0, -0.48)
        canvas.drawPath(leaf, fill(green.scaled(dice.uniform(0.7, 1.2))))
    pot = stage.palette.lit(Colour.of("b0643f"))
    canvas.drawPath(outline([(-0.28, -0.5), (0.28, -0.5), (0.2, 0), (-0.2, 0)]), fill(pot))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.31, -0.52, 0.31, -0.42), fill(pot.mix(wood, 0.3)))


def _clock(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(-0.26, -2.0, 0.26, 0), fill(wood.scaled(0.85)))
    canvas.drawPath(outline([(-0.32, -1.95), (0, -2.16), (0.32, -1.95)]), fill(wood.scaled(1.1)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.15, -1.35, 0.15, -0.25), fill(wood.scaled(0.4)))
    canvas.drawCircle(0, -1.66, 0.2, fill(stage.palette.lit(Colour.of("efe6cf"))))
    turn = dice.uniform(0, math.tau)
    for long, angle in ((0.15, turn), (0.1, turn * 0.5)):
        canvas.drawLine(
            0,
            -1.66,
            math.sin(angle) * long,
            -1.66 - math.cos(angle) * long,
            line(wood.scaled(0.3), 0.025),
        )
    canvas.drawLine(0, -1.35, 0.05, -0.6, line(stage.palette.lit(Colour.of("d8b04a")), 0.025))
    canvas.drawCircle(0.05, -0.55, 0.09, fill(stage.palette.lit(Colour.of("d8b04a"))))


SMALL: list[Piece] = [_armchair, _table, _plant, _clock]
