"""A house as chance builds it: gable, chimney with its smoke, windows lit in the dark."""

import math
import random

from service.renderer.brush import curve, fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Season, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=130, height=100, metres=7.5)
_WALLS = [Colour.of(code) for code in ("e4d3b4", "d9c4b0", "c9d0cf", "d7a98a", "b9c3a6")]
_ROOFS = [Colour.of(code) for code in ("8f3f30", "5a4a48", "7a5236", "46566a")]
_LAMP = Colour.of("ffcf7a")
_CHIMNEY = 96.0
_Windows = list[tuple[float, float]]


class House:
    """It stands, its chimney smoking."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Build it as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.of_the_film.dice(f"house {mark.number}")
        self._dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
        self._windows: _Windows = [(32.0, 66.0), (94.0, 66.0), (108.0, 66.0), (32.0, 44.0)]
        if dice.random() < 0.5:
            self._windows[0:1] = [(24.0, 66.0), (40.0, 66.0)]
        self._sprite = sprite(
            stage,
            BOX,
            lambda canvas: self._paint(canvas, stage, dice),
            z=mark.z,
            mirrored=mark.side < 0,
            rim=0.5,
        )
        self._smoke = stage.palette.lit(WHITE).mix(stage.palette.haze, 0.35)
        self._wind = dice.uniform(8, 20)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the house, its smoke and the light of its windows."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, BOX, side=self._mark.side)
        if not part.visible:
            return
        with part.on(canvas):
            for number in range(10):
                age = (view.seconds * 0.16 + number / 10) % 1
                x = _CHIMNEY + self._wind * age**1.4 + 2 * math.sin(number * 2 + age * 5)
                alpha = 0.34 * (1 - age) * min(age * 8, 1.0)
                canvas.drawCircle(x, 10 - 34 * age, 2 + 7 * age, fill(self._smoke, alpha))
        self._sprite.draw(canvas, view.camera, place)
        if self._dark:
            with part.on(canvas):
                for x, y in self._windows:
                    shine(canvas, (x, y), 15, _LAMP, 0.45)

    def _paint(self, canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
        lit = stage.palette.lit
        wall = lit(self._mark.coloured(dice.choice(_WALLS)))
        roof = lit(dice.choice(_ROOFS))
        snow = stage.shot.weather is Weather.SNOW or stage.shot.season is Season.WINTER
        _paint_walls(canvas, wall)
        _paint_roof(canvas, roof, lit(Colour.of("8a5a48")))
        if snow:
            white = lit(Colour.of("f4f6fa"))
            canvas.drawPath(
                curve("M52 28 L60 19 L112 19 L126 52 Q116 46 108 50 Q96 44 84 49 Q72 44 66 50 Z"),
                fill(white),
            )
        _paint_gable(canvas, wall, roof)
        door = lit(dice.choice(_ROOFS)).scaled(0.9)
        canvas.drawRoundRect(skia.Rect.MakeLTRB(72, 68, 85, 97), 1.4, 1.4, fill(door))
        canvas.drawRect(skia.Rect.MakeLTRB(70, 96, 87, 98.5), fill(wall.scaled(0.6)))
        canvas.drawCircle(82, 83, 0.9, fill(lit(_LAMP)))
        for spot in self._windows:
            self._paint_window(canvas, stage, spot)
        green = lit(Colour.of("4f6f3c"))
        for x, size in ((8, 8), (17, 6), (56, 5), (62, 6.5), (118, 7.5), (125, 5)):
            canvas.drawCircle(x, 98 - size * 0.5, size, fill(green.scaled(0.8 + 0.05 * (x % 5))))

    def _paint_window(self, canvas: skia.Canvas, stage: Stage, spot: tuple[float, float]) -> None:
        x, y = spot
        frame = stage.palette.lit(Colour.of("f4efe4"))
        glass = _LAMP if self._dark else stage.palette.middle.mix(stage.palette.ink, 0.5)
        canvas.drawRect(skia.Rect.MakeLTRB(x - 6, y - 7.4, x + 6, y + 7.4), fill(frame))
        canvas.drawRect(skia.Rect.MakeLTRB(x - 4.8, y - 6.2, x + 4.8, y + 6.2), fill(glass))
        bars = line(frame, 0.9)
        canvas.drawLine(x, y - 6, x, y + 6, bars)
        canvas.drawLine(x - 5, y - 0.6, x + 5, y - 0.6, bars)
        canvas.drawRect(skia.Rect.MakeLTRB(x - 7, y + 7, x + 7, y + 8.8), fill(frame.scaled(0.8)))


def _paint_walls(canvas: skia.Canvas, wall: Colour) -> None:
    side = skia.Rect.MakeLTRB(54, 50, 121, 99)
    canvas.drawRect(side, shade((0, 50), (0, 99), [(wall.scaled(0.62), 1), (wall.scaled(0.86), 1)]))
    seam = line(wall.scaled(0.6), 0.4, 0.5)
    for y in range(56, 98, 5):
        canvas.drawLine(54, y, 121, y, seam)


def _paint_roof(canvas: skia.Canvas, roof: Colour, brick: Colour) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(91, 9, 101, 30), fill(brick))
    canvas.drawRect(skia.Rect.MakeLTRB(89.6, 8, 102.4, 11.4), fill(brick.scaled(0.75)))
    slope = curve("M34 18 L112 18 L127 53 L54 53 Z")
    canvas.drawPath(slope, shade((0, 18), (0, 53), [(roof.scaled(1.2), 1), (roof.scaled(0.8), 1)]))
    tile = line(roof.scaled(0.62), 0.5, 0.6)
    for step in range(1, 6):
        y = 18 + step * 5.8
        canvas.drawLine(40, y, 112 + 15 * (y - 18) / 35, y, tile)


def _paint_gable(canvas: skia.Canvas, wall: Colour, roof: Colour) -> None:
    front = outline([(12, 50), (34, 20), (56, 50), (56, 99), (12, 99)])
    canvas.drawPath(front, fill(wall))
    seam = line(wall.scaled(0.82), 0.4, 0.6)
    for y in range(32, 98, 5):
        reach = min((y - 20) * 22 / 30, 22)
        canvas.drawLine(34 - reach, y, 34 + reach, y, seam)
    edge = line(roof.scaled(0.9), 4)
    edge.setStrokeCap(skia.Paint.kButt_Cap)
    canvas.drawPath(curve("M7 55 L34 18 L61 55"), edge)
    canvas.drawPath(curve("M7 53.4 L34 16.4 L61 53.4"), line(roof.scaled(1.3), 0.8))
