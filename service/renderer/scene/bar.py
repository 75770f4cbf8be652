"""A bar or café: bottles on lit shelves, the counter with its machine, stools, lamps over them."""

import random

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Lamp
from service.renderer.scene.joinery import Bay, slab
from service.renderer.scene.pieces import BOOKS, CLOTHS
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

_HIGH = 1.08


def bar(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the shelves, the counter before them, two stools and a row of lamps."""
    dice = stage.chance.of_the_film.dice("bar")
    lit = stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT)
    fittings = _Fittings(stage, bay, dice)
    lamps = [
        Lamp(
            stage,
            bay.inside,
            (bay.x + step * bay.half * bay.unit, max(bay.inside.top * 0.8, 1.9 * bay.unit)),
            lit=lit,
            shaded=True,
        )
        for step in (-0.6, 0.0, 0.6)
    ]
    stools = [
        bay.stand(stage, fittings.paint_stool, away=0.84, x=step * bay.half, high=0.9)
        for step in (-0.45, 0.4)
    ]
    return [
        bay.stand(stage, fittings.paint_shelves),
        bay.stand(stage, fittings.paint_counter, away=0.9, high=1.6),
        *stools,
        *lamps,
    ]


class _Fittings:
    """What the house is fitted out with."""

    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        self._lit, self._half, self._dice = stage.palette.lit, bay.half, dice
        self._top = min(max(bay.top * 0.9, 1.9), 2.7)
        self._wood = bay.wood
        self._glow = stage.palette.glow
        self._steel = stage.palette.lit(Colour.of("b9c0c4"))
        self._leather = stage.palette.lit(dice.choice(CLOTHS))

    def paint_shelves(self, canvas: skia.Canvas) -> None:
        """Paint boards of bottles and glasses before a lighter back."""
        half, top = self._half, self._top
        slab(canvas, (-half, -top, half, 0), self._wood.scaled(0.5))
        slab(
            canvas, (-half + 0.08, -top + 0.1, half - 0.08, -0.9), self._glow.mix(self._wood, 0.55)
        )
        lift = 1.22
        while lift < top - 0.2:
            slab(canvas, (-half + 0.08, -lift, half - 0.08, -lift + 0.04), self._wood.scaled(1.1))
            self._paint_bottles(canvas, -lift)
            lift += 0.46
        for x in (-half, 0.0, half):
            slab(canvas, (x - 0.05, -top, x + 0.05, 0), self._wood.scaled(0.85))
        slab(canvas, (-half - 0.08, -top - 0.06, half + 0.08, -top + 0.07), self._wood)

    def _paint_bottles(self, canvas: skia.Canvas, foot: float) -> None:
        x = -self._half + 0.16
        while x < self._half - 0.2:
            tone = self._lit(self._dice.choice(BOOKS)).scaled(self._dice.uniform(0.7, 1.1))
            high, half = self._dice.uniform(0.24, 0.36), self._dice.uniform(0.032, 0.05)
            slab(canvas, (x - half, foot - high * 0.62, x + half, foot), tone, round_by=0.02)
            slab(canvas, (x - 0.016, foot - high, x + 0.016, foot - high * 0.55), tone)
            label = (x - half, foot - high * 0.42, x + half, foot - high * 0.18)
            slab(canvas, label, tone.mix(WHITE, 0.55))
            x += 2 * half + self._dice.uniform(0.02, 0.07)

    def paint_counter(self, canvas: skia.Canvas) -> None:
        """Paint the counter, with cups and the machine on it."""
        half = self._half * 1.04
        slab(canvas, (-half, -_HIGH, half, 0), self._wood.scaled(0.72))
        for number in range(int(half / 0.25)):
            x = -half + 0.08 + number * 0.5
            panel = skia.Rect.MakeLTRB(x, -0.9, min(x + 0.42, half - 0.05), -0.16)
            canvas.drawRect(panel, fill(self._wood.scaled(0.62)))
            canvas.drawRect(panel, line(self._wood.scaled(0.42), 0.018))
        slab(
            canvas,
            (-half - 0.06, -_HIGH - 0.06, half + 0.06, -_HIGH + 0.03),
            self._wood.scaled(1.2),
        )
        foot = -_HIGH - 0.06
        self._paint_machine(canvas, half * 0.5, foot)
        for number in range(3):
            x = -half * 0.7 + number * 0.17
            cup = [
                (x - 0.05, foot - 0.08),
                (x + 0.05, foot - 0.08),
                (x + 0.03, foot),
                (x - 0.03, foot),
            ]
            canvas.drawPath(outline(cup), fill(self._lit(Colour.of("efe9dc"))))

    def _paint_machine(self, canvas: skia.Canvas, x: float, foot: float) -> None:
        slab(canvas, (x - 0.3, foot - 0.42, x + 0.3, foot - 0.28), self._steel, round_by=0.03)
        slab(canvas, (x - 0.27, foot - 0.3, x + 0.27, foot - 0.05), self._steel.scaled(0.55))
        slab(canvas, (x - 0.3, foot - 0.06, x + 0.3, foot), self._steel.scaled(0.85))
        for side in (-0.12, 0.12):
            slab(canvas, (x + side - 0.04, foot - 0.3, x + side + 0.04, foot - 0.2), self._steel)
            canvas.drawLine(
                x + side,
                foot - 0.22,
                x + side + 0.1,
                foot - 0.2,
                line(self._wood.scaled(0.4), 0.03),
            )

    def paint_stool(self, canvas: skia.Canvas) -> None:
        """Paint a stool of the counter's height."""
        legs = line(self._wood.scaled(0.45), 0.045)
        for side in (-1, 1):
            canvas.drawLine(side * 0.12, -0.74, side * 0.22, 0, legs)
        canvas.drawLine(-0.18, -0.3, 0.18, -0.3, legs)
        slab(canvas, (-0.22, -0.82, 0.22, -0.72), self._leather, round_by=0.05)
