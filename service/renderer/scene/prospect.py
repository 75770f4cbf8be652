"""The view from a window: sky, light, and hills or roofs."""

import math
import random
from collections.abc import Iterator

from service.renderer.brush import fill, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.plate import Sheet
from service.renderer.scene.stage import Stage
from service.renderer.shots import Daytime, Weather
from service.renderer.skia_library import skia


class Prospect:
    """The view from the window: sky, light, and hills or roofs."""

    def __init__(self, stage: Stage, sheet: Sheet, dice: random.Random) -> None:
        """Take the sheet to paint on."""
        self._stage, self._sheet, self._dice = stage, sheet, dice
        self._wide, self._high = sheet.right - sheet.left, sheet.top - sheet.bottom

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint it all, in metres."""
        palette, sheet = self._stage.palette, self._sheet
        foot = -sheet.bottom - self._high * 0.3
        stops = (palette.zenith, palette.high, palette.middle, palette.low, palette.horizon)
        sky = shade((0, -sheet.top), (0, foot), [(stop, 1.0) for stop in stops])
        canvas.drawPaint(sky)
        self._paint_light(canvas)
        for row in range(2):
            colour = palette.faded(palette.lit(palette.ground_near), 0.62 - 0.3 * row)
            town = self._dice.random() < 0.5
            edge = list(self._roofs(row) if town else self._hills(row))
            corners = [(sheet.right, -sheet.bottom + 1), (sheet.left, -sheet.bottom + 1)]
            canvas.drawPath(outline([*edge, *corners]), fill(colour))
            if town and self._stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT):
                self._paint_lights(canvas, edge)
        if self._stage.shot.weather is Weather.FOG:
            canvas.drawColor(palette.haze.argb(0.6))

    def _paint_light(self, canvas: skia.Canvas) -> None:
        shot, palette, dice = self._stage.shot, self._stage.palette, self._dice
        night = shot.daytime is Daytime.NIGHT
        x = self._sheet.left + self._wide * dice.uniform(0.36, 0.64)
        low = {Daytime.DAWN: 0.5, Daytime.DAY: 0.3, Daytime.DUSK: 0.56, Daytime.NIGHT: 0.36}
        y = -self._sheet.top + self._high * low[shot.daytime]
        if night:
            for _ in range(50):
                star = (
                    self._sheet.left + dice.random() * self._wide,
                    -self._sheet.top * dice.random(),
                )
                canvas.drawCircle(*star, self._wide * 0.002, fill(WHITE, dice.uniform(0.2, 0.8)))
        if shot.weather in (Weather.CLEAR, Weather.CLOUDY):
            shine(canvas, (x, y), self._wide * 0.5, palette.glow, 0.8)
            canvas.drawCircle(x, y, self._wide * 0.045, fill(palette.light))
        for _ in range(0 if shot.weather is Weather.CLEAR else 9):
            wide = self._wide * dice.uniform(0.2, 0.6)
            left = self._sheet.left + dice.random() * self._wide - wide / 2
            top = -self._sheet.top + self._high * dice.uniform(0.1, 0.55)
            cloud = skia.Rect.MakeXYWH(left, top, wide, wide * 0.16)
            canvas.drawOval(cloud, fill(palette.cloud_shade.mix(palette.cloud_lit, 0.4), 0.4))

    def _base(self, row: int) -> float:
        return -self._sheet.bottom - self._high * (0.34 - 0.1 * row)

    def _hills(self, row: int) -> Iterator[tuple[float, float]]:
        phase, rise = self._dice.uniform(0, 6), self._high * 0.07
        for step in range(41):
            turn = step / 40 * 5 + phase
            wave = math.sin(turn) + 0.4 * math.sin(2.7 * turn) + 0.1 * abs(math.sin(40 * turn))
            yield self._sheet.left + self._wide * step / 40, self._base(row) - rise * wave

    def _roofs(self, row: int) -> Iterator[tuple[float, float]]:
        x = self._sheet.left
        while x < self._sheet.right:
            wide = self._wide * self._dice.uniform(0.06, 0.13)
            top = self._base(row) - self._high * self._dice.uniform(-0.02, 0.2)
            yield x, top
            if self._dice.random() < 0.4:
                yield x + wide / 2, top - wide * 0.5
            yield x + wide, top
            x += wide

    def _paint_lights(self, canvas: skia.Canvas, edge: list[tuple[float, float]]) -> None:
        lamp = fill(Colour.of("ffcf7a"), 0.85)
        side = self._wide * 0.011
        for x, y in edge[:-1]:
            for number in range(4):
                if self._dice.random() < 0.6:
                    across, down = side * self._dice.uniform(1, 4), side * (2 + 2.6 * number)
                    canvas.drawRect(
                        skia.Rect.MakeXYWH(x + across, y + down, side, side * 1.4), lamp
                    )
