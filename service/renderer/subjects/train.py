"""A train: an engine with a lamp, carriages behind it, and the track; of cardboard, a toy."""

import math

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Daytime, Style
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.cap import CAP_COLOURS, paint_cap
from service.renderer.subjects.sprite import Box, Painter, sprite
from service.renderer.subjects.steam import coach, paint_engine, paint_wheel, railway

BOX = Box(width=112, height=84, metres=4.2)
_CAR = Box(width=116, height=84, metres=4.2)
_RAIL = 0.8
"""Metres of the track above the ground."""
_UNIT = BOX.metres / BOX.height
_STEP = 116 * _UNIT
_LAMP = (104.0, 43.0)
_LIT = Colour.of("ffe0a0")
_CARS = (Colour.of("3e7f86"), Colour.of("c4913f"), Colour.of("b0483f"), Colour.of("4f6fa8"))
_COACH = Colour.of("7a2f36")
_KRAFT = Colour.of("c09060")


class Train:
    """It comes in with its lamp first and passes through."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw the engine and the carriages as they look at their mark."""
        self._mark = mark
        self.depth = mark.z
        self._stage = stage
        self._toy = Style.CARDBOARD in stage.shot.styles
        paint = _paint_engine if self._toy else paint_engine
        flip, rim = mark.side < 0, 0.3 if self._toy else 0.6
        self._engine = sprite(
            stage, BOX, lambda c: paint(c, stage), z=mark.z, mirrored=flip, rim=rim
        )
        build = _car if self._toy else coach
        colours = _CARS if self._toy else (mark.coloured(_COACH),) * len(_CARS)
        self._cars = [
            sprite(stage, _CAR, build(stage, colour), z=mark.z, mirrored=flip, rim=rim)
            for colour in colours
        ]
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._smoke = stage.palette.lit(WHITE).mix(stage.palette.haze, 0.3)
        lit = stage.palette.lit
        self._wheels = [lit(CAP_COLOURS[0]), lit(CAP_COLOURS[1]), lit(CAP_COLOURS[4])]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the smoke, the carriages, the engine, wheels turning, and the lamp's beam."""
        mark, time = self._mark, view.seconds
        x = mark.x_at(time)
        shake = 0.012 * math.sin(time * 11)
        engine = Part(view.camera, (x, _RAIL, mark.z), BOX, side=mark.side)
        with engine.on(canvas):
            self._draw_smoke(canvas, time)
        turn = mark.speed * time / (10 * _UNIT)
        for number, car in enumerate(self._cars, start=1):
            behind = x - mark.side * _STEP * number
            sway = 0.012 * math.sin(time * 10 + number * 1.7)
            part = Part(view.camera, (behind, _RAIL, mark.z), _CAR, side=mark.side)
            if part.visible:
                car.draw(canvas, view.camera, (behind, _RAIL + sway, mark.z))
                with part.on(canvas):
                    for place in (24, 92):
                        self._draw_wheel(canvas, (place, 75), 9, 1 + number % 2, turn)
                    if self._toy:
                        self._draw_lights(canvas, time, 20)
        self._engine.draw(canvas, view.camera, (x, _RAIL + shake, mark.z))
        with engine.on(canvas):
            self._draw_running_gear(canvas, turn)
            if self._toy:
                self._draw_lights(canvas, time, 27)
            if self._dark:
                self._draw_beam(canvas)

    def _draw_wheel(
        self,
        canvas: skia.Canvas,
        centre: tuple[float, float],
        radius: float,
        cap: int,
        turn: float,
    ) -> None:
        if self._toy:
            paint_cap(canvas, centre, radius, self._wheels[cap], turn)
        else:
            paint_wheel(canvas, centre, radius, self._stage, turn)

    def _draw_running_gear(self, canvas: skia.Canvas, turn: float) -> None:
        for place in (20, 44, 68):
            self._draw_wheel(canvas, (place, 73), 11, 0, turn)
        self._draw_wheel(canvas, (92, 77), 7, 2, turn * 1.5)
        dx, dy = 5 * math.cos(turn), 5 * math.sin(turn)
        canvas.drawLine(20 + dx, 73 + dy, 68 + dx, 73 + dy, line(self._wheels[2], 2.6))

    def _draw_lights(self, canvas: skia.Canvas, time: float, top: float) -> None:
        """Draw the tiny lights along the roof."""
        right = 46 if top > 20 else 108
        for number, x in enumerate(range(8, right, 12)):
            bright = 0.65 + 0.35 * math.sin(time * 3 + number * 2.1)
            colour = (_LIT, CAP_COLOURS[0], CAP_COLOURS[1])[number % 3].mix(_LIT, 0.35)
            shine(canvas, (x, top), 7, colour, 0.75 * bright)
            canvas.drawCircle(x, top, 1.2, fill(colour.mix(WHITE, 0.5)))

    def _draw_beam(self, canvas: skia.Canvas) -> None:
        x, y = _LAMP
        cone = outline([(x, y - 4), (x + 190, y - 36), (x + 190, y + 44), (x, y + 4)])
        stops = [(_LIT, 0.62), (_LIT, 0.2), (_LIT, 0.0)]
        canvas.drawPath(cone, shade((x, y), (x + 185, y), stops))
        shine(canvas, _LAMP, 34, _LIT, 0.95)
        canvas.drawCircle(x, y, 5, fill(WHITE))

    def _draw_smoke(self, canvas: skia.Canvas, time: float) -> None:
        for number in range(9):
            age = (time * 0.42 + number / 9) % 1
            drift = -70 * age - 6 * math.sin(number * 2.3)
            alpha = (0.2 if self._toy else 0.42) * (1 - age) * min(age * 8, 1.0)
            canvas.drawCircle(83 + drift, 16 - 30 * age, 5 + 15 * age, fill(self._smoke, alpha))


