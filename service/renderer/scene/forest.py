"""A forest: rows that fade into the air, trunks close by, light between them, leaves overhead.

What grows hangs on the season and on chance: conifers, broad-leaved trees or both.
"""

import random

from service.renderer.brush import fill, outline, shade
from service.renderer.colour import BLACK, Colour
from service.renderer.scene.bamboo import bamboo
from service.renderer.scene.floor import Floor
from service.renderer.scene.flora import blade
from service.renderer.scene.grove import Grove, grove, paint_tree, thicket
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Grass, Stems, meadow_painter
from service.renderer.scene.overhang import Overhang
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.shafts import Shafts, sunny
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Season, Wood
from service.renderer.skia_library import skia

_ROWS = ((4.9, 0.66), (4.55, 0.46), (3.0, 0.28), (2.2, 0.12))
"""In distances of the lead, and how much the air hides."""
_BARKS = (("5d4c40", 0.25), ("e4e2da", 0.08))
"""Most trees' bark and a birch's, and how dark it stands against the light."""


def forest(stage: Stage) -> list[Layer]:
    """Return the ground, the rows, the trunks and what hangs over them."""
    grown = growth(stage)
    conifer = _conifers(stage)
    base = max(stage.focus, 15.0)
    layers: list[Layer] = [Floor(stage, meadow_painter(stage, grown)), _depths(stage, base * 5.2)]
    if stage.shot.wood is Wood.BAMBOO:
        layers.extend(bamboo(stage, grown, base))
    else:
        layers.extend(_trees(stage, grown, base, conifer=conifer))
    if sunny(stage):
        layers.append(Shafts(stage, depth=base * 2.6))
    if grown.snow is None:
        layers.append(Grass(stage, grown, count=80))
    layers.append(Overhang(stage, grown, conifer=conifer > 0.5))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.25)))
    return layers


def _trees(stage: Stage, grown: Growth, base: float, *, conifer: float) -> list[Layer]:
    """Return rows of trees, bushes at their feet, and trunks close by."""
    high = stretch(stage)
    layers: list[Layer] = []
    for number, (away, haze) in enumerate(_ROWS):
        z = base * away
        tall = stage.camera.half_width(z) * 0.62 * high**1.3
        apart = tall * (0.26 if conifer > 0.5 else 0.36) * (1 + 0.25 * number)
        wood = Grove(tall=tall, apart=apart, gap=0.1 * number, conifer=conifer, haze=haze)
        if number < 2:
            layers.append(grove(stage, grown, z=z, wood=wood, name=f"row {number}"))
        else:
            layers.append(_wood(stage, grown, z, wood=wood))
    layers.append(thicket(stage, grown, base * 2.1, haze=0.1))
    layers.extend(_trunks(stage, grown, base * 1.45, side) for side in (-1, 1))
    return layers


def _conifers(stage: Stage) -> float:
    """Return the share of conifers."""
    if stage.shot.wood is not None:
        return 1.0 if stage.shot.wood is Wood.PINE else 0.0
    if stage.shot.season in (Season.AUTUMN, Season.SPRING):
        return 0.12
    return stage.chance.dice("wood").choice((1.0, 0.9, 0.45, 0.0))


def _depths(stage: Stage, z: float) -> Plate:
    """Return the bright mist behind the last row, with the faintest trunks in it."""
    left, right = stage.span(z)
    half = stage.camera.half_width(z)
    top = half * 0.62 * stretch(stage)
    palette, dice = stage.palette, stage.chance.dice("depths")
    mist = palette.haze.mix(palette.horizon, 0.4)

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawPaint(shade((0, -top), (0, 0), [(mist, 0.0), (mist, 0.85), (mist, 0.95)]))
        for _ in range(60):
            x, wide = dice.uniform(left, right), half * dice.uniform(0.003, 0.012)
            stem = skia.Rect.MakeLTRB(x - wide, -top * dice.uniform(0.7, 1.0), x + wide, 0)
            canvas.drawRect(stem, fill(mist.mix(palette.ink, 0.16), 0.6))

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top, bottom=-0.3), paint)


def _wood(stage: Stage, grown: Growth, z: float, *, wood: Grove) -> Layer:
    """Return a near row: the same trees, as strokes, fewer toward the middle."""
    left, right = stage.span(z)
    dice = stage.chance.dice(f"wood {z:.1f}")
    air = stage.palette.faded(grown.needles, wood.haze or 0.0)
    tinted = Growth(
        leaves=tuple(stage.palette.faded(leaf, wood.haze or 0.0) for leaf in grown.leaves),
        needles=air,
        ground=grown.ground,
        far=grown.far,
        flowers=(),
        snow=grown.snow,
    )

    def paint(canvas: skia.Canvas) -> None:
        x = left - wood.apart * dice.random()
        while x < right + wood.apart:
            tall = wood.tall * dice.uniform(0.7, 1.1)
            paint_tree(canvas, stage, tinted, (x, 0.1, tall), wood=wood, dice=dice)
            x += wood.apart * dice.uniform(0.6, 1.6)

    return Drawing(z, paint)


def _trunks(stage: Stage, grown: Growth, z: float, side: int) -> Layer:
    """Return the thick trunks at one side of the picture, that rise out of it."""
    dice = stage.chance.dice(f"trunks {side}")
    half = stage.camera.half_width(z)
    top = stage.camera.eye + stage.camera.horizon / stage.camera.scale(z) * 1.4
    code, dark = _BARKS[stage.shot.wood is Wood.BIRCH]
    bark = stage.palette.lit(Colour.of(code)).mix(stage.palette.ink, dark)
    places = [dice.uniform(0.5, 0.66), dice.uniform(0.78, 1.0)][dice.choice((0, 1)) :]

    def paint(canvas: skia.Canvas) -> None:
        for share in places:
            x, wide = side * half * share, half * dice.uniform(0.022, 0.046)
            _paint_trunk(canvas, (x, wide, top), (bark, stage.side), dice)
            if grown.snow:
                edge = x + side * wide * 0.7
                patch = [(edge, 0), (edge - wide * 0.4, -top * 0.3), (edge, -top)]
                canvas.drawPath(outline(patch), fill(grown.snow, 0.7))

    return Drawing(z, paint)


def _paint_trunk(
    canvas: skia.Canvas,
    place: tuple[float, float, float],
    look: tuple[Colour, int],
    dice: random.Random,
) -> None:
    """Paint one: place is metres across, half as wide, and tall; look is a colour and a side."""
    x, wide, top = place
    bark, side = look
    bend = dice.uniform(-0.8, 0.8) * wide
    path = skia.Path()
    path.moveTo(x - wide * 1.9, wide * 0.3)
    path.quadTo(x - wide, -wide, x - wide + bend, -top)
    path.lineTo(x + wide * 0.85 + bend, -top)
    path.quadTo(x + wide, -wide, x + wide * 1.9, wide * 0.3)
    path.close()
    canvas.drawPath(path, fill(bark))
    canvas.save()
    canvas.clipPath(path)
    dark = skia.Rect.MakeLTRB(x - wide * 3, -top, x + wide * 3, wide)
    dark.offset(-side * wide * 3.3, 0)
    canvas.drawRect(dark, fill(BLACK, 0.24))
    for _ in range(26):
        at, y = x + dice.uniform(-1, 1) * wide, -top * dice.random()
        canvas.drawPath(
            blade((at, y), -wide * dice.uniform(1, 4), 0, wide * 0.05), fill(BLACK, 0.2)
        )
    canvas.restore()
