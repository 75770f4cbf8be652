"""A stone tower with its flag: battlements or a pointed roof, as chance has it."""

import math
import random

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=70, height=150, metres=26)
_LAMP = Colour.of("ffca70")
_SLITS = ((35.0, 60.0), (30.0, 88.0), (40.0, 112.0))


class Tower:
    """It stands; its flag does not."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Build it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"tower {mark.number}")
        self._pointed = dice.random() < 0.5
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._sprite = sprite(
            stage, BOX, lambda canvas: self._paint(canvas, stage, dice), z=mark.z, rim=0.65
        )
        self._flag = fill(stage.palette.lit(Colour.of("b5312f")))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the tower, its flag and its lit windows."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, BOX, side=self._mark.side)
        if not part.visible:
            return
        self._sprite.draw(canvas, view.camera, place)
        with part.on(canvas):
            wave = [math.sin(view.seconds * 6 - step * 0.9) * 0.35 * step for step in range(7)]
            upper = [(35 - 2.4 * step, 2 + wave[step]) for step in range(7)]
            lower = [(35 - 2.4 * step, 10 - 0.3 * step + wave[step]) for step in range(7)]
            canvas.drawPath(outline([*upper, *reversed(lower)]), self._flag)
            if self._dark:
                for spot in _SLITS:
                    shine(canvas, spot, 9, _LAMP, 0.55)

    def _paint(self, canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
        lit = stage.palette.lit
        stone = lit(self._mark.coloured(Colour.of("a09484")))
        canvas.drawLine(35, 1, 35, 30, line(lit(Colour.of("3a3028")), 0.9))
        tones = [(stone.scaled(0.52), 1), (stone.scaled(0.8), 1), (stone.scaled(1.08), 1)]
        around = shade((14, 0), (56, 0), tones[:: stage.side])
        canvas.drawPath(curve("M19 46 L51 46 L54 150 L16 150 Z"), around)
        canvas.drawPath(curve("M14 34 L56 34 L56 44 L51 50 L19 50 L14 44 Z"), around)
        if self._pointed:
            roof = lit(Colour.of("5d3a4a"))
            tones = [(roof.scaled(0.6), 1), (roof.scaled(1.2), 1)]
            canvas.drawPath(
                curve("M11 36 L35 10 L59 36 Q35 41 11 36 Z"),
                shade((11, 0), (59, 0), tones[:: stage.side]),
            )
        else:
            for left in (14, 25, 36, 47):
                canvas.drawRect(skia.Rect.MakeXYWH(left, 27, 8.5, 8), around)
        self._paint_stones(canvas, stage, stone, dice)

    def _paint_stones(
        self, canvas: skia.Canvas, stage: Stage, stone: Colour, dice: random.Random
    ) -> None:
        joint = line(stone.scaled(0.5), 0.5, 0.5)
        for _ in range(46):
            left, row = dice.uniform(19, 47), 54 + 6 * dice.randrange(16)
            canvas.drawLine(left, row, left + dice.uniform(2, 5), row, joint)
        hole = _LAMP if self._dark else stage.palette.ink
        for x, y in _SLITS:
            slit = (
                f"M{x - 2} {y + 5} L{x - 2} {y - 2} Q{x} {y - 6} {x + 2} {y - 2} L{x + 2} {y + 5} Z"
            )
            canvas.drawPath(curve(slit), fill(hole))
        door = "M29 150 L29 138 Q35 128 41 138 L41 150 Z"
        canvas.drawPath(curve(door), fill(stage.palette.lit(Colour.of("4a3020"))))
        green = stage.palette.lit(Colour.of("4a6638"))
        for root, size in ((13, 6), (20, 4), (52, 5), (59, 6.5)):
            canvas.drawCircle(root, 149 - size * 0.4, size, fill(green))
