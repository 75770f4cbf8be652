"""Rooms where people work and learn: an office with its desk, a classroom with its blackboard."""

import math
import random

from service.renderer.brush import fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.joinery import Bay, slab
from service.renderer.scene.pieces import BOOKS, CLOTHS
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia


def office(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the whiteboard, a shelf of folders, and the desk before them."""
    fittings = _Office(stage, bay, stage.chance.of_the_film.dice("office"))
    return [
        bay.stand(stage, fittings.paint_wall),
        bay.stand(stage, fittings.paint_desk, away=0.9, high=1.4),
    ]


def classroom(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the blackboard, and desks before it."""
    fittings = _Classroom(stage, bay, stage.chance.of_the_film.dice("classroom"))
    desks = [
        bay.stand(stage, fittings.paint_desk, away=away, x=x * bay.half, high=1.0)
        for away, x in ((0.86, -0.55), (0.86, 0.6))
    ]
    return [bay.stand(stage, fittings.paint_board), *desks]


class _Office:
    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        self._lit, self._dice, self._wood = stage.palette.lit, dice, bay.wood
        self._half = bay.half
        self._white = stage.palette.lit(Colour.of("eef0ee"))
        self._dark = stage.palette.lit(Colour.of("2b2f36"))
        self._cloth = stage.palette.lit(dice.choice(CLOTHS))

    def paint_wall(self, canvas: skia.Canvas) -> None:
        """Paint the board with a curve and notes on it, and the shelf over it."""
        wide = self._half * 0.9
        board = (-wide, -1.92, wide * 0.5, -1.12)
        slab(canvas, board, self._white, round_by=0.02)
        canvas.drawRect(skia.Rect.MakeLTRB(*board), line(self._white.scaled(0.62), 0.035))
        curve_ = skia.Path()
        for number in range(13):
            x = -wide * 0.9 + wide * 0.75 * number / 12
            y = -1.24 - 0.34 * (number / 12) ** 2 - 0.05 * math.sin(number * 1.7)
            (curve_.lineTo if number else curve_.moveTo)(x, y)
        canvas.drawPath(curve_, line(self._lit(BOOKS[1]), 0.025))
        for number in range(6):
            x = wide * 0.02 + 0.17 * (number % 2)
            y = -1.78 + 0.19 * (number // 2)
            note = (x, y, x + 0.13, y + 0.13)
            slab(canvas, note, self._lit(self._dice.choice(BOOKS)).mix(WHITE, 0.4))
        shelf = (-wide, -2.12, wide, -2.07)
        slab(canvas, shelf, self._wood)
        self._paint_folders(canvas, -wide + 0.05, wide * 0.96)

    def _paint_folders(self, canvas: skia.Canvas, x: float, right: float) -> None:
        while x < right - 0.1:
            tone = self._lit(self._dice.choice(BOOKS))
            slab(canvas, (x, -2.44, x + 0.09, -2.12), tone)
            slab(canvas, (x + 0.02, -2.38, x + 0.07, -2.26), tone.mix(WHITE, 0.6))
            x += 0.1 if self._dice.random() < 0.85 else 0.26

    def paint_desk(self, canvas: skia.Canvas) -> None:
        """Paint the desk with screen, keyboard and lamp, and the chair before it."""
        half = min(self._half * 0.85, 1.05)
        slab(canvas, (-half, -0.78, half, -0.71), self._wood.scaled(1.1))
        for x in (-half + 0.05, half - 0.05):
            slab(canvas, (x - 0.04, -0.71, x + 0.04, 0), self._dark)
        slab(canvas, (half - 0.5, -0.71, half - 0.1, -0.1), self._wood.scaled(0.75))
        slab(canvas, (-0.06, -0.9, 0.06, -0.78), self._dark)
        slab(canvas, (-0.42, -1.32, 0.42, -0.84), self._dark, round_by=0.03)
        slab(canvas, (-0.38, -1.28, 0.38, -0.88), self._lit(Colour.of("7fb2d6")).mix(WHITE, 0.3))
        for number in range(4):
            y = -1.2 + 0.08 * number
            bar = (-0.32, y, -0.32 + self._dice.uniform(0.2, 0.56), y + 0.035)
            slab(canvas, bar, self._white)
        mug = self._lit(self._dice.choice(BOOKS))
        slab(canvas, (half * 0.7, -0.9, half * 0.7 + 0.09, -0.78), mug, round_by=0.02)
        self._paint_chair(canvas, -half * 0.45)

    def _paint_chair(self, canvas: skia.Canvas, x: float) -> None:
        canvas.drawLine(x, -0.45, x, -0.1, line(self._dark, 0.06))
        canvas.drawLine(x - 0.24, -0.04, x + 0.24, -0.04, line(self._dark, 0.06))
        slab(canvas, (x - 0.26, -1.02, x + 0.26, -0.5), self._cloth, round_by=0.1)
        slab(canvas, (x - 0.28, -0.52, x + 0.28, -0.4), self._cloth.scaled(0.8), round_by=0.05)


class _Classroom:
    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        lit = stage.palette.lit
        self._dice, self._wood, self._half = dice, bay.wood, bay.half
        self._slate = lit(Colour.of("2f5a48"))
        self._chalk = lit(Colour.of("e6ece4"))
        self._steel = lit(Colour.of("7c858a"))

    def paint_board(self, canvas: skia.Canvas) -> None:
        """Paint the blackboard, lines of chalk on it, and a round clock beside."""
        wide = self._half * 0.92
        board = (-wide, -2.08, wide, -1.06)
        slab(canvas, board, self._slate)
        canvas.drawRect(skia.Rect.MakeLTRB(*board), line(self._wood, 0.06))
        slab(canvas, (-wide, -1.05, wide, -0.99), self._wood.scaled(0.8))
        for row in range(4):
            self._paint_words(canvas, (-wide * 0.88, wide * 0.15), -1.9 + 0.21 * row)
        chalk = line(self._chalk, 0.018, 0.85)
        canvas.drawCircle(wide * 0.55, -1.58, 0.24, chalk)
        canvas.drawLine(wide * 0.55, -1.58, wide * 0.55 + 0.17, -1.75, chalk)
        canvas.drawLine(wide * 0.55 - 0.34, -1.58, wide * 0.55 + 0.34, -1.58, chalk)
        for x in (-0.3, 0.1):
            slab(canvas, (x, -1.09, x + 0.1, -1.06), self._chalk)

    def _paint_words(self, canvas: skia.Canvas, span: tuple[float, float], y: float) -> None:
        x, right = span
        chalk = line(self._chalk, 0.022, 0.8)
        while x < right - 0.1:
            long = self._dice.uniform(0.08, 0.26)
            canvas.drawLine(x, y, min(x + long, right), y + self._dice.uniform(-0.01, 0.01), chalk)
            x += long + 0.08

    def paint_desk(self, canvas: skia.Canvas) -> None:
        """Paint a desk for one, its chair behind it."""
        legs = line(self._steel, 0.04)
        slab(canvas, (-0.2, -0.92, 0.2, -0.6), self._wood.scaled(0.8), round_by=0.04)
        for side in (-1, 1):
            canvas.drawLine(side * 0.17, -0.6, side * 0.19, -0.05, legs)
            canvas.drawLine(side * 0.4, -0.7, side * 0.42, 0, legs)
        slab(canvas, (-0.46, -0.76, 0.46, -0.69), self._wood.scaled(1.15), round_by=0.02)
        page = skia.Rect.MakeLTRB(-0.16, -0.79, 0.12, -0.76)
        canvas.drawRect(page, fill(self._chalk))
