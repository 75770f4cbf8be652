"""What grows on the seabed: corals behind the lead, and kelp that sways before the lens."""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, outline
from service.renderer.colour import Colour
from service.renderer.scene.pinned import spot
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.skia_library import skia

_CORALS = [
    Colour.of(code)
    for code in ("e2607a", "f08a4b", "e9b949", "b06bd0", "4fb6a0", "f2a7b5", "d94f4f", "7f8fe0")
]


def coral_bed(stage: Stage) -> list[Layer]:
    """Return two rows of corals: hazy ones behind the lead, clear ones at the sides before it."""
    return [_corals(stage, 1.4, 0.34, 15), _corals(stage, 0.72, 0.04, 9)]


def _corals(stage: Stage, away: float, haze: float, count: int) -> Plate:
    z = stage.focus * away
    left, right = stage.span(z)
    near = away < 1
    size, camera = stage.size, stage.camera
    dice = stage.chance.dice(f"corals {away}")
    # The row stands on the seabed, yet always comes into the picture.
    foot = min(camera.down(0.0, z), size.height * (1.03 if near else 0.9))
    ground = spot(stage, (0.0, foot), z).y
    tall = (0.3 if near else 0.2) * min(size.height, size.width * 1.1) / camera.scale(z)
    palette = stage.palette

    def paint(canvas: skia.Canvas) -> None:
        canvas.translate(0, -ground)
        for number in range(count):
            share = (number + dice.random()) / count
            aside = abs(share - 0.5) * 2
            if near and aside < 0.5:
                continue
            x, high = left + (right - left) * share, tall * dice.uniform(0.4, 1) * (0.5 + aside / 2)
            tone = palette.lit(dice.choice(_CORALS)).mix(palette.ink, 0.42 if near else 0.12)
            canvas.save()
            canvas.translate(x, tall * 0.06)
            dice.choice(_GROWTHS)(canvas, high, palette.faded(tone, haze), dice)
            canvas.restore()

    top = ground + tall * 1.25
    return Plate(
        stage, Sheet(z=z, left=left, right=right, top=top, bottom=ground - tall * 0.3), paint
    )


def _branches(canvas: skia.Canvas, high: float, tone: Colour, dice: random.Random) -> None:
    def grow(x: float, y: float, turn: float, long: float) -> None:
        tip = (x + math.sin(turn) * long, y - math.cos(turn) * long)
        canvas.drawLine(x, y, *tip, line(tone.scaled(0.8 + 0.3 * dice.random()), long * 0.3))
        if long > high * 0.09:
            for side in (-1, 1):
                grow(*tip, turn + side * dice.uniform(0.25, 0.6), long * dice.uniform(0.62, 0.8))

    for _ in range(2):
        grow(0, 0, dice.uniform(-0.35, 0.35), high * 0.34)


def _fan(canvas: skia.Canvas, high: float, tone: Colour, dice: random.Random) -> None:
    rim = [
        (math.sin(turn) * high * 0.62, -high * (0.2 + 0.75 * math.cos(turn) * dice.uniform(0.9, 1)))
        for turn in (n / 10 * 2.5 - 1.25 for n in range(11))
    ]
    canvas.drawPath(outline([(0, 0), *rim]), fill(tone, 0.82))
    for x, y in rim:
        canvas.drawLine(0, 0, x * 0.97, y * 0.97, line(tone.scaled(0.72), high * 0.02))
    for share in (0.45, 0.7):
        ring = outline([(x * share, y * share) for x, y in rim], closed=False)
        canvas.drawPath(ring, line(tone.scaled(0.78), high * 0.014))


def _tubes(canvas: skia.Canvas, high: float, tone: Colour, dice: random.Random) -> None:
    for number in range(6):
        x, tall = (number - 2.5) * high * 0.16, high * dice.uniform(0.45, 0.95)
        lean, wide = (number - 2.5) * high * 0.04, high * dice.uniform(0.1, 0.15)
        colour = tone.scaled(dice.uniform(0.8, 1.1))
        canvas.drawLine(x, 0, x + lean, -tall, line(colour, wide))
        mouth = skia.Rect.MakeXYWH(
            x + lean - wide * 0.32, -tall - wide * 0.22, wide * 0.64, wide * 0.4
        )
        canvas.drawOval(mouth, fill(tone.scaled(0.45)))


