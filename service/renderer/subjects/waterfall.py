"""A waterfall: a cliff with woods on its edge, the falling water, mist at its foot."""

import math
import random

from service.renderer.brush import fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Stage, View
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark, Part
from service.renderer.subjects.sprite import Box, sprite

BOX = Box(width=220, height=150, metres=34)
_EDGE, _POOL = 30.0, 139.0
_LEFT, _RIGHT = 88.0, 130.0
_SPEED = 46.0
"""Units a second that the water falls."""
_STRANDS = 44
_WING = 230
"""Units that the cliff goes on beyond either side of the box."""
_WHOLE = Box(width=BOX.width + 2 * _WING, height=BOX.height, metres=BOX.metres)


class Waterfall:
    """The water falls; the cliff stays."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Break the cliff as it looks at its mark."""
        self._mark = mark
        self.depth = mark.z
        dice = stage.chance.dice(f"waterfall {mark.number}")
        self._sprite = sprite(
            stage, _WHOLE, lambda canvas: _paint(canvas, stage, dice), z=mark.z, rim=0.3
        )
        haze = stage.haze(mark.z)
        foam = stage.palette.lit(WHITE).mix(stage.palette.haze, haze * 0.6)
        water = stage.palette.water_far.mix(foam, 0.45)
        self._sheet = shade((0, _EDGE), (0, _POOL), [(water, 0.95), (foam, 0.9)])
        self._foam, self._mist = foam, foam.mix(stage.palette.horizon, 0.2)
        self._strands = [
            (
                dice.uniform(_LEFT + 1.5, _RIGHT - 1.5),
                dice.random(),
                dice.uniform(0.8, 1.25),
                line(
                    foam if dice.random() < 0.7 else water.scaled(0.8), dice.uniform(0.5, 1.7), 0.8
                ),
            )
            for _ in range(_STRANDS)
        ]

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw the cliff, the water and the mist."""
        place = (self._mark.x, 0.0, self._mark.z)
        part = Part(view.camera, place, BOX)
        self._sprite.draw(canvas, view.camera, place)
        with part.on(canvas):
            self._draw_water(canvas, view.seconds)
            self._draw_pool(canvas, view.seconds)

    def _draw_water(self, canvas: skia.Canvas, seconds: float) -> None:
        sides = []
        for side, edge in ((-1, _LEFT), (1, _RIGHT)):
            sway = [0.9 * math.sin(n * 1.7 + seconds * 5 * side) for n in range(12)]
            sides.append([(edge + side * (n * 0.5 + sway[n]), _EDGE + 10 * n) for n in range(12)])
        canvas.drawPath(outline([*sides[0], *reversed(sides[1])]), self._sheet)
        fall = _POOL - _EDGE
        for x, start, rate, paint in self._strands:
            y = (start * fall + seconds * _SPEED * rate) % fall
            long = 9 + 16 * y / fall
            spread = 1 + 0.1 * y / fall
            at = 109 + (x - 109) * spread
            canvas.drawLine(at, _EDGE + max(y - long, 0), at, _EDGE + y, paint)

    def _draw_pool(self, canvas: skia.Canvas, seconds: float) -> None:
        for number in range(4):
            age = (seconds * 0.35 + number / 4) % 1
            wide, tall = 30 + 46 * age, 3 + 5 * age
            ring = line(self._foam, 0.9, 0.5 * (1 - age))
            canvas.drawOval(
                skia.Rect.MakeLTRB(109 - wide, 142 - tall, 109 + wide, 142 + tall), ring
            )
        for number in range(9):
            breath = 0.5 + 0.5 * math.sin(seconds * 1.6 + number * 2.1)
            x = 86 + 5.6 * number + 2 * math.sin(seconds + number)
            shine(canvas, (x, 138 - 5 * breath), 15 + 8 * breath, self._mist, 0.55)


def _paint(canvas: skia.Canvas, stage: Stage, dice: random.Random) -> None:
    """Paint the cliff in the units of the box, to which it adds its wings."""
    canvas.translate(_WING, 0)
    lit, grown = stage.palette.lit, growth(stage)
    stone = lit(Colour.of("7d7468"))
    pool = stage.palette.water_far.mix(stage.palette.water_near, 0.5)
    phase = dice.uniform(0, 6)
    rim = [(float(x), _top(x, phase) + dice.uniform(-3, 3)) for x in range(-_WING, 220 + _WING, 7)]
    wall = outline([(-_WING, 150.0), *rim, (220.0 + _WING, 150.0)])
    tones = [(stone.scaled(1.1), 1), (stone.scaled(0.8), 1), (stone.scaled(0.5), 1)]
    canvas.drawPath(wall, shade((0, 20), (0, 146), tones))
    canvas.save()
    canvas.clipPath(wall, doAntiAlias=True)
    _paint_ledges(canvas, stone, stage.side, dice)
    cleft = [(_LEFT - 9, 28), (_RIGHT + 9, 28), (_RIGHT + 16, 146), (_LEFT - 16, 146)]
    canvas.drawPath(outline(cleft), fill(stone.scaled(0.4), 0.8))
    canvas.restore()
    canvas.drawOval(skia.Rect.MakeLTRB(22, 134, 196, 150), fill(pool))
    greens = (grown.needles, grown.needles.mix(grown.ground, 0.5), grown.ground)
    for x, y in rim:
        if not _LEFT - 9 < x < _RIGHT + 9:
            _paint_bushes(canvas, (x, y), greens, dice=dice, snow=grown.snow)
    for x in range(-_WING, 220 + _WING, 6):
        beside = abs(x - 109) - 66
        if beside > 0 or dice.random() < 0.25:
            _paint_bushes(canvas, (x, 147), greens, dice=dice, snow=grown.snow)


def _top(x: float, phase: float) -> float:
    """Return where the cliff ends above: highest beside the water, sinking to either side."""
    away = max(abs(x - 109) - 44, 0) / (_WING + 66)
    lip = 8 * math.exp(-(((x - 109) / 26) ** 2))
    waves = 5 * math.sin(x * 0.05 + phase) + 3 * math.sin(x * 0.131 - phase)
    sunk: float = away**1.25
    return 24 + lip + 96 * sunk + waves * min(away * 6, 1)


def _paint_ledges(canvas: skia.Canvas, stone: Colour, side: int, dice: random.Random) -> None:
    """Paint the faces of the rock: slabs that lean, each lit or in the shade, over dark cracks."""
    crack = line(stone.scaled(0.4), 0.7, 0.5)
    for _ in range(260):
        x, y = dice.uniform(-_WING, 220 + _WING), dice.uniform(24, 146)
        wide, tall, lean = dice.uniform(5, 16), dice.uniform(8, 30), dice.uniform(-5, 5)
        slab = [
            (x, y + dice.uniform(-3, 3)),
            (x + wide, y),
            (x + wide * 0.9 + lean, y + tall),
            (x + wide * 0.2 + lean, y + tall * dice.uniform(0.7, 1.1)),
        ]
        tone = 1.2 if (dice.random() < 0.5) is (side > 0) else 0.72
        canvas.drawPath(outline(slab), fill(stone.scaled(tone), 0.32))
        if wide < 7:
            canvas.drawLine(x, y, x + lean, y + tall, crack)


def _paint_bushes(
    canvas: skia.Canvas,
    foot: tuple[float, float],
    greens: tuple[Colour, ...],
    *,
    dice: random.Random,
    snow: Colour | None,
) -> None:
    x, y = foot
    for _ in range(2):
        size = dice.uniform(3.5, 8.5)
        spot = (x + dice.uniform(-5, 5), y - size * 0.4 + dice.uniform(-2, 3))
        _paint_bush(canvas, spot, size, colour=dice.choice(greens), snow=snow)


def _paint_bush(
    canvas: skia.Canvas,
    spot: tuple[float, float],
    size: float,
    *,
    colour: Colour,
    snow: Colour | None,
) -> None:
    x, y = spot
    top = snow or colour.scaled(1.12)
    under = snow.mix(colour, 0.3) if snow else colour.scaled(0.72)
    canvas.drawCircle(x, y, size, fill(under))
    canvas.drawCircle(x - size * 0.15, y - size * 0.28, size * 0.68, fill(top))
