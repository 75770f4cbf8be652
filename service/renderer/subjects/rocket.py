"""A rocket: beside its gantry, or on its way on a pillar of fire and smoke."""

import math

from service.renderer.brush import curve, fill, line, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.players import Action, Pace
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=84, height=150, metres=45)
_FLAMES = ((Colour.of("ff6a1e"), 1.0), (Colour.of("ffb13a"), 0.68), (Colour.of("fff3c4"), 0.36))
_NOZZLE = (34.0, 146.0)
_PUFFS = 46


class Rocket:
    """It waits and vents, or climbs faster and faster."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        self._space = stage.shot.place is Place.SPACE
        subject = mark.subject
        going = subject.action is Action.FLY or subject.pace in (Pace.SLOW, Pace.FAST)
        self._flies = self._space or going
        coat = stage.palette.lit(mark.coloured(Colour.of("c23a30")))
        self._rocket = sprite(
            stage, BOX, lambda canvas: _paint_rocket(canvas, stage, coat), z=mark.z, rim=0.7
        )
        self._gantry = sprite(
            stage, BOX, lambda canvas: _paint_gantry(canvas, stage), z=mark.z, rim=0.4
        )
        self._smoke = stage.palette.lit(WHITE).mix(stage.palette.haze, 0.25)
        self._slant = 52.0 * mark.side if self._space else 0.0

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the gantry, the fire and smoke, and the rocket."""
        mark, time = self._mark, view.seconds
        ground = (mark.x, 0.0, mark.z)
        if self._space:
            drift = mark.side * BOX.metres * 0.06 * (time - 2)
            height = BOX.metres * (0.2 + 0.03 * time)
            self._draw_flight(canvas, view, (mark.x + drift, height, mark.z))
            return
        self._gantry.draw(canvas, view.camera, ground)
        if not self._flies:
            self._draw_vapour(canvas, view, ground)
            self._rocket.draw(canvas, view.camera, ground)
            return
        height = BOX.metres * (0.03 * time + 0.035 * time**2)
        with Part(view.camera, ground, BOX).on(canvas):
            self._draw_plume(canvas, time, height / BOX.metres * BOX.height)
        self._draw_flight(canvas, view, (mark.x, height, mark.z))

    def _draw_flight(
        self, canvas: skia.Canvas, view: View, place: tuple[float, float, float]
    ) -> None:
        part = Part(view.camera, place, BOX)
        canvas.save()
        if not self._space:
            ground = view.camera.down(0.0, place[2])
            size = view.camera.size
            canvas.clipRect(skia.Rect.MakeLTRB(0, 0, size.width, ground + 2 * part.scale))
        with part.on(canvas):
            canvas.rotate(self._slant, BOX.width / 2, BOX.height)
            self._draw_fire(canvas, view.seconds)
        canvas.restore()
        self._rocket.draw(canvas, view.camera, place, self._slant)

    def _draw_fire(self, canvas: skia.Canvas, time: float) -> None:
        x, y = _NOZZLE
        shine(canvas, (x, y + 10), 44, _FLAMES[1][0], 0.7)
        for colour, size in _FLAMES:
            long = 52 * size * (0.9 + 0.1 * math.sin(time * 31 + size * 7))
            wide = 8.5 * size
            flame = (
                f"M{x - wide * 0.7} {y} C{x - wide * 1.3} {y + long * 0.4} {x - wide * 0.3}"
                f" {y + long * 0.7} {x} {y + long} C{x + wide * 0.3} {y + long * 0.7}"
                f" {x + wide * 1.3} {y + long * 0.4} {x + wide * 0.7} {y} Z"
            )
            canvas.drawPath(curve(flame), fill(colour, 0.94))

    def _draw_plume(self, canvas: skia.Canvas, time: float, height: float) -> None:
        """Draw the smoke that rolls over the ground and stands under the rocket."""
        shine(canvas, (_NOZZLE[0], 150), 90, _FLAMES[1][0], 0.5 / (1 + height / 60))
        for number in range(_PUFFS):
            share = (number * 0.618) % 1.0
            age = min(time * 0.9 + 0.35, 2.2) * (0.55 + 0.45 * share)
            if number % 3:
                way = 1 if number % 2 else -1
                x = _NOZZLE[0] + way * 30 * age * share**0.6
                y = 150 - 5 * age * (1 - share) - 2 * math.sin(number * 1.9)
                radius = (4 + 7 * age) * (0.6 + 0.4 * math.sin(number * 2.4) ** 2)
            else:
                x = _NOZZLE[0] + 3 * math.sin(number + time)
                y = 150 - max(height - 40, 0.0) * share
                radius = 5 + 5 * (1 - share)
            tone = self._smoke.scaled(0.8 + 0.2 * math.sin(number * 1.3))
            tone = tone.mix(_FLAMES[1][0], 0.3 / (1 + abs(x - _NOZZLE[0]) / 12))
            canvas.drawCircle(x, y, radius, fill(tone, 0.75))

    def _draw_vapour(
        self, canvas: skia.Canvas, view: View, place: tuple[float, float, float]
    ) -> None:
        with Part(view.camera, place, BOX).on(canvas):
            for number in range(9):
                age = (view.seconds * 0.3 + number / 9) % 1
                alpha = 0.3 * (1 - age) * min(age * 6, 1.0)
                x = _NOZZLE[0] - 12 * age - 4 * math.sin(number * 2.1)
                canvas.drawCircle(x, 142 - 9 * age, 2.5 + 8 * age, fill(self._smoke, alpha))


