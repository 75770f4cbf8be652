"""A fireplace: the mantelpiece, and the fire that flickers under it."""

import math

from service.renderer.brush import fill, line, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.plate import in_metres
from service.renderer.scene.stage import Stage, View
from service.renderer.scene.standing import stood
from service.renderer.skia_library import skia


class Fireplace:
    """A mantelpiece, and the fire that flickers under it."""

    def __init__(self, stage: Stage, inside: Interior, x: float, wood: Colour) -> None:
        """Build it against the wall."""
        self.depth = inside.z * 0.98
        self._x, self._unit = x, inside.unit
        self._phase = stage.chance.of_the_film.dice("fire").uniform(0, 6)
        stone = stage.palette.lit(Colour.of("9a8f86"))
        chest = inside.top * 0.9 / inside.unit

        def paint(canvas: skia.Canvas) -> None:
            canvas.scale(inside.unit, inside.unit)
            _paint_hearth(canvas, stone, wood, chest)

        self._plate = stood(stage, (x, self.depth), (2.6 * inside.unit, inside.top * 0.95), paint)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the mantelpiece, then the fire and its glow."""
        self._plate.draw(canvas, view)
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.translate(self._x, -0.1 * self._unit)
        canvas.scale(self._unit, self._unit)
        turn = view.seconds * 5 + self._phase
        breath = 1 + 0.07 * math.sin(turn) + 0.05 * math.sin(turn * 2.3)
        shine(canvas, (0, -0.3), 1.7 * breath, Colour.of("ff9a3d"), 0.5)
        for high, wide, code in (
            (0.62, 0.3, "f0702a"),
            (0.46, 0.2, "ffb347"),
            (0.27, 0.11, "ffeeb0"),
        ):
            flames = skia.Path()
            for number in (-1, 0, 1):
                lick = high * (0.8 + 0.2 * math.sin(turn * (1.3 + 0.2 * number) + number * 2))
                lean = 0.06 * math.sin(turn * 0.9 + number)
                x = number * wide * 0.72
                flames.moveTo(x - wide * 0.6, 0)
                flames.quadTo(
                    x - wide * 0.7, -lick * 0.5, x + lean, -lick * (1 - 0.25 * abs(number))
                )
                flames.quadTo(x + wide * 0.7, -lick * 0.5, x + wide * 0.6, 0)
                flames.close()
            canvas.drawPath(flames, fill(Colour.of(code), 0.92))
        canvas.restore()


def _paint_hearth(canvas: skia.Canvas, stone: Colour, wood: Colour, chest: float) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(-0.85, -chest, 0.85, -1.2), fill(stone.scaled(0.8)))
    canvas.drawRect(skia.Rect.MakeLTRB(-1.05, -1.25, 1.05, 0), fill(stone.scaled(0.95)))
    for row in range(5):
        for column in range(5):
            x = -1.03 + 0.42 * column + (0.2 if row % 2 else 0)
            brick = skia.Rect.MakeXYWH(x, -1.2 + 0.24 * row, 0.38, 0.2)
            canvas.drawRect(brick, fill(stone.scaled(0.84 + 0.05 * ((row * 3 + column) % 4))))
    mouth = skia.Path()
    mouth.moveTo(-0.62, 0)
    mouth.lineTo(-0.62, -0.66)
    mouth.quadTo(0, -1.1, 0.62, -0.66)
    mouth.lineTo(0.62, 0)
    canvas.drawPath(mouth, fill(stone.scaled(0.16)))
    canvas.drawRect(skia.Rect.MakeLTRB(-1.22, -1.4, 1.22, -1.22), fill(wood.scaled(1.1)))
    for x, high in ((-0.9, 0.34), (-0.7, 0.22), (0.75, 0.4)):
        canvas.drawRect(skia.Rect.MakeXYWH(x, -1.4 - high, 0.1, high), fill(stone.mix(WHITE, 0.35)))
    for lean in (-0.12, 0.12):
        canvas.drawLine(-0.4, -0.06 - lean, 0.4, -0.06 + lean, line(wood.scaled(0.5), 0.1))
