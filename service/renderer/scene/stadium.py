"""A sports ground: the pitch or court with its lines, a goal or a hoop, stands full of people.

Sizes of goal and hoop are those of the games. Source: IFAB Laws of the Game 2024/25, law 1; FIBA
Official Basketball Rules 2024, Equipment.
"""

import numpy as np

from service.renderer.brush import fill, line, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.field import Floats
from service.renderer.scene.floor import Floor, Plane, blended, toned
from service.renderer.scene.pieces import BOOKS
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime, Pitch
from service.renderer.skia_library import skia

_GOAL = (7.32, 2.44)
_RING, _BOARD = 3.05, (1.8, 1.05)
_LINE = 0.06
"""Half a line's width in metres."""
_TIERS = ((1.4, 8.5), (10.5, 21.0))
"""Metres from the foot to the head of each tier of seats."""


def stadium(stage: Stage, pitch: Pitch) -> list[Layer]:
    """Return the stands, the ground with its lines, and what is aimed at."""
    stands = max(62.0, stage.focus * 5)
    goal = max(30.0, stage.focus * 2.4)
    aim = _goal if pitch is Pitch.GRASS else _hoop
    return [_stands(stage, stands), Floor(stage, _Ground(stage, pitch, goal)), aim(stage, goal)]


def _stands(stage: Stage, z: float) -> Plate:
    """Return two tiers of people under a roof, with lamps that burn in the dark."""
    left, right = stage.span(z)
    palette, dice = stage.palette, stage.chance.of_the_film.dice("stands")
    concrete = palette.faded(palette.lit(Colour.of("59616b")), 0.18)
    seats = palette.faded(palette.lit(dice.choice(BOOKS)), 0.25).scaled(0.55)
    crowd = [palette.faded(palette.lit(tone).mix(WHITE, 0.2), 0.2) for tone in (*BOOKS, *BOOKS[:4])]
    paints = [fill(tone) for tone in crowd]
    full = 0.0 if stage.shot.unwatched else 0.86
    dark = stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(skia.Rect.MakeLTRB(left, -24.5, right, 0.4), fill(concrete.scaled(0.6)))
        for foot, head in _TIERS:
            canvas.drawRect(skia.Rect.MakeLTRB(left, -head, right, -foot), fill(seats))
            lift = foot + 0.4
            while lift < head:
                x = left + dice.uniform(0, 0.7)
                while x < right:
                    if dice.random() < full:
                        paint_ = dice.choice(paints)
                        canvas.drawCircle(x, -lift - 0.5, 0.27, paint_)
                        canvas.drawRect(skia.Rect.MakeXYWH(x - 0.3, -lift - 0.3, 0.6, 0.6), paint_)
                    x += dice.uniform(0.75, 1.0)
                lift += 1.05
            rail = skia.Rect.MakeLTRB(left, -foot, right, -foot + 1.1)
            canvas.drawRect(rail, fill(concrete.mix(WHITE, 0.15)))
        canvas.drawRect(skia.Rect.MakeLTRB(left, -25.5, right, -23.6), fill(concrete.scaled(0.8)))
        x = left
        while x < right:
            board = skia.Rect.MakeXYWH(x, -1.0, 7.6, 1.0)
            canvas.drawRect(board, fill(palette.lit(dice.choice(BOOKS))))
            if dark:
                shine(canvas, (x + 3.8, -23.4), 4.5, palette.glow.mix(WHITE, 0.6), 0.75)
            canvas.drawRect(skia.Rect.MakeXYWH(x + 2.8, -23.8, 2.0, 0.5), fill(WHITE, 0.9))
            x += 7.8

    return Plate(stage, Sheet(z=z, left=left, right=right, top=27.0, bottom=-0.4), paint)


