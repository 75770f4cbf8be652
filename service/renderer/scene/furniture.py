"""What stands in a room: one large piece against the wall, small ones nearer, a rug.

Every piece is painted in the room's unit with its foot at 0, y down.
"""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.plate import Plate, Sheet, in_metres
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.window import Window
from service.renderer.skia_library import skia

_BOOKS = [Colour.of(code) for code in ("a8443c", "3f6f8a", "c99a45", "5a7f52", "7a5a8c", "d8cdb8", "4a4f66", "b8705a")]
_CLOTHS = [Colour.of(code) for code in ("8a4038", "3f5f6f", "6f7f52", "b5894a", "6a5378", "a86a58")]

Piece = Callable[[skia.Canvas, Stage, Colour, random.Random], None]


def place_furniture(
    stage: Stage, inside: Interior, window: Window, wood: Colour
) -> list[Layer]:
    """Return the room's pieces."""
    dice = stage.chance.dice("furniture")
    unit = inside.unit
    layers: list[Layer] = [Rug(stage, inside, dice.choice(_CLOTHS))]
    large = dice.choice(("books", "books", "fire", "pictures"))
    x = -window.side * inside.half * dice.uniform(0.46, 0.6)
    wide = min(inside.half * 0.95, 3.4 * unit)
    match large:
        case "books":
            high = min(inside.top * 0.8, 3.2 * unit)
            case_ = _Case(stage, (wide, high, unit), wood, dice)
            layers.append(_stood(stage, (x, inside.z * 0.985), (wide, high), case_.paint))
        case "fire":
            layers.append(Fireplace(stage, inside, x, wood))
        case _:
            pictures = _Pictures(stage, (wide, inside.top, unit), wood, dice)
            layers.append(_stood(stage, (x, inside.z * 0.985), (wide, inside.top), pictures.paint))
    for number, away in enumerate((0.8, 0.66)):
        side = window.side if number == 0 else -window.side
        spot = side * inside.half * away * dice.uniform(0.62, 0.86)
        piece = dice.choice(_SMALL)

        def paint(canvas: skia.Canvas, piece: Piece = piece) -> None:
            canvas.scale(unit, unit)
            piece(canvas, stage, wood, dice)

        layers.append(_stood(stage, (spot, inside.z * away), (2.2 * unit, 2.2 * unit), paint))
    return layers


def _stood(
    stage: Stage,
    place: tuple[float, float],
    size: tuple[float, float],
    paint: Callable[[skia.Canvas], None],
) -> Plate:
    """Return a piece painted around x 0, standing at a place (across, away)."""
    (x, z), (wide, high) = place, size

    def draw(canvas: skia.Canvas) -> None:
        canvas.translate(x, 0)
        paint(canvas)

    half = wide * 0.56
    sheet = Sheet(z=z, left=x - half, right=x + half, top=high * 1.06, bottom=-high * 0.06)
    return Plate(stage, sheet, draw)


class _Case:
    """A bookcase full of books."""

    def __init__(
        self, stage: Stage, size: tuple[float, float, float], wood: Colour, dice: random.Random
    ) -> None:
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
            tone = self._stage.palette.lit(dice.choice(_BOOKS)).scaled(dice.uniform(0.7, 1.0))
            book = skia.Rect.MakeXYWH(x, floor - tall, thick * 0.92, tall)
            canvas.drawRect(book, fill(tone))
            band = skia.Rect.MakeXYWH(x, floor - tall * 0.84, thick * 0.92, tall * 0.06)
            canvas.drawRect(band, fill(tone.mix(WHITE, 0.4)))
            x += thick


class _Pictures:
    """Framed pictures above a sideboard."""

    def __init__(
        self, stage: Stage, size: tuple[float, float, float], wood: Colour, dice: random.Random
    ) -> None:
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
        canvas.drawRect(board.makeOffset(0, -0.04 * unit).makeOutset(0.05 * unit, -0.34 * unit), fill(self._wood))
        for column in range(3):
            x = wide * (column - 1) * 0.3
            canvas.drawCircle(x, -0.42 * unit, 0.03 * unit, fill(self._stage.palette.glow))
            door = skia.Rect.MakeLTRB(x - wide * 0.13, -0.75 * unit, x + wide * 0.13, -0.18 * unit)
            canvas.drawRect(door, line(self._wood.scaled(0.5), 0.02 * unit))
        for side in (-1, 1):
            foot = skia.Rect.MakeXYWH(side * wide * 0.42 - 0.04 * unit, -0.14 * unit, 0.08 * unit, 0.14 * unit)
            canvas.drawRect(foot, fill(self._wood.scaled(0.6)))

    def _paint_picture(
        self, canvas: skia.Canvas, place: tuple[float, float], half: tuple[float, float]
    ) -> None:
        dice, palette = self._dice, self._stage.palette
        (x, y), (across, up) = place, half
        box = skia.Rect.MakeLTRB(x - across, y - up, x + across, y + up)
        sky, land = (palette.lit(colour) for colour in dice.sample(_BOOKS, 2))
        canvas.drawRect(box, fill(sky))
        canvas.save()
        canvas.clipRect(box)
        canvas.drawCircle(x + across * 0.4, y - up * 0.3, across * 0.24, fill(sky.mix(WHITE, 0.5)))
        canvas.drawOval(
            skia.Rect.MakeLTRB(x - 2 * across, y + up * 0.1, x + across, y + 3 * up), fill(land)
        )
        canvas.restore()
        canvas.drawRect(box, line(self._wood.scaled(dice.uniform(0.6, 1.4)), 0.06 * self._unit))