def track(stage: Stage, z: float) -> Layer:
    """Return what the train runs on: a line on its bank, or a toy's trestle."""
    if Style.CARDBOARD in stage.shot.styles:
        return _trestle(stage, z)
    return railway(stage, z, _RAIL)


def _trestle(stage: Stage, z: float) -> Layer:
    """Return the toy's trestle with its lights, over a road."""
    left, right = stage.span(z)
    card = stage.palette.lit(_KRAFT)
    dice = stage.chance.dice("track")

    def paint(canvas: skia.Canvas) -> None:
        road = stage.palette.lit(Colour.of("4a4046"))
        canvas.drawRect(skia.Rect.MakeLTRB(left, -0.25, right, 0.95), fill(road))
        for step in range(int((right - left) / 1.3)):
            x = left + step * 1.3
            canvas.drawRect(skia.Rect.MakeXYWH(x, 0.34, 0.6, 0.09), fill(card.scaled(1.5), 0.8))
        x = left + dice.random()
        while x < right:
            colour = stage.palette.lit(dice.choice(CAP_COLOURS))
            for level in range(5):
                box = skia.Rect.MakeXYWH(x, -0.5 + level * 0.16, 0.62, 0.14)
                canvas.drawRoundRect(box, 0.05, 0.05, fill(colour.scaled(1.1 - 0.1 * level)))
            x += 2.15
        beam = skia.Rect.MakeLTRB(left, -_RAIL, right, -_RAIL + 0.36)
        canvas.drawRect(
            beam,
            shade((0, -_RAIL), (0, -_RAIL + 0.36), [(card.scaled(1.3), 1), (card.scaled(0.6), 1)]),
        )
        zigzag = [
            (left + 0.09 * n, -_RAIL + (0.1 if n % 2 else 0.28))
            for n in range(int((right - left) / 0.09))
        ]
        canvas.drawPath(outline(zigzag, closed=False), line(card.scaled(0.5), 0.035, 0.8))
        canvas.drawRect(
            skia.Rect.MakeLTRB(left, -_RAIL - 0.07, right, -_RAIL + 0.02), fill(BLACK, 0.6)
        )
        for step in range(int((right - left) / 1.05)):
            spot = (left + 0.5 + step * 1.05, -_RAIL + 0.22)
            shine(canvas, spot, 0.42, _LIT, 0.85)
            canvas.drawCircle(*spot, 0.05, fill(WHITE))

    return Plate(
        stage, Sheet(z=z + 0.02, left=left, right=right, top=_RAIL + 0.5, bottom=-1.0), paint
    )