class _Ground:
    """Turf mown in stripes or boards of a court, with its lines."""

    def __init__(self, stage: Stage, pitch: Pitch, goal: float) -> None:
        palette = stage.palette
        near = palette.lit(Colour.of("4f8a3c" if pitch is Pitch.GRASS else "c48a55"))
        self._near, self._far = near, near.mix(palette.haze, 0.22)
        self._chalk = palette.lit(Colour.of("f2f2ec"))
        self._stripe, self._contrast = (5.5, 0.075) if pitch is Pitch.GRASS else (1.2, 0.03)
        half, deep = (20.16, 16.5) if pitch is Pitch.GRASS else (2.45, 5.8)
        self._across = (goal, goal - deep)
        self._box = half
        self._goal = goal

    def __call__(self, plane: Plane) -> Floats:
        """Paint the part of the ground that a plane is of; shape (rows, columns, 3)."""
        stripes = np.where(np.floor(plane.z / self._stripe) % 2, 1.0, -1.0)
        seen = self._contrast / (1 + (plane.step / self._stripe) ** 2)
        tone = np.broadcast_to(stripes * seen, plane.x.shape).astype(np.float32)
        colours = toned(plane.run(self._far, self._near), tone)
        return blended(colours, self._chalk, self._lines(plane))

    def _lines(self, plane: Plane) -> Floats:
        """Return how much of each place is chalk."""
        wide = np.abs(plane.x[:, 1:2] - plane.x[:, 0:1])
        inside = np.abs(plane.x) <= self._box
        goal_line, box_line = (self._on(plane.z, at, plane.step) for at in self._across)
        within = (plane.z <= self._goal) & (plane.z >= self._across[1])
        sides = self._on(np.abs(plane.x), self._box, wide) * within
        lines: Floats = np.maximum.reduce(
            [np.broadcast_to(goal_line, plane.x.shape), box_line * inside, sides]
        ).astype(np.float32)
        return 0.85 * lines

    @staticmethod
    def _on(places: Floats, at: float, step: Floats) -> Floats:
        """Return how much of a line lies on places that are so many metres apart."""
        half = np.maximum(_LINE, step * 0.5)
        laid: Floats = np.clip(1.5 - np.abs(places - at) / half, 0, 1) * np.minimum(
            1, 2.5 * _LINE / half
        )
        return laid


def _goal(stage: Stage, z: float) -> Layer:
    """Return two posts, the bar and the net behind them."""
    white = stage.palette.lit(Colour.of("f4f4f0"))
    wide, high = _GOAL
    middle = stage.side * stage.camera.half_width(z) * 0.3

    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(middle, 0)
        net = line(white, 0.03, 0.4)
        for number in range(25):
            x = -wide / 2 + wide * number / 24
            canvas.drawLine(x, -high, x * 0.94, 0, net)
        for number in range(8):
            canvas.drawLine(-wide / 2, -high * number / 8, wide / 2, -high * number / 8, net)
        frame = line(white, 0.16)
        for x in (-wide / 2, wide / 2):
            canvas.drawLine(x, 0, x, -high, frame)
        canvas.drawLine(-wide / 2, -high, wide / 2, -high, frame)

    return Drawing(z, paint)


def _hoop(stage: Stage, z: float) -> Layer:
    """Return the board with its ring and net on a padded post."""
    lit = stage.palette.lit
    wide, high = _BOARD
    middle = stage.side * stage.camera.half_width(z) * 0.3
    glass, steel = lit(Colour.of("e6ecef")), lit(Colour.of("3c4550"))
    ring = lit(Colour.of("d9602c"))

    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(middle, 0)
        canvas.drawLine(0, 0, 0, -_RING, line(steel, 0.34))
        foot = _RING - 0.15
        board = skia.Rect.MakeLTRB(-wide / 2, -foot - high, wide / 2, -foot)
        canvas.drawRect(board, fill(glass))
        canvas.drawRect(board, line(ring, 0.06))
        canvas.drawRect(skia.Rect.MakeLTRB(-0.3, -foot - 0.6, 0.3, -foot - 0.15), line(ring, 0.05))
        for number in range(7):
            x = -0.23 + 0.46 * number / 6
            canvas.drawLine(x, -_RING, x * 0.6, -_RING + 0.45, line(glass, 0.025))
        hoop = skia.Rect.MakeLTRB(-0.25, -_RING - 0.05, 0.25, -_RING + 0.05)
        canvas.drawOval(hoop, line(ring, 0.06))

    return Drawing(z, paint)
