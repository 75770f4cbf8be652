"""A bedroom: the bed with its headboard to the wall, a lamp at each side, a picture above."""

import random

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.joinery import Bay, slab
from service.renderer.scene.pieces import BOOKS, CLOTHS
from service.renderer.scene.rug import Rug
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia


def bedroom(stage: Stage, bay: Bay) -> list[Layer]:
    """Return the bed, what stands beside it and the rug before it."""
    cloth = stage.chance.of_the_film.dice("furniture").choice(CLOTHS)
    bed = _Bed(stage, bay, stage.chance.of_the_film.dice("bedroom"))
    return [
        Rug(stage, bay.inside, cloth),
        bay.stand(stage, bed.paint_wall),
        bay.stand(stage, bed.paint, away=0.93, high=1.5),
    ]


class _Bed:
    """A double bed seen from its foot."""

    def __init__(self, stage: Stage, bay: Bay, dice: random.Random) -> None:
        lit = stage.palette.lit
        self._wood = bay.wood
        self._half = min(bay.half * 0.62, 1.0)
        self._quilt, self._throw = (lit(one) for one in dice.sample(CLOTHS, 2))
        self._linen = lit(Colour.of("e9e4da"))
        self._picture = [lit(one) for one in dice.sample(BOOKS, 3)]
        self._burns = stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT)

    def paint_wall(self, canvas: skia.Canvas) -> None:
        """Paint the picture over the bed, and the tables with their lamps."""
        sky, hill, near = self._picture
        frame = (-0.42, -2.12, 0.42, -1.56)
        slab(canvas, frame, sky.mix(WHITE, 0.3))
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(*frame))
        canvas.drawCircle(0.16, -1.94, 0.08, fill(sky.mix(WHITE, 0.7)))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.7, -1.78, 0.2, -1.2), fill(hill))
        canvas.drawOval(skia.Rect.MakeLTRB(-0.1, -1.7, 0.8, -1.2), fill(near))
        canvas.restore()
        canvas.drawRect(skia.Rect.MakeLTRB(*frame), line(self._wood.scaled(0.8), 0.05))
        for side in (-1, 1):
            self._paint_table(canvas, side * (self._half + 0.3))

    def _paint_table(self, canvas: skia.Canvas, x: float) -> None:
        slab(canvas, (x - 0.22, -0.58, x + 0.22, 0), self._wood.scaled(0.75))
        slab(canvas, (x - 0.25, -0.61, x + 0.25, -0.55), self._wood)
        canvas.drawCircle(x, -0.38, 0.025, fill(self._wood.scaled(0.4)))
        canvas.drawLine(x, -0.61, x, -0.98, line(self._wood.scaled(0.5), 0.035))
        shade_ = [(x - 0.1, -1.22), (x + 0.1, -1.22), (x + 0.19, -0.94), (x - 0.19, -0.94)]
        warm = Colour.of("ffdf9e")
        if self._burns:
            shine(canvas, (x, -1.05), 0.95, warm, 0.55)
        canvas.drawPath(outline(shade_), fill(warm if self._burns else self._linen))

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint headboard, pillows, quilt and the throw over its foot."""
        half = self._half
        slab(
            canvas, (-half - 0.06, -1.34, half + 0.06, -0.1), self._wood.scaled(0.7), round_by=0.12
        )
        inner = (-half + 0.04, -1.24, half - 0.04, -0.4)
        slab(canvas, inner, self._quilt.mix(self._wood, 0.45), round_by=0.08)
        for side in (-1, 1):
            x = side * half * 0.48
            slab(canvas, (x - half * 0.4, -0.98, x + half * 0.4, -0.62), self._linen, round_by=0.13)
            crease = (x - half * 0.3, -0.7, x + half * 0.3, -0.66)
            slab(canvas, crease, self._linen.scaled(0.85), round_by=0.02)
        slab(canvas, (-half, -0.72, half, -0.14), self._quilt, round_by=0.1)
        slab(canvas, (-half, -0.72, half, -0.58), self._linen.scaled(0.94), round_by=0.06)
        slab(canvas, (-half - 0.02, -0.42, half + 0.02, -0.2), self._throw, round_by=0.05)
        for side in (-1, 1):
            slab(canvas, (side * half - 0.04, -0.16, side * half + 0.04, 0), self._wood.scaled(0.5))