def _paint_engine(canvas: skia.Canvas, stage: Stage) -> None:
    lit = stage.palette.lit
    card, red, gold = lit(_KRAFT), lit(Colour.of("c23b36")), lit(Colour.of("d9a93a"))
    canvas.drawPath(curve("M4 62 L100 62 L110 78 L98 78 L92 70 L4 70 Z"), fill(card.scaled(0.6)))
    boiler = skia.Rect.MakeLTRB(44, 36, 98, 64)
    canvas.drawRoundRect(
        boiler, 5, 5, shade((0, 36), (0, 64), [(card.scaled(1.15), 1), (card.scaled(0.6), 1)])
    )
    for x in (56, 70, 84):
        canvas.drawRect(skia.Rect.MakeXYWH(x, 36, 2.4, 28), fill(red))
    canvas.drawPath(curve("M78 36 L80 20 L76 14 L92 14 L88 20 L90 36 Z"), fill(red))
    canvas.drawRect(skia.Rect.MakeXYWH(75, 12, 18, 3.6), fill(red.scaled(1.25)))
    canvas.drawOval(skia.Rect.MakeLTRB(60, 28, 70, 40), fill(gold))
    canvas.drawCircle(*_LAMP, 7.5, fill(gold))
    cab = skia.Rect.MakeLTRB(6, 30, 46, 66)
    canvas.drawRect(cab, shade((0, 30), (0, 66), [(card.scaled(1.1), 1), (card.scaled(0.75), 1)]))
    flutes = line(card.scaled(0.8), 0.5, 0.7)
    for x in range(8, 46, 3):
        canvas.drawLine(x, 31, x, 66, flutes)
    canvas.drawRect(skia.Rect.MakeLTRB(14, 37, 38, 53), fill(card.scaled(0.5)))
    canvas.drawRect(skia.Rect.MakeLTRB(16, 39, 36, 51), fill(Colour.of("ffdd94")))
    canvas.drawPath(curve("M2 31 L5 25 L47 25 L50 31 Z"), fill(red))
    canvas.drawRect(skia.Rect.MakeXYWH(26, 39, 1.2, 12), fill(card.scaled(0.5)))


def _car(stage: Stage, colour: Colour) -> Painter:
    lit = stage.palette.lit
    body, roof = lit(colour), lit(colour.mix(_KRAFT, 0.4)).scaled(0.85)

    def paint(canvas: skia.Canvas) -> None:
        card = lit(_KRAFT)
        canvas.drawRect(skia.Rect.MakeLTRB(2, 66, 114, 71), fill(card.scaled(0.55)))
        box = skia.Rect.MakeLTRB(5, 24, 111, 68)
        canvas.drawRect(
            box, shade((0, 24), (0, 68), [(body.scaled(1.15), 1), (body.scaled(0.7), 1)])
        )
        flutes = line(body.scaled(0.8), 0.5, 0.7)
        for x in range(8, 110, 3):
            canvas.drawLine(x, 25, x, 68, flutes)
        for x in range(12, 100, 19):
            canvas.drawRect(skia.Rect.MakeXYWH(x - 1.5, 31.5, 17, 19), fill(card.scaled(0.6)))
            canvas.drawRect(skia.Rect.MakeXYWH(x, 33, 14, 16), fill(Colour.of("ffdd94")))
            if x % 2:
                canvas.drawOval(skia.Rect.MakeXYWH(x + 4, 38, 6, 12), fill(card.scaled(0.35)))
        canvas.drawRect(skia.Rect.MakeLTRB(5, 55, 111, 58), fill(card.scaled(1.2)))
        canvas.drawPath(curve("M2 25 L7 18 L109 18 L114 25 Z"), fill(roof))
        canvas.drawLine(-2, 70, 4, 70, line(card.scaled(0.4), 2))

    return paint
