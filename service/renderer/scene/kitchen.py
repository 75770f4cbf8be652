"""A kitchen: cupboards along the wall, the stove under its hood, shelves, pans, a refrigerator."""

import random

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.joinery import Bay, door, slab
from service.renderer.scene.pieces import BOOKS
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia

_FRONTS = ("dfe3dc", "6f8f86", "3f5a70", "c9b18c", "a9483c", "8d9a78")
_TOP = 0.92
_STOVE = 0.34
"""Half its width."""


def kitchen(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the row of cupboards and, beside the window, all that one cooks with."""
    dice = stage.chance.of_the_film.dice("kitchen")
    fittings, inside = _Fittings(stage, bay, dice), bay.inside
    row = Sheet(
        z=inside.z * 0.99,
        left=inside.left,
        right=inside.right,
        top=1.5 * inside.unit,
        bottom=-0.05 * inside.unit,
    )

    def paint_row(canvas: skia.Canvas) -> None:
        canvas.scale(inside.unit, inside.unit)
        fittings.paint_row(canvas, inside.left / inside.unit, inside.right / inside.unit)

    return [Plate(stage, row, paint_row), bay.stand(stage, fittings.paint)]


class _Fittings:
    """All that is built in."""

    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        lit = stage.palette.lit
        self._bay, self._dice, self._lit = bay, dice, lit
        self._front = lit(Colour.of(dice.choice(_FRONTS)))
        self._steel = lit(Colour.of("b9c0c4"))
        self._dark = lit(Colour.of("2b2f33"))
        self._tile = lit(Colour.of("e8e4da"))
        self._wood = bay.wood.mix(WHITE, 0.12)
        self._stove_x = -0.1 * bay.half

    def paint_row(self, canvas: skia.Canvas, left: float, right: float) -> None:
        """Paint tiles, cupboards and worktop from one side of the picture to the other."""
        slab(canvas, (left, -1.42, right, -_TOP), self._tile)
        seam = line(self._tile.scaled(0.86), 0.012)
        for number in range(int((right - left) / 0.17) + 1):
            x = left + number * 0.17
            canvas.drawLine(x, -1.42, x, -_TOP, seam)
        for lift in (1.42, 1.25, 1.08):
            canvas.drawLine(left, -lift, right, -lift, seam)
        slab(canvas, (left, -0.12, right, 0), self._dark)
        for number in range(int((right - left) / 0.58) + 1):
            x = left + number * 0.58
            door(canvas, (x, -0.86, x + 0.58, -0.12), self._front, self._steel)
        slab(canvas, (left, -_TOP, right, -0.85), self._wood)
        canvas.drawLine(left, -_TOP, right, -_TOP, line(self._wood.mix(WHITE, 0.4), 0.015))

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint stove, hood, shelves and refrigerator around the bay's middle."""
        half = self._bay.half
        cold = half - 0.74
        roomy = cold > self._stove_x + _STOVE
        shelf_ends = [(-half, self._stove_x - _STOVE - 0.06)]
        if roomy:
            shelf_ends.append((self._stove_x + _STOVE + 0.06, cold - 0.08))
        for left, right in shelf_ends:
            self._paint_shelves(canvas, left, right)
        self._paint_stove(canvas)
        if roomy:
            self._paint_refrigerator(canvas, cold)

    def _paint_stove(self, canvas: skia.Canvas) -> None:
        x = self._stove_x
        slab(canvas, (x - _STOVE, -0.95, x + _STOVE, -0.05), self._steel)
        slab(canvas, (x - 0.26, -0.68, x + 0.26, -0.2), self._dark, round_by=0.03)
        canvas.drawLine(x - 0.24, -0.74, x + 0.24, -0.74, line(self._steel.scaled(0.7), 0.03))
        for number in range(4):
            canvas.drawCircle(x + (number - 1.5) * 0.14, -0.85, 0.028, fill(self._dark))
        self._paint_pot(canvas, (x - 0.16, -0.95), 0.14)
        self._paint_pot(canvas, (x + 0.17, -0.95), 0.1)
        ceiling = max(self._bay.top, 1.9) * 1.05
        hood = [(-0.38, -1.5), (0.38, -1.5), (0.38, -1.58), (0.13, -1.85), (-0.13, -1.85)]
        body = outline([(x + a, b) for a, b in (*hood, (-0.38, -1.58))])
        canvas.drawPath(body, fill(self._steel.scaled(0.92)))
        slab(canvas, (x - 0.13, -ceiling, x + 0.13, -1.84), self._steel.scaled(0.8))
        slab(canvas, (x - 0.38, -1.55, x + 0.38, -1.5), self._steel.scaled(0.7))

    def _paint_pot(self, canvas: skia.Canvas, foot: tuple[float, float], half: float) -> None:
        x, y = foot
        tone = self._lit(self._dice.choice(BOOKS))
        slab(canvas, (x - half, y - half * 1.1, x + half, y), tone, round_by=0.02)
        slab(canvas, (x - half * 1.1, y - half * 1.24, x + half * 1.1, y - half), tone.scaled(0.8))
        canvas.drawCircle(x, y - half * 1.35, 0.022, fill(self._dark))

    def _paint_shelves(self, canvas: skia.Canvas, left: float, right: float) -> None:
        """Paint two boards of jars and plates, and the rail of pans under them."""
        for lift in (1.62, 2.02):
            slab(canvas, (left, -lift, right, -lift + 0.045), self._wood.scaled(0.8))
            self._paint_jars(canvas, (left + 0.06, right), -lift)
        canvas.drawLine(left, -1.5, right, -1.5, line(self._steel, 0.018))
        for number in range(int((right - left) / 0.24)):
            self._paint_pan(canvas, left + 0.14 + number * 0.24, self._dice.uniform(0.06, 0.1))

    def _paint_jars(self, canvas: skia.Canvas, span: tuple[float, float], foot: float) -> None:
        x, right = span
        while x < right - 0.14:
            wide, high = self._dice.uniform(0.08, 0.14), self._dice.uniform(0.12, 0.26)
            tone = self._lit(self._dice.choice(BOOKS)).mix(WHITE, 0.3)
            slab(canvas, (x, foot - high, x + wide, foot), tone, round_by=0.02)
            lid = (x + 0.01, foot - high - 0.03, x + wide - 0.01, foot - high + 0.01)
            slab(canvas, lid, self._wood.scaled(0.6))
            x += wide + self._dice.uniform(0.03, 0.09)

    def _paint_pan(self, canvas: skia.Canvas, x: float, half: float) -> None:
        metal = self._lit(Colour.of(self._dice.choice(("b8703f", "4a4f55", "8f979c"))))
        canvas.drawLine(x, -1.5, x, -1.3, line(metal.scaled(0.7), 0.022))
        canvas.drawCircle(x, -1.24, half, fill(metal))
        canvas.drawCircle(x, -1.24, half * 0.72, fill(metal.scaled(0.8)))

    def _paint_refrigerator(self, canvas: skia.Canvas, left: float) -> None:
        cold, right = self._steel.mix(WHITE, 0.35), left + 0.72
        slab(canvas, (left, -1.86, right, -0.04), cold.scaled(0.94), round_by=0.05)
        canvas.drawLine(left, -1.24, right, -1.24, line(cold.scaled(0.6), 0.02))
        for top, foot in ((-1.7, -1.36), (-1.12, -0.62)):
            canvas.drawLine(
                left + 0.08, top, left + 0.08, foot, line(self._steel.scaled(0.6), 0.03)
            )
        for number, (x, y) in enumerate(((0.4, -1.58), (0.54, -1.48), (0.42, -0.95))):
            note = (left + x - 0.06, y - 0.06, left + x + 0.06, y + 0.06)
            slab(canvas, note, self._lit(BOOKS[number * 2 % len(BOOKS)]).mix(WHITE, 0.35))
