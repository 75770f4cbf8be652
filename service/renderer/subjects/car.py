"""A car from the side, lamps lit when it is dark."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=180, height=60, metres=1.5)
_LAMP = Colour.of("ffeebb")
_COATS = [Colour.of(code) for code in ("a8342f", "2f5f8f", "c9a23d", "d8d4cc", "3f7a5c")]


class Car:
    """It drives by, wheels turning."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        coat = stage.palette.lit(
            mark.coloured(stage.chance.dice(f"car {mark.number}").choice(_COATS))
        )
        self._sprite = sprite(
            stage, BOX, lambda canvas: _paint(canvas, stage, coat), z=mark.z, mirrored=mark.side < 0
        )
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._tyre, self._rim = fill(stage.palette.ink), stage.palette.lit(Colour.of("b8bcc4"))
        self._shadow = fill(stage.palette.ink, 0.45)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw shadow, body, wheels and lamps."""
        mark = self._mark
        x = mark.x_at(view.seconds)
        part = Part(view.camera, (x, 0.0, mark.z), BOX, side=mark.side)
        if not part.visible:
            return
        with part.on(canvas):
            canvas.drawOval(skia.Rect.MakeLTRB(8, 55, 174, 64), self._shadow)
        self._sprite.draw(canvas, view.camera, (x, 0.0, mark.z))
        turn = mark.speed * view.seconds / 0.33
        with part.on(canvas):
            for middle in (42, 138):
                canvas.drawCircle(middle, 47, 13, self._tyre)
                canvas.drawCircle(middle, 47, 7.5, fill(self._rim.scaled(0.8)))
                for spoke in range(5):
                    angle = turn + spoke * math.tau / 5
                    tip = (middle + 7 * math.cos(angle), 47 + 7 * math.sin(angle))
                    canvas.drawLine(middle, 47, *tip, line(self._rim.scaled(0.4), 1.4))
            if self._dark:
                beam = outline([(172, 32), (300, 24), (300, 62), (172, 38)])
                canvas.drawPath(beam, shade((172, 0), (300, 0), [(_LAMP, 0.5), (_LAMP, 0.0)]))
                shine(canvas, (172, 35), 15, _LAMP, 0.9)
                shine(canvas, (7, 34), 9, Colour.of("ff3b2f"), 0.9)


def _paint(canvas: skia.Canvas, stage: Stage, coat: Colour) -> None:
    palette = stage.palette
    glass = palette.middle.mix(palette.ink, 0.45)
    body = curve(
        "M6 46 C4 36 6 30 12 28 L42 24 C54 10 66 5 88 5 C112 5 124 12 136 24 C156 26"
        " 170 28 175 34 L176 46 Z"
    )
    canvas.drawPath(body, shade((0, 5), (0, 48), [(coat.scaled(1.2), 1), (coat.scaled(0.6), 1)]))
    canvas.drawPath(curve("M50 24 C58 14 68 9.5 86 9.5 L86 24 Z"), fill(glass))
    canvas.drawPath(curve("M90 9.5 C108 9.5 118 14 128 24 L90 24 Z"), fill(glass))
    canvas.drawPath(curve("M60 24 L70 11 L75 10.4 L67 24 Z"), fill(WHITE, 0.16))
    seam = line(coat.scaled(0.45), 0.8)
    canvas.drawPath(curve("M88 8 L88 46 M48 26 L50 46 M130 26 L126 46"), seam)
    canvas.drawLine(9, 37, 174, 37, line(coat.scaled(1.35), 0.9, 0.6))
    canvas.drawRect(skia.Rect.MakeLTRB(10, 45, 172, 49), fill(palette.ink))
    canvas.drawOval(skia.Rect.MakeLTRB(168, 31, 175, 38), fill(_LAMP))
    canvas.drawRect(skia.Rect.MakeLTRB(5, 31, 9, 37), fill(Colour.of("c4302a")))
    for x in (76, 116):
        canvas.drawLine(x, 29, x + 6, 29, line(coat.scaled(0.5), 1.4))
