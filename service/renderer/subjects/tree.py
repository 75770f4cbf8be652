"""Trees as silhouettes: round crowns and pines."""

import random

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.skia_library import skia


def paint_round_tree(
    canvas: skia.Canvas,
    foot: tuple[float, float],
    height: float,
    colour: Colour,
    dice: random.Random,
) -> None:
    """Paint a broad-leaved tree: a trunk and a crown of overlapping rounds."""
    x, y = foot
    canvas.drawLine(x, y, x, y - height * 0.6, line(colour.scaled(0.7), height * 0.05))
    for _ in range(9):
        dx, dy = dice.gauss(0, 0.15) * height, dice.uniform(0.42, 0.86) * height
        canvas.drawCircle(x + dx, y - dy, height * dice.uniform(0.1, 0.19), fill(colour))
    canvas.drawCircle(
        x + height * 0.05, y - height * 0.74, height * 0.14, fill(colour.mix(WHITE, 0.06))
    )


def paint_pine(
    canvas: skia.Canvas,
    foot: tuple[float, float],
    height: float,
    colour: Colour,
    dice: random.Random,
) -> None:
    """Paint a conifer: a trunk and whorls of hanging branches, ragged at their ends."""
    x, y = foot
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - height * 0.016, y - height * 0.3, x + height * 0.016, y),
        fill(colour),
    )
    whorls = 9
    right: list[tuple[float, float]] = []
    left: list[tuple[float, float]] = []
    for whorl in range(whorls):
        share = (whorl + 1) / whorls
        level = y - height * (1 - 0.88 * share)
        reach = height * 0.2 * share**0.85
        inner = reach * 0.42
        for side, half in ((right, 1), (left, -1)):
            tip = reach * dice.uniform(0.8, 1.15)
            side.append((x + half * tip, level + height * 0.02))
            side.append((x + half * (inner + tip) / 2, level - height * 0.012))
            side.append((x + half * inner, level - height * 0.004))
    canvas.drawPath(outline([(x, y - height), *right, *reversed(left)]), fill(colour))


def paint_snow_on_pine(
    canvas: skia.Canvas,
    foot: tuple[float, float],
    height: float,
    colour: Colour,
    dice: random.Random,
) -> None:
    """Paint the snow that lies on a pine's branches."""
    x, y = foot
    for whorl in range(1, 9):
        share = whorl / 9
        level = y - height * (1 - 0.88 * share)
        reach = height * 0.17 * share**0.85
        side = dice.choice((-1, 1))
        patch = [
            (x + side * reach * 0.1, level - height * 0.045),
            (x + side * reach * 0.95, level + height * 0.012),
            (x + side * reach * 0.5, level - height * 0.006),
        ]
        canvas.drawPath(outline(patch), fill(colour, 0.85))
