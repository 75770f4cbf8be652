"""Rooms with white tiles: a hospital's ward with its bed, a laboratory with its bench."""

import random

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.joinery import Bay, slab
from service.renderer.scene.pieces import BOOKS
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia

_TILE = 0.24
_DADO = 1.3


def hospital(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the tiles, the curtain, the bed, its monitor and what drips beside it."""
    ward = _Clinic(stage, bay, stage.chance.of_the_film.dice("hospital"))
    return [
        ward.tiles(stage, bay.inside),
        bay.stand(stage, ward.paint_curtain),
        bay.stand(stage, ward.paint_bed, away=0.93, high=1.2),
        bay.stand(stage, ward.paint_monitor, away=0.95),
    ]


def laboratory(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the tiles, shelves of jars, and the bench with flasks and a microscope."""
    fittings = _Clinic(stage, bay, stage.chance.of_the_film.dice("laboratory"))
    return [
        fittings.tiles(stage, bay.inside),
        bay.stand(stage, fittings.paint_jars),
        bay.stand(stage, fittings.paint_bench, away=0.93, high=1.6),
    ]


class _Clinic:
    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        lit = stage.palette.lit
        self._lit, self._dice, self._half = lit, dice, bay.half
        self._white = lit(Colour.of("eef1f0"))
        self._tile = lit(Colour.of("cfdedd"))
        self._steel = lit(Colour.of("a9b3b8"))
        self._dark = lit(Colour.of("2b3238"))
        self._cloth = lit(Colour.of(dice.choice(("8fc0bd", "9db8d6", "a9c9a4"))))

    def tiles(self, stage: Stage, inside: Interior) -> Plate:
        """Return the wall's tiles, from one side of the picture to the other."""
        unit = inside.unit
        left, right = inside.left / unit, inside.right / unit

        def paint(canvas: skia.Canvas) -> None:
            canvas.scale(unit, unit)
            slab(canvas, (left, -_DADO, right, 0), self._tile)
            seam = line(self._tile.scaled(0.88), 0.012)
            for number in range(int((right - left) / _TILE) + 1):
                canvas.drawLine(left + number * _TILE, -_DADO, left + number * _TILE, 0, seam)
            for number in range(int(_DADO / _TILE) + 1):
                canvas.drawLine(left, -number * _TILE, right, -number * _TILE, seam)
            slab(canvas, (left, -_DADO - 0.07, right, -_DADO), self._cloth.scaled(0.8))

        sheet = Sheet(
            z=inside.z * 0.99,
            left=inside.left,
            right=inside.right,
            top=1.6 * unit,
            bottom=-0.05 * unit,
        )
        return Plate(stage, sheet, paint)

    def paint_curtain(self, canvas: skia.Canvas) -> None:
        """Paint the curtain around the bed, on its rail."""
        left, right = -self._half, -self._half * 0.35
        canvas.drawLine(-self._half, -2.16, self._half, -2.16, line(self._steel, 0.035))
        count = 9
        for number in range(count):
            x = left + (right - left) * number / count
            tone = self._cloth.scaled(1.08 if number % 2 else 0.9)
            slab(canvas, (x, -2.14, x + (right - left) / count + 0.01, -0.35), tone)

    def paint_bed(self, canvas: skia.Canvas) -> None:
        """Paint a bed on wheels, seen from its side, its head raised."""
        half = min(self._half * 0.8, 1.05)
        for x in (-half * 0.8, half * 0.8):
            canvas.drawLine(x, -0.4, x, -0.1, line(self._steel, 0.05))
            canvas.drawCircle(x, -0.07, 0.07, fill(self._dark))
        slab(canvas, (-half, -0.5, half, -0.38), self._steel)
        slab(canvas, (-half, -0.68, half, -0.5), self._white, round_by=0.05)
        rest = [(half * 0.4, -0.62), (half, -1.02), (half, -0.86), (half * 0.55, -0.52)]
        canvas.drawPath(outline(rest), fill(self._white.scaled(0.95)))
        pillow = (half * 0.62, -1.06, half * 0.98, -0.86)
        slab(canvas, pillow, WHITE.mix(self._white, 0.7), round_by=0.08)
        slab(canvas, (-half * 0.98, -0.74, half * 0.35, -0.56), self._cloth, round_by=0.05)
        canvas.drawLine(-half, -0.9, -half, -0.4, line(self._steel, 0.045))
        canvas.drawLine(half, -1.1, half, -0.4, line(self._steel, 0.045))
        canvas.drawLine(-half * 0.5, -0.82, half * 0.3, -0.82, line(self._steel, 0.035))

    def paint_monitor(self, canvas: skia.Canvas) -> None:
        """Paint the screen that follows a heart, and the stand with its bag."""
        x = self._half * 0.45
        screen = (x - 0.26, -1.82, x + 0.26, -1.42)
        slab(canvas, (x - 0.3, -1.86, x + 0.3, -1.38), self._white.scaled(0.85), round_by=0.04)
        slab(canvas, screen, self._dark)
        beat = [(0.0, 0.0), (0.12, 0.0), (0.17, -0.12), (0.23, 0.1), (0.28, 0.0), (0.48, 0.0)]
        path = outline([(x - 0.24 + a, -1.6 + b) for a, b in beat], closed=False)
        canvas.drawPath(path, line(Colour.of("6fe08a"), 0.022))
        pole = self._half * 0.92
        canvas.drawLine(pole, -1.95, pole, 0, line(self._steel, 0.035))
        canvas.drawLine(pole - 0.14, -1.95, pole + 0.14, -1.95, line(self._steel, 0.035))
        bag = (pole - 0.2, -1.92, pole - 0.06, -1.6)
        slab(canvas, bag, self._white.mix(self._cloth, 0.4), round_by=0.04)
        canvas.drawLine(pole - 0.13, -1.6, pole - 0.2, -1.0, line(self._steel, 0.014))

    def paint_jars(self, canvas: skia.Canvas) -> None:
        """Paint boards of jars and bottles of coloured stuff."""
        half = self._half * 0.95
        for lift in (1.5, 1.95):
            slab(canvas, (-half, -lift, half, -lift + 0.04), self._steel)
            x = -half + 0.08
            while x < half - 0.15:
                high, wide = self._dice.uniform(0.14, 0.3), self._dice.uniform(0.07, 0.13)
                tone = self._lit(self._dice.choice(BOOKS)).mix(WHITE, 0.15)
                slab(canvas, (x, -lift - high, x + wide, -lift), self._white, round_by=0.02)
                slab(canvas, (x, -lift - high * 0.6, x + wide, -lift), tone, round_by=0.02)
                x += wide + self._dice.uniform(0.04, 0.12)

    def paint_bench(self, canvas: skia.Canvas) -> None:
        """Paint the bench, with flasks, a rack of tubes and a microscope on it."""
        half = self._half
        slab(canvas, (-half, -0.88, half, -0.06), self._white.scaled(0.88))
        for number in range(int(half / 0.3)):
            x = -half + 0.06 + number * 0.6
            front = skia.Rect.MakeLTRB(x, -0.8, min(x + 0.54, half - 0.04), -0.12)
            canvas.drawRect(front, line(self._white.scaled(0.62), 0.018))
        slab(canvas, (-half - 0.05, -0.95, half + 0.05, -0.86), self._dark)
        for x, size in ((-half * 0.75, 1.0), (-half * 0.5, 0.75), (half * 0.1, 0.9)):
            self._paint_flask(canvas, x, size)
        self._paint_microscope(canvas, half * 0.62)
        for number in range(5):
            x = -half * 0.22 + number * 0.075
            slab(canvas, (x, -1.2, x + 0.04, -0.95), self._white)
            slab(canvas, (x, -1.1, x + 0.04, -0.95), self._lit(BOOKS[number]))

    def _paint_flask(self, canvas: skia.Canvas, x: float, size: float) -> None:
        tone = self._lit(self._dice.choice(BOOKS)).mix(WHITE, 0.1)
        glass = [(0.035, -1.3), (0.035, -1.18), (0.16, -0.95), (-0.16, -0.95), (-0.035, -1.18)]
        body = [(x + a * size, -0.95 + (b + 0.95) * size) for a, b in (*glass, (-0.035, -1.3))]
        canvas.drawPath(outline(body), fill(self._white))
        stuff = [(0.1, -1.06), (0.16, -0.95), (-0.16, -0.95), (-0.1, -1.06)]
        liquid = [(x + a * size, -0.95 + (b + 0.95) * size) for a, b in stuff]
        canvas.drawPath(outline(liquid), fill(tone))

    def _paint_microscope(self, canvas: skia.Canvas, x: float) -> None:
        slab(canvas, (x - 0.2, -1.0, x + 0.16, -0.95), self._dark, round_by=0.02)
        canvas.drawLine(x + 0.12, -0.98, x + 0.12, -1.3, line(self._dark, 0.07))
        slab(canvas, (x - 0.14, -1.12, x + 0.14, -1.08), self._steel)
        canvas.drawLine(x - 0.03, -1.16, x + 0.02, -1.42, line(self._white.scaled(0.8), 0.085))
        canvas.drawLine(x + 0.02, -1.42, x + 0.04, -1.5, line(self._dark, 0.06))
        canvas.drawLine(x + 0.02, -1.32, x + 0.12, -1.3, line(self._dark, 0.06))