class Fireplace:
    """A mantelpiece, and the fire that flickers under it."""

    def __init__(self, stage: Stage, inside: Interior, x: float, wood: Colour) -> None:
        """Build it against the wall."""
        self.depth = inside.z * 0.98
        self._x, self._unit = x, inside.unit
        self._phase = stage.chance.dice("fire").uniform(0, 6)
        stone = stage.palette.lit(Colour.of("9a8f86"))
        chest = inside.top * 0.9 / inside.unit

        def paint(canvas: skia.Canvas) -> None:
            canvas.scale(inside.unit, inside.unit)
            _paint_hearth(canvas, stone, wood, chest)

        self._plate = _stood(
            stage, (x, self.depth), (2.6 * inside.unit, inside.top * 0.95), paint
        )

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the mantelpiece, then the fire and its glow."""
        self._plate.draw(canvas, view)
        canvas.save()
        in_metres(canvas, view, self.depth)
        canvas.translate(self._x, -0.1 * self._unit)
        canvas.scale(self._unit, self._unit)
        turn = view.seconds * 5 + self._phase
        breath = 1 + 0.07 * math.sin(turn) + 0.05 * math.sin(turn * 2.3)
        shine(canvas, (0, -0.3), 1.7 * breath, Colour.of("ff9a3d"), 0.5)
        for high, wide, code in ((0.62, 0.3, "f0702a"), (0.46, 0.2, "ffb347"), (0.27, 0.11, "ffeeb0")):
            flames = skia.Path()
            for number in (-1, 0, 1):
                lick = high * (0.8 + 0.2 * math.sin(turn * (1.3 + 0.2 * number) + number * 2))
                lean = 0.06 * math.sin(turn * 0.9 + number)
                x = number * wide * 0.72
                flames.moveTo(x - wide * 0.6, 0)
                flames.quadTo(x - wide * 0.7, -lick * 0.5, x + lean, -lick * (1 - 0.25 * abs(number)))
                flames.quadTo(x + wide * 0.7, -lick * 0.5, x + wide * 0.6, 0)
                flames.close()
            canvas.drawPath(flames, fill(Colour.of(code), 0.92))
        canvas.restore()


def _paint_hearth(canvas: skia.Canvas, stone: Colour, wood: Colour, chest: float) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(-0.85, -chest, 0.85, -1.2), fill(stone.scaled(0.8)))
    canvas.drawRect(skia.Rect.MakeLTRB(-1.05, -1.25, 1.05, 0), fill(stone.scaled(0.95)))
    for row in range(5):
        for column in range(5):
            x = -1.03 + 0.42 * column + (0.2 if row % 2 else 0)
            brick = skia.Rect.MakeXYWH(x, -1.2 + 0.24 * row, 0.38, 0.2)
            canvas.drawRect(brick, fill(stone.scaled(0.84 + 0.05 * ((row * 3 + column) % 4))))
    mouth = skia.Path()
    mouth.moveTo(-0.62, 0)
    mouth.lineTo(-0.62, -0.66)
    mouth.quadTo(0, -1.1, 0.62, -0.66)
    mouth.lineTo(0.62, 0)
    canvas.drawPath(mouth, fill(stone.scaled(0.16)))
    canvas.drawRect(skia.Rect.MakeLTRB(-1.22, -1.4, 1.22, -1.22), fill(wood.scaled(1.1)))
    for x, high in ((-0.9, 0.34), (-0.7, 0.22), (0.75, 0.4)):
        canvas.drawRect(skia.Rect.MakeXYWH(x, -1.4 - high, 0.1, high), fill(stone.mix(WHITE, 0.35)))
    for lean in (-0.12, 0.12):
        canvas.drawLine(-0.4, -0.06 - lean, 0.4, -0.06 + lean, line(wood.scaled(0.5), 0.1))


class Rug:
    """An oval rug on the floor."""

    def __init__(self, stage: Stage, inside: Interior, cloth: Colour) -> None:
        """Lay it in the middle of the room."""
        self.depth = inside.z * 0.985
        self._near, self._far = inside.z * 0.58, inside.z * 0.86
        self._half = min(inside.half * 0.62, 2.2 * inside.unit)
        tone = stage.palette.lit(cloth)
        self._paints = [fill(tone.scaled(0.8)), fill(tone.mix(WHITE, 0.3)), fill(tone)]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw its rings as the floor foreshortens them."""
        camera = view.camera
        middle = (self._near + self._far) / 2
        x, half = camera.across(0.0, middle), self._half * camera.scale(middle)
        top, foot = camera.down(0.0, self._far), camera.down(0.0, self._near)
        for share, paint in zip((1.0, 0.9, 0.82), self._paints, strict=True):
            lift = (foot - top) * (1 - share) / 2
            area = skia.Rect.MakeLTRB(x - half * share, top + lift, x + half * share, foot - lift)
            canvas.drawOval(area, paint)


