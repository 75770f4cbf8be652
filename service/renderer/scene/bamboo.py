"""A wood of bamboo: culms that rise out of the picture, row behind row, and leaves between them."""

import math
import random

from service.renderer.brush import fill, line
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.flora import leaf
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia

_CULMS = ("5f8a45", "7a9a4a", "4c7a4a", "8f9f52")
_ROWS = ((5.0, 0.72, 46), (3.9, 0.52, 34), (2.9, 0.32, 22), (2.1, 0.15, 13))
"""In distances of the lead, how much the air hides, and culms across the picture."""
_JOINT = 5.5
"""Length of a joint, in culms' widths."""


def bamboo(stage: Stage, grown: Growth, base: float) -> list[Layer]:
    """Return the rows, and the culms that stand close by on both sides."""
    rows = [
        _row(stage, grown, (base * away, haze), count=count, name=f"bamboo {away}")
        for away, haze, count in _ROWS
    ]
    near = [_near(stage, grown, base * 1.4, side) for side in (-1, 1)]
    return [*rows, *near]


def _row(
    stage: Stage, grown: Growth, depth: tuple[float, float], *, count: int, name: str
) -> Plate:
    """Return a row at a distance in metres, so much hidden by the air."""
    z, haze = depth
    left, right = stage.span(z)
    half, top = stage.camera.half_width(z), _top(stage, z)
    dice = stage.chance.dice(name)
    apart = 2 * half / count

    def paint(canvas: skia.Canvas) -> None:
        x = left - apart * dice.random()
        while x < right + apart:
            wide = half * dice.uniform(0.006, 0.0105) * (1.25 - haze * 0.5)
            colour = stage.palette.faded(_green(stage, dice), haze)
            _paint_culm(canvas, (x, wide, top), colour, stage.side, dice)
            if dice.random() < 0.75:
                _paint_leaves(canvas, (x, wide, top), stage.palette.faded(_leaf(grown), haze), dice)
            x += apart * dice.uniform(0.45, 1.55)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top * 1.05, bottom=-0.3), paint)


def _near(stage: Stage, grown: Growth, z: float, side: int) -> Layer:
    """Return the thick culms at one side of the picture."""
    dice = stage.chance.dice(f"near bamboo {side}")
    half, top = stage.camera.half_width(z), _top(stage, z)
    places = sorted(dice.uniform(0.52, 1.02) for _ in range(dice.choice((3, 4, 5))))
    culms = [(side * half * at, half * dice.uniform(0.012, 0.022), top) for at in places]
    colours = [_green(stage, dice).mix(stage.palette.ink, 0.12) for _ in culms]
    seed = dice.randrange(2**32)

    def paint(canvas: skia.Canvas) -> None:
        again = random.Random(seed)  # noqa: S311 - composition
        for culm, colour in zip(culms, colours, strict=True):
            _paint_culm(canvas, culm, colour, stage.side, again)
            _paint_leaves(canvas, culm, _leaf(grown).mix(stage.palette.ink, 0.2), again)

    return Drawing(z, paint)


def _top(stage: Stage, z: float) -> float:
    """Return metres up to well above the picture's upper edge, wherever the camera tilts."""
    return stage.camera.eye + stage.camera.horizon / stage.camera.scale(z) * 1.5


def _green(stage: Stage, dice: random.Random) -> Colour:
    return stage.palette.lit(Colour.of(dice.choice(_CULMS))).scaled(dice.uniform(0.85, 1.1))


def _leaf(grown: Growth) -> Colour:
    return grown.snow or (grown.leaves[0] if grown.leaves else grown.needles)


def _paint_culm(
    canvas: skia.Canvas,
    place: tuple[float, float, float],
    colour: Colour,
    side: int,
    dice: random.Random,
) -> None:
    """Paint one: place is metres across, half as wide, and tall."""
    x, half, top = place
    lean = dice.uniform(-0.035, 0.035) * top
    y, joint = half, half * _JOINT * dice.uniform(0.8, 1.3)

    def at(height: float) -> float:
        share = height / top
        return x + lean * share * share

    while y > -top:
        foot, head = at(-y), at(-y + joint)
        path = skia.Path()
        path.moveTo(foot - half, y)
        path.lineTo(head - half, y - joint)
        path.lineTo(head + half, y - joint)
        path.lineTo(foot + half, y)
        path.close()
        canvas.drawPath(path, fill(colour))
        shadow = line(colour.mix(BLACK, 0.28), half * 0.62)
        shadow.setStrokeCap(skia.Paint.kButt_Cap)
        aside = -side * half * 0.68
        canvas.drawLine(foot + aside, y, head + aside, y - joint, shadow)
        light = line(colour.mix(WHITE, 0.3), half * 0.28, 0.8)
        light.setStrokeCap(skia.Paint.kButt_Cap)
        canvas.drawLine(foot - aside * 0.7, y, head - aside * 0.7, y - joint, light)
        ring = line(colour.mix(BLACK, 0.42), half * 0.32)
        canvas.drawLine(head - half, y - joint, head + half, y - joint, ring)
        y -= joint


def _paint_leaves(
    canvas: skia.Canvas,
    place: tuple[float, float, float],
    colour: Colour,
    dice: random.Random,
) -> None:
    """Paint twigs of narrow leaves on a culm's upper part."""
    x, half, top = place
    for _ in range(dice.choice((3, 4, 5))):
        height = top * dice.uniform(0.42, 0.98)
        side = dice.choice((-1, 1))
        long = half * dice.uniform(7, 13)
        tip = (x + side * long, -height + long * dice.uniform(-0.1, 0.35))
        canvas.drawLine(x, -height, *tip, line(colour.mix(BLACK, 0.3), half * 0.16))
        for _ in range(7):
            share = dice.uniform(0.3, 1.0)
            root = (x + (tip[0] - x) * share, -height + (tip[1] + height) * share)
            turn = math.pi / 2 - side * dice.uniform(0.1, 1.25)
            blade = leaf(root, turn, half * dice.uniform(4, 7), half * 0.62)
            canvas.drawPath(blade, fill(colour.scaled(dice.uniform(0.75, 1.2))))
