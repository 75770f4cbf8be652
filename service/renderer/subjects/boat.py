"""A small boat on the water, with a lantern when it is dark."""

import math

from service.renderer.brush import curve, fill, line, shade, shine
from service.renderer.colour import Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=150, height=80, metres=2.9)
_LANTERN = Colour.of("ffd98a")


class Boat:
    """It rocks with the swell."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        self._sprite = sprite(
            stage, BOX, lambda canvas: _paint(canvas, stage), z=mark.z, mirrored=mark.side < 0
        )
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._phase = stage.chance.dice(f"boat {mark.number}").uniform(0, math.tau)
        water = stage.palette.water_far.mix(stage.palette.water_near, 0.4)
        self._water = shade((0, 74), (0, 86), [(water, 1.0), (water, 0.0)])
        self._foam = line(stage.palette.horizon, 1.0, 0.55)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the boat and the water at its side."""
        x, time = self._mark.x_at(view.seconds), view.seconds
        roll = 2.4 * math.sin(time * 1.4 + self._phase)
        heave = 0.07 * math.sin(time * 1.7 + self._phase)
        self._sprite.draw(canvas, view.camera, (x, heave, self._mark.z), roll)
        part = Part(view.camera, (x, 0.0, self._mark.z), BOX, side=self._mark.side)
        with part.on(canvas):
            sway = math.sin(time * 1.6)
            edge = f"M4 77 Q36 {74 + sway} 72 76 Q112 {78 - sway} 148 76"
            canvas.drawPath(curve(f"{edge} L148 88 L4 88 Z"), self._water)
            canvas.drawPath(curve(edge), self._foam)
            if self._dark:
                shine(canvas, (121, 40), 26, _LANTERN, 0.9)


def _paint(canvas: skia.Canvas, stage: Stage) -> None:
    palette = stage.palette
    wood, cloth = palette.lit(Colour.of("6b4630")), palette.lit(Colour.of("e6d4b4"))
    canvas.drawLine(70, 62, 70, 4, line(wood.scaled(0.7), 2))
    canvas.drawPath(
        curve("M72 6 Q104 34 112 54 L72 56 Z"),
        shade((72, 10), (112, 54), [(cloth, 1), (cloth.scaled(0.7), 1)]),
    )
    canvas.drawPath(curve("M68 10 Q50 34 42 54 L68 56 Z"), fill(cloth.scaled(0.85)))
    hull = curve("M10 56 Q70 66 142 50 Q138 70 120 80 L28 80 Q14 72 10 56 Z")
    canvas.drawPath(hull, shade((0, 54), (0, 80), [(wood, 1), (wood.scaled(0.5), 1)]))
    canvas.drawPath(
        curve("M10 56 Q70 66 142 50 L142.5 53.5 Q70 70 10.6 60 Z"), fill(wood.scaled(1.4))
    )
    canvas.drawLine(121, 54, 121, 42, line(wood.scaled(0.6), 1.2))
    canvas.drawCircle(121, 40, 2.6, fill(_LANTERN))