def _armchair(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    cloth = stage.palette.lit(dice.choice(_CLOTHS))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.5, -1.1, 0.5, -0.1), 0.24, 0.24, fill(cloth.scaled(0.85)))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.42, -0.62, 0.42, -0.2), 0.1, 0.1, fill(cloth))
    for side in (-1, 1):
        arm = skia.Rect.MakeXYWH(side * 0.52 - 0.13, -0.72, 0.26, 0.62)
        canvas.drawRoundRect(arm, 0.12, 0.12, fill(cloth.scaled(1.1)))
        canvas.drawLine(side * 0.45, -0.1, side * 0.48, 0, line(wood.scaled(0.6), 0.07))


def _table(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    canvas.drawRoundRect(skia.Rect.MakeLTRB(-0.85, -0.82, 0.85, -0.73), 0.03, 0.03, fill(wood.scaled(1.15)))
    for x in (-0.72, 0.72):
        canvas.drawLine(x, -0.73, x * 1.04, 0, line(wood.scaled(0.75), 0.08))
    vase = stage.palette.lit(dice.choice(_CLOTHS))
    for number in range(7):
        turn = (number - 3) * 0.26
        tip = (0.2 + math.sin(turn) * 0.4, -1.1 - math.cos(turn) * 0.32)
        canvas.drawLine(0.2, -1.05, *tip, line(stage.palette.lit(Colour.of("4f7a45")), 0.025))
        canvas.drawCircle(*tip, 0.075, fill(stage.palette.lit(dice.choice(_BOOKS)).mix(WHITE, 0.25)))
    canvas.drawPath(outline([(0.08, -1.12), (0.32, -1.12), (0.28, -0.82), (0.12, -0.82)]), fill(vase))
    for number in range(3):
        book = skia.Rect.MakeXYWH(-0.6 + 0.03 * number, -0.88 - 0.06 * number, 0.42, 0.055)
        canvas.drawRect(book, fill(stage.palette.lit(_BOOKS[number * 2])))


def _plant(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    green = stage.palette.lit(Colour.of("47754a"))
    for number in range(15):
        turn, long = (number - 7) * 0.2, dice.uniform(0.6, 1.15)
        tip = (math.sin(turn) * long * 0.8, -0.5 - math.cos(turn * 0.9) * long)
        leaf = skia.Path()
        leaf.moveTo(0, -0.48)
        leaf.quadTo(tip[0] * 0.5 - 0.14, tip[1] * 0.75, *tip)
        leaf.quadTo(tip[0] * 0.5 + 0.14, tip[1] * 0.65, 0, -0.48)
        canvas.drawPath(leaf, fill(green.scaled(dice.uniform(0.7, 1.2))))
    pot = stage.palette.lit(Colour.of("b0643f"))
    canvas.drawPath(outline([(-0.28, -0.5), (0.28, -0.5), (0.2, 0), (-0.2, 0)]), fill(pot))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.31, -0.52, 0.31, -0.42), fill(pot.mix(wood, 0.3)))


def _clock(canvas: skia.Canvas, stage: Stage, wood: Colour, dice: random.Random) -> None:
    canvas.drawRect(skia.Rect.MakeLTRB(-0.26, -2.0, 0.26, 0), fill(wood.scaled(0.85)))
    canvas.drawPath(outline([(-0.32, -1.95), (0, -2.16), (0.32, -1.95)]), fill(wood.scaled(1.1)))
    canvas.drawRect(skia.Rect.MakeLTRB(-0.15, -1.35, 0.15, -0.25), fill(wood.scaled(0.4)))
    canvas.drawCircle(0, -1.66, 0.2, fill(stage.palette.lit(Colour.of("efe6cf"))))
    turn = dice.uniform(0, math.tau)
    for long, angle in ((0.15, turn), (0.1, turn * 0.5)):
        canvas.drawLine(0, -1.66, math.sin(angle) * long, -1.66 - math.cos(angle) * long, line(wood.scaled(0.3), 0.025))
    canvas.drawLine(0, -1.35, 0.05, -0.6, line(stage.palette.lit(Colour.of("d8b04a")), 0.025))
    canvas.drawCircle(0.05, -0.55, 0.09, fill(stage.palette.lit(Colour.of("d8b04a"))))


_SMALL: list[Piece] = [_armchair, _table, _plant, _clock]
