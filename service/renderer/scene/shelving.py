"""The large pieces along a room's wall: a bookcase, or pictures above a sideboard."""

import random

from service.renderer.brush import fill, line
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.pieces import BOOKS
from service.renderer.scene.stage import Stage
from service.renderer.skia_library import skia


class Bookcase:
    """A bookcase full of books."""

    def __init__(
        self, stage: Stage, size: tuple[float, float, float], wood: Colour, dice: random.Random
    ) -> None:
        """Take its width, its height and the room's unit."""
        self._stage, self._wood, self._dice = stage, wood, dice
        self._wide, self._high, self._unit = size

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint it around x 0."""
        wide, high, unit = self._wide, self._high, self._unit
        box = skia.Rect.MakeLTRB(-wide / 2, -high, wide / 2, 0)
        canvas.drawRect(box, fill(self._wood.scaled(0.42)))
        shelves = max(round(high / (0.42 * unit)), 2)
        step = high / shelves
        for shelf in range(shelves):
            floor = -step * shelf - 0.05 * unit
            self._paint_row(canvas, floor, step * 0.86)
            board = skia.Rect.MakeXYWH(-wide / 2, floor, wide, 0.05 * unit)
            canvas.drawRect(board, fill(self._wood.scaled(0.95)))
        for x in (-wide / 2, 0, wide / 2):
            post = skia.Rect.MakeXYWH(x - 0.035 * unit, -high, 0.07 * unit, high)
            canvas.drawRect(post, fill(self._wood))
        crown = skia.Rect.MakeXYWH(-wide / 2 - 0.06 * unit, -high, wide + 0.12 * unit, 0.09 * unit)
        canvas.drawRect(crown, fill(self._wood.scaled(1.12)))

    def _paint_row(self, canvas: skia.Canvas, floor: float, room: float) -> None:
        dice, unit = self._dice, self._unit
        x = -self._wide / 2 + 0.04 * unit
        while x < self._wide / 2 - 0.1 * unit:
            if dice.random() < 0.06:
                x += dice.uniform(0.1, 0.3) * unit
                continue
            thick, tall = dice.uniform(0.045, 0.1) * unit, room * dice.uniform(0.62, 0.94)
            tone = self._stage.palette.lit(dice.choice(BOOKS)).scaled(dice.uniform(0.7, 1.0))
            book = skia.Rect.MakeXYWH(x, floor - tall, thick * 0.92, tall)
            canvas.drawRect(book, fill(tone))
            band = skia.Rect.MakeXYWH(x, floor - tall * 0.84, thick * 0.92, tall * 0.06)
            canvas.drawRect(band, fill(tone.mix(WHITE, 0.4)))
            x += thick


class Pictures:
    """Framed pictures above a sideboard."""

    def __init__(
        self, stage: Stage, size: tuple[float, float, float], wood: Colour, dice: random.Random
    ) -> None:
        """Take its width, its height and the room's unit."""
        self._stage, self._wood, self._dice = stage, wood, dice
        self._wide, self._top, self._unit = size

    def paint(self, canvas: skia.Canvas) -> None:
        """Paint them around x 0."""
        wide, unit, dice = self._wide, self._unit, self._dice
        rows = max(round((self._top * 0.82 - 1.1 * unit) / (0.95 * unit)), 1)
        columns = max(round(wide / (0.95 * unit)), 1)
        for row in range(rows):
            for column in range(columns):
                x = -wide / 2 + wide * (column + 0.5) / columns
                y = -(1.55 + 0.95 * row) * unit
                half = (dice.uniform(0.24, 0.4) * unit, dice.uniform(0.26, 0.4) * unit)
                self._paint_picture(canvas, (x, y), half)
        board = skia.Rect.MakeLTRB(-wide * 0.46, -0.85 * unit, wide * 0.46, -0.12 * unit)
        canvas.drawRect(board, fill(self._wood.scaled(0.8)))
        canvas.drawRect(
            board.makeOffset(0, -0.04 * unit).makeOutset(0.05 * unit, -0.34 * unit),
            fill(self._wood),
        )
        for column in range(3):
            x = wide * (column - 1) * 0.3
            canvas.drawCircle(x, -0.42 * unit, 0.03 * unit, fill(self._stage.palette.glow))
            door = skia.Rect.MakeLTRB(x - wide * 0.13, -0.75 * unit, x + wide * 0.13, -0.18 * unit)
            canvas.drawRect(door, line(self._wood.scaled(0.5), 0.02 * unit))
        for side in (-1, 1):
            foot = skia.Rect.MakeXYWH(
                side * wide * 0.42 - 0.04 * unit, -0.14 * unit, 0.08 * unit, 0.14 * unit
            )
            canvas.drawRect(foot, fill(self._wood.scaled(0.6)))

    def _paint_picture(
        self, canvas: skia.Canvas, place: tuple[float, float], half: tuple[float, float]
    ) -> None:
        dice, palette = self._dice, self._stage.palette
        (x, y), (across, up) = place, half
        box = skia.Rect.MakeLTRB(x - across, y - up, x + across, y + up)
        sky, land = (palette.lit(colour) for colour in dice.sample(BOOKS, 2))
        canvas.drawRect(box, fill(sky))
        canvas.save()
        canvas.clipRect(box)
        canvas.drawCircle(x + across * 0.4, y - up * 0.3, across * 0.24, fill(sky.mix(WHITE, 0.5)))
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - 2 * across, y + up * 0.1, x + across, y + 3 * up), fill(land)
        )
        canvas.restore()
        canvas.drawRect(box, line(self._wood.scaled(dice.uniform(0.6, 1.4)), 0.06 * self._unit))
