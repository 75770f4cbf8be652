"""Plants that a place is dressed with: broad-leaved trees, firs, palms, reeds, leaves.

All are plain shapes in metres around a foot, y down, lit from one side in two or three tones.
"""

import math
import random
from dataclasses import dataclass

from service.renderer.brush import fill, line, outline
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.skia_library import skia

Point = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How one plant looks."""

    colour: Colour
    side: int
    """Where the light comes from: 1 is the right."""
    snow: Colour | None = None

    @property
    def lit(self) -> Colour:
        """The tone of what faces the light."""
        return self.colour.scaled(1.16).mix(WHITE, 0.07)

    @property
    def dark(self) -> Colour:
        """The tone of what turns from it."""
        return self.colour.mix(BLACK, 0.24)


def paint_leafy(
    canvas: skia.Canvas, foot: Point, height: float, look: Look, dice: random.Random
) -> None:
    """Paint a broad-leaved tree: a forked trunk and a crown of clumps."""
    x, y = foot
    paint_trunk(canvas, foot, height * 0.62, look.dark.mix(BLACK, 0.25), dice)
    clumps = []
    for number in range(9):
        turn = number * 2.4 + dice.uniform(-0.4, 0.4)
        out = height * 0.27 * math.sqrt(number / 9)
        clumps.append(
            (
                x + math.cos(turn) * out,
                y - height * 0.68 + math.sin(turn) * out * 0.72,
                height * dice.uniform(0.13, 0.19),
            )
        )
    for tone, shift, size in (
        (look.dark, 0.0, 1.0),
        (look.colour, 0.05, 0.86),
        (look.lit, 0.1, 0.5),
    ):
        path = skia.Path()
        for cx, cy, radius in clumps:
            away = shift * height
            path.addCircle(cx + look.side * away * 0.6, cy - away * 0.7, radius * size)
        canvas.drawPath(path, fill(tone))


def paint_trunk(
    canvas: skia.Canvas, foot: Point, height: float, colour: Colour, dice: random.Random
) -> None:
    """Paint a trunk that forks into a few boughs."""
    x, y = foot
    wide = height * 0.05
    shape = [
        (x - wide, y),
        (x - wide * 0.55, y - height),
        (x + wide * 0.55, y - height),
        (x + wide, y),
    ]
    canvas.drawPath(outline(shape), fill(colour))
    stroke = line(colour, wide * 0.75)
    for side in (-1, 1):
        start = y - height * dice.uniform(0.55, 0.8)
        tip = (x + side * height * dice.uniform(0.16, 0.3), start - height * dice.uniform(0.2, 0.4))
        canvas.drawLine(x, start, *tip, stroke)


def paint_bare(
    canvas: skia.Canvas, foot: Point, height: float, look: Look, dice: random.Random
) -> None:
    """Paint a tree without leaves: boughs that fork four times."""
    paths = [skia.Path() for _ in range(5)]

    def grow(start: Point, angle: float, long: float, level: int) -> None:
        tip = start[0] + math.sin(angle) * long, start[1] - math.cos(angle) * long
        paths[level].moveTo(*start)
        paths[level].lineTo(*tip)
        if level < 4:
            for turn in (-1, 1):
                bend = turn * dice.uniform(0.25, 0.6)
                grow(tip, angle + bend, long * dice.uniform(0.62, 0.78), level + 1)

    grow(foot, dice.uniform(-0.06, 0.06), height * 0.32, 0)
    for level, path in enumerate(paths):
        canvas.drawPath(path, line(look.dark, height * 0.05 * 0.58**level))
        if look.snow and level:
            canvas.save()
            canvas.translate(0, -height * 0.02 * 0.6**level)
            canvas.drawPath(path, line(look.snow, height * 0.018 * 0.6**level, 0.8))
            canvas.restore()


def paint_fir(
    canvas: skia.Canvas, foot: Point, height: float, look: Look, dice: random.Random
) -> None:
    """Paint a conifer: hanging whorls, a darker half away from the light, snow if it lies."""
    x, y = foot
    wide = height * 0.018
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - wide, y - height * 0.2, x + wide, y), fill(look.dark.mix(BLACK, 0.3))
    )
    halves: dict[int, list[Point]] = {-1: [], 1: []}
    snow = skia.Path()
    for whorl in range(8):
        share = (whorl + 1) / 8
        level = y - height * (1 - 0.88 * share)
        reach = height * 0.21 * share**0.85
        for side, points in halves.items():
            tip = reach * dice.uniform(0.82, 1.15)
            points.append((x + side * tip, level + height * 0.022))
            points.append((x + side * reach * 0.4, level - height * 0.006))
            if dice.random() < 0.75:
                _heap(snow, (x, level), side * tip, height)
    top = (x, y - height)
    for side, points in halves.items():
        tone = look.lit if side == look.side else look.dark
        root = (x, points[-1][1])
        canvas.drawPath(outline([top, *points, root]), fill(tone))
    if look.snow:
        canvas.drawPath(snow, fill(look.snow, 0.92))


def _heap(path: skia.Path, root: Point, tip: float, height: float) -> None:
    """Add the snow on one branch."""
    x, y = root
    path.moveTo(x + tip * 0.15, y - height * 0.05)
    path.lineTo(x + tip * 0.98, y + height * 0.016)
    path.lineTo(x + tip * 0.62, y + height * 0.004)
    path.lineTo(x + tip * 0.3, y + height * 0.008)
    path.close()


def paint_palm(
    canvas: skia.Canvas, foot: Point, height: float, look: Look, dice: random.Random
) -> None:
    """Paint a palm: a bent trunk and a crown of hanging fronds."""
    x, y = foot
    lean = height * dice.uniform(-0.25, 0.25)
    top = (x + lean, y - height * 0.86)
    trunk = skia.Path()
    trunk.moveTo(x - height * 0.03, y)
    trunk.quadTo(x, y - height * 0.5, top[0] - height * 0.014, top[1])
    trunk.lineTo(top[0] + height * 0.014, top[1])
    trunk.quadTo(x + height * 0.045, y - height * 0.5, x + height * 0.03, y)
    canvas.drawPath(trunk, fill(look.dark.mix(Colour.of("5a4030"), 0.45)))
    for number in range(11):
        turn = -2.9 + number * 0.265 + dice.uniform(-0.1, 0.1) - 0.1
        long = height * dice.uniform(0.32, 0.44)
        tone = look.lit if number % 3 == 0 else look.colour if number % 3 == 1 else look.dark
        canvas.drawPath(frond(top, turn, long), fill(tone))


def frond(root: Point, angle: float, long: float) -> skia.Path:
    """Return a palm's leaf: an arc that hangs, toothed below."""
    x, y = root
    across, up = math.cos(angle) * long, math.sin(angle) * long
    spine = []
    for step in range(9):
        share = step / 8
        sag = long * 0.75 * share * share * (0.4 + 0.6 * abs(math.cos(angle)))
        spine.append((x + across * share, y + up * share * (1 - 0.25 * share) + sag))
    hem = []
    for step, (px, py) in enumerate(reversed(spine)):
        share = 1 - step / 8
        hang = long * 0.22 * math.sin(math.pi * min(share + 0.06, 1.0))
        hem.append((px - across * 0.03, py + hang))
        hem.append((px - across * 0.06, py + hang * 0.3))
    return outline([*spine, *hem])


def blade(root: Point, height: float, lean: float, wide: float) -> skia.Path:
    """Return one blade of grass or reed, bent to its tip."""
    x, y = root
    path = skia.Path()
    path.moveTo(x - wide, y)
    path.quadTo(x + lean * 0.2, y - height * 0.6, x + lean, y - height)
    path.quadTo(x + lean * 0.2 + wide * 2, y - height * 0.55, x + wide, y)
    path.close()
    return path


def leaf(root: Point, angle: float, long: float, wide: float) -> skia.Path:
    """Return one big leaf: pointed, broadest before its middle."""
    x, y = root
    dx, dy = math.cos(angle), math.sin(angle)

    def at(along: float, aside: float) -> Point:
        return x + dx * along * long - dy * aside * wide, y + dy * along * long + dx * aside * wide

    path = skia.Path()
    path.moveTo(x, y)
    path.cubicTo(*at(0.1, 0.9), *at(0.6, 1.0), *at(1.0, 0.1))
    path.cubicTo(*at(0.6, -0.9), *at(0.1, -1.0), x, y)
    path.close()
    return path