def _brain(canvas: skia.Canvas, high: float, tone: Colour, dice: random.Random) -> None:
    wide, tall = high * dice.uniform(0.6, 0.9), high * 0.6
    canvas.save()
    canvas.clipRect(skia.Rect.MakeLTRB(-wide, -tall, wide, high * 0.05))
    canvas.drawOval(skia.Rect.MakeLTRB(-wide, -tall, wide, tall), fill(tone.scaled(0.85)))
    canvas.restore()
    for number in range(6):
        share = 0.16 + 0.14 * number
        arc = skia.Rect.MakeLTRB(-wide * share, -tall * 0.96, wide * share, tall)
        canvas.drawArc(arc, 180, 180, False, line(tone.scaled(0.66), high * 0.03))


def _anemone(canvas: skia.Canvas, high: float, tone: Colour, dice: random.Random) -> None:
    for number in range(17):
        turn = (number / 16 - 0.5) * 2.4
        tip = (math.sin(turn) * high * 0.6, -high * 0.66 * math.cos(turn * 0.8))
        path = skia.Path()
        path.moveTo(turn * high * 0.1, 0)
        path.quadTo(turn * high * 0.12, tip[1] * 0.8, tip[0] * dice.uniform(0.85, 1.1), tip[1])
        canvas.drawPath(path, line(tone.scaled(dice.uniform(0.75, 1.15)), high * 0.06))


_GROWTHS: list[Callable[[skia.Canvas, float, Colour, random.Random], None]] = [
    _branches,
    _fan,
    _tubes,
    _brain,
    _anemone,
]


def kelp(stage: Stage) -> list[Layer]:
    """Return a far stand of kelp and the dark one that frames the picture."""
    palette = stage.palette
    far = palette.faded(palette.lit(Colour.of("4f7a3c")), 0.55)
    near = palette.lit(Colour.of("2f5a34")).mix(palette.ink, 0.62)
    return [
        Kelp(stage, away=2.2, count=7, colour=far),
        Kelp(stage, away=0.5, count=6, colour=near),
    ]


class Kelp:
    """Ribbons with leaves that stand at the picture's sides and bend with the swell."""

    def __init__(self, stage: Stage, *, away: float, count: int, colour: Colour) -> None:
        """Plant them.

        Args:
            stage: For the camera.
            away: Their distance, in distances of the lead.
            count: How many.
            colour: Of all of them.
        """
        self.depth = stage.focus * away
        size, dice = stage.size, stage.chance.dice(f"kelp {away}")
        self._near = away < 1
        self._paint = fill(colour)
        self._stems = []
        for number in range(count):
            aside = (-1 if number % 2 else 1) * dice.uniform(0.33 if self._near else 0.16, 0.52)
            top = dice.uniform(0.2, 0.62) * size.height
            place = spot(stage, (size.width * (0.5 + aside), size.height * 1.05), self.depth)
            self._stems.append((place, size.height * 1.05 - top, dice.uniform(0, math.tau)))
        self._wide = size.unit * (15 if self._near else 8)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw every ribbon as one path."""
        path = skia.Path()
        for place, tall, phase in self._stems:
            x, y = place.seen(view.camera)
            _trace(
                path, (x, max(y, view.camera.size.height)), tall, self._wide, phase + view.seconds
            )
        canvas.drawPath(path, self._paint)


def _trace(
    path: skia.Path, foot: tuple[float, float], tall: float, wide: float, turn: float
) -> None:
    """Add a ribbon and its leaves to the path."""
    steps = 13
    spine = []
    for step in range(steps + 1):
        share = step / steps
        bend = tall * 0.11 * share * math.sin(turn * 0.8 - 2.4 * share)
        spine.append((foot[0] + bend + tall * 0.03 * math.sin(5 * share), foot[1] - tall * share))
    half = wide * 0.16
    path.moveTo(spine[0][0] - half, spine[0][1])
    for x, y in spine:
        path.lineTo(x - half, y)
    for x, y in reversed(spine):
        path.lineTo(x + half, y)
    path.close()
    for number, (x, y) in enumerate(spine[2:]):
        side = -1 if number % 2 else 1
        droop = 0.25 * math.sin(turn * 1.1 - 0.4 * number)
        reach = wide * (3.4 - 0.13 * number) * side
        path.moveTo(x, y)
        path.quadTo(x + reach * 0.5, y - wide * 1.5, x + reach, y - wide * (0.7 + droop))
        path.quadTo(x + reach * 0.5, y + wide * 0.2, x, y + wide * 0.5)
        path.close()