def _paint_rocket(canvas: skia.Canvas, stage: Stage, coat: Colour) -> None:
    lit = stage.palette.lit
    white, dark = lit(Colour.of("eceae6")), lit(Colour.of("3c3f48"))
    tones = [(white.scaled(0.62), 1), (white.scaled(1.05), 1), (white.scaled(0.8), 1)]
    canvas.drawPath(curve("M29 138 L39 138 L42 146 L26 146 Z"), fill(dark))
    canvas.drawPath(curve("M26 106 Q14 118 13 144 L26 134 Z"), fill(coat.scaled(0.85)))
    canvas.drawPath(curve("M42 106 Q54 118 55 144 L42 134 Z"), fill(coat.scaled(0.7)))
    body = curve(
        "M34 2 C42 14 45 34 45 60 L44 132 L40 139 L28 139 L24 132 L23 60 C23 34 26 14 34 2 Z"
    )
    canvas.drawPath(body, shade((23, 0), (45, 0), tones[:: stage.side]))
    canvas.save()
    canvas.clipPath(body, doAntiAlias=True)
    red = [(coat.scaled(0.7), 1), (coat.scaled(1.15), 1), (coat.scaled(0.8), 1)]
    for top, foot in ((0, 26), (72, 77), (118, 130)):
        area = skia.Rect.MakeLTRB(20, top, 48, foot)
        canvas.drawRect(area, shade((23, 0), (45, 0), red[:: stage.side]))
    for y in (48, 98):
        canvas.drawLine(20, y, 48, y, line(dark, 0.5, 0.6))
    for row in range(4):
        canvas.drawRect(skia.Rect.MakeXYWH(23 + row * 6, 84, 3, 6), fill(dark, 0.85))
    canvas.restore()
    canvas.drawCircle(34, 40, 5, fill(dark))
    canvas.drawCircle(34, 40, 3.7, fill(lit(Colour.of("9fd0e8"))))
    canvas.drawCircle(32.8, 38.8, 1.2, fill(WHITE, 0.7))
    canvas.drawPath(curve("M32.6 108 L35.4 108 L36 144 L32 144 Z"), fill(coat))


def _paint_gantry(canvas: skia.Canvas, stage: Stage) -> None:
    steel = stage.palette.lit(Colour.of("7c4a3a"))
    beam, thin = line(steel, 1.5), line(steel.scaled(0.85), 0.7)
    for x in (60, 74):
        canvas.drawLine(x, 150, x, 22, beam)
    for step in range(9):
        y = 150 - step * 14.2
        canvas.drawLine(60, y, 74, y, thin)
        canvas.drawLine(60, y, 74, y - 14.2, thin)
        canvas.drawLine(74, y, 60, y - 14.2, thin)
    for y in (44, 82, 116):
        canvas.drawLine(46, y, 60, y, beam)
        canvas.drawLine(46, y + 2.6, 60, y + 2.6, thin)
    canvas.drawLine(67, 22, 67, 6, beam)
    canvas.drawRect(skia.Rect.MakeLTRB(10, 146.5, 82, 150), fill(steel.scaled(0.6)))
