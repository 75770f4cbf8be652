"""Rows of trees at one distance, as the season leaves them."""

import random
from dataclasses import dataclass

from service.renderer.brush import fill, shade
from service.renderer.scene.flora import Look, paint_bare, paint_fir, paint_leafy, paint_palm
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia


@dataclass(frozen=True, slots=True, kw_only=True)
class Grove:
    """What a row of trees is like; lengths in metres."""

    tall: float
    apart: float
    gap: float = 0.0
    """Chance that a clearing follows a tree."""
    conifer: float = 0.0
    """Share of conifers."""
    palm: float = 0.0
    """Share of palms."""
    haze: float | None = None
    """How much the air hides; None leaves it to the distance."""


def grove(stage: Stage, grown: Growth, *, z: float, wood: Grove, name: str) -> Plate:
    """Return a row of trees that fills the picture's width.

    Args:
        stage: For the camera, the light and the air.
        grown: What the season leaves on them.
        z: Metres away.
        wood: What they are like.
        name: Of the stream of chance.
    """
    left, right = stage.span(z)
    dice = stage.chance.dice(f"grove {name}")
    haze = min(stage.haze(z) * 0.62, 0.6) if wood.haze is None else wood.haze

    def paint(canvas: skia.Canvas) -> None:
        x = left - wood.apart * dice.random()
        while x < right + wood.apart:
            height = wood.tall * dice.uniform(0.55, 1.05)
            paint_tree(canvas, stage, grown, (x, 0.3, height), wood=wood, dice=dice)
            x += wood.apart * dice.uniform(0.4, 1.5)
            if dice.random() < wood.gap:
                x += wood.apart * dice.uniform(1.5, 6)
        mist = stage.palette.haze
        foot = [(mist, haze), (mist, min(haze + 0.14, 0.95))]
        wash = shade((0, -wood.tall), (0, 0), foot)
        wash.setBlendMode(skia.BlendMode.kSrcATop)
        canvas.drawPaint(wash)

    sheet = Sheet(z=z, left=left, right=right, top=wood.tall * 1.2, bottom=-0.5)
    return Plate(stage, sheet, paint)


def trees_at(
    stage: Stage, grown: Growth, *, z: float, places: list[tuple[float, float]], wood: Grove
) -> Layer:
    """Return a few near trees, drawn as strokes: places are metres across and metres tall."""
    dice = stage.chance.dice(f"trees at {z:.1f}")

    def paint(canvas: skia.Canvas) -> None:
        for x, tall in places:
            paint_tree(canvas, stage, grown, (x, 0.0, tall), wood=wood, dice=dice)

    return Drawing(z, paint)


def paint_tree(
    canvas: skia.Canvas,
    stage: Stage,
    grown: Growth,
    place: tuple[float, float, float],
    *,
    wood: Grove,
    dice: random.Random,
) -> None:
    """Paint one tree of a grove; its place is metres across, down and tall."""
    x, y, tall = place
    kind, tone = dice.random(), dice.uniform(0.9, 1.1)
    crown = grown.crown(dice)
    haze = (wood.haze or 0.0) if wood.haze is not None else 0.0
    air = stage.palette.haze
    needles = Look(
        colour=grown.needles.scaled(tone).mix(air, haze * 0.4), side=stage.side, snow=grown.snow
    )
    if kind < wood.palm:
        paint_palm(canvas, (x, y), tall, needles, dice)
    elif kind < wood.palm + wood.conifer:
        paint_fir(canvas, (x, y), tall, needles, dice)
    elif crown is None:
        bark = Look(colour=stage.palette.ink.mix(air, 0.22), side=stage.side, snow=grown.snow)
        paint_bare(canvas, (x, y), tall, bark, dice)
    else:
        paint_leafy(canvas, (x, y), tall, Look(colour=crown, side=stage.side), dice)


def thicket(stage: Stage, grown: Growth, z: float, *, haze: float) -> Layer:
    """Return low bushes along the foot of a wood, in two tones, thinner toward the middle."""
    dice = stage.chance.dice(f"thicket {z:.1f}")
    left, right = stage.span(z)
    half = stage.camera.half_width(z)
    leaf = grown.leaves[-1].mix(grown.needles, 0.55) if grown.leaves else grown.needles
    dark = stage.palette.faded(leaf.mix(stage.palette.ink, 0.25), haze)
    lit = stage.palette.faded(grown.snow or leaf.mix(stage.palette.glow, 0.1), haze)
    under, over = skia.Path(), skia.Path()
    x = left
    while x < right:
        thin = 0.35 + 0.65 * min(abs(x) / half, 1.0)
        wide = half * dice.uniform(0.03, 0.075)
        tall = wide * dice.uniform(0.5, 0.85) * thin
        under.addOval(skia.Rect.MakeLTRB(x - wide, -tall, x + wide, tall * 0.5))
        aside = wide * 0.16 * stage.side
        over.addOval(
            skia.Rect.MakeLTRB(
                x - wide * 0.6 + aside, -tall * 0.98, x + wide * 0.6 + aside, -tall * 0.3
            )
        )
        x += wide * dice.uniform(0.5, 1.7)

    def paint(canvas: skia.Canvas) -> None:
        canvas.clipRect(skia.Rect.MakeLTRB(left, -half, right, half * 0.006))
        canvas.drawPath(under, fill(dark))
        canvas.drawPath(over, fill(lit))

    return Drawing(z, paint)
