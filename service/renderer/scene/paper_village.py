"""A village of card: gabled houses with gaps between them, before hills of cut paper.

Houses that the prompt asks for stand alone before the hills: others beside them would be counted.
"""

import random

from service.renderer.brush import curve, fill, line, outline, shade
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.players import Kind
from service.renderer.scene.garland import Garland, HangingClouds
from service.renderer.scene.land import Ground, stretch
from service.renderer.scene.paper import paper_hills
from service.renderer.scene.plate import Drawing
from service.renderer.scene.season import growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

_WALLS = [Colour.of(code) for code in ("c9a57e", "d8b890", "b8926a", "cfae94")]
_ROOFS = [Colour.of(code) for code in ("b0503c", "8a5a48", "4f7480", "c08a3a", "6f7f5a")]
_LAMP = Colour.of("ffdd94")
_ROWS = ((3.3, 0.115), (2.2, 0.15), (1.5, 0.2))
"""How many times the lead's distance away each row is, and how wide its houses are, as a share of
half the picture's width."""


def paper_village(stage: Stage) -> list[Layer]:
    """Return the hills, the rows of houses and the lights over them."""
    green = stage.palette.lit(Colour.of("8fae72"))
    ground = (growth(stage).snow or green).mix(stage.palette.haze, 0.12)
    layers: list[Layer] = [
        Ground(stage, far=ground, near=ground.scaled(0.62)),
        HangingClouds(stage),
        *paper_hills(stage),
    ]
    if not stage.shot.shows(Kind.HOUSE):
        layers.extend(_row(stage, number) for number in range(len(_ROWS)))
    return [*layers, *Garland.pair(stage)]


def _row(stage: Stage, number: int) -> Layer:
    """Return the houses at one distance; the nearest leave the middle open."""
    away, share = _ROWS[number]
    z = stage.focus * away
    left, right = stage.span(z)
    half = stage.camera.half_width(z)
    dice = stage.chance.dice(f"paper houses {number}")
    size = half * share * min(stretch(stage), 1.6)
    gap = half * 0.34 if number == len(_ROWS) - 1 else 0.0

    def paint(canvas: skia.Canvas) -> None:
        x = left - size * dice.random()
        while x < right:
            wide = size * dice.uniform(0.85, 1.2)
            if x > gap or x + wide < -gap:
                _paint_house(canvas, stage, (x, wide), dice=dice, haze=stage.haze(z) * 0.6)
            x += wide * dice.uniform(1.25, 2.1)

    return Drawing(z, paint)


def _paint_house(
    canvas: skia.Canvas,
    stage: Stage,
    place: tuple[float, float],
    *,
    dice: random.Random,
    haze: float,
) -> None:
    """Paint a house at its left end, so many metres wide, with a shadow and a cut edge."""
    x, wide = place
    palette = stage.palette
    wall = palette.lit(dice.choice(_WALLS)).mix(palette.haze, haze)
    roof = palette.lit(dice.choice(_ROOFS)).mix(palette.haze, haze)
    tall, rise = wide * dice.uniform(0.5, 0.8), wide * dice.uniform(0.42, 0.62)
    front = [(x, 0), (x, -tall), (x + wide / 2, -tall - rise), (x + wide, -tall), (x + wide, 0)]
    canvas.save()
    canvas.translate(wide * 0.045, -wide * 0.02)
    canvas.drawPath(outline(front), fill(BLACK, 0.3))
    canvas.restore()
    canvas.drawPath(
        outline(front),
        shade((x, 0), (x + wide, 0), [(wall.scaled(1.08), 1), (wall.scaled(0.86), 1)]),
    )
    flute = line(wall.scaled(0.86), wide * 0.006, 0.7)
    for step in range(1, 14):
        at = x + wide * step / 14
        canvas.drawLine(at, -tall, at, 0, flute)
    eaves = wide * 0.09
    gable = [
        (x - eaves, -tall + eaves * 0.7),
        (x + wide / 2, -tall - rise - eaves * 0.5),
        (x + wide + eaves, -tall + eaves * 0.7),
    ]
    edge = line(roof, wide * 0.1)
    edge.setStrokeCap(skia.Paint.kButt_Cap)
    canvas.drawPath(outline(gable, closed=False), edge)
    canvas.drawPath(outline(gable, closed=False), line(roof.mix(WHITE, 0.3), wide * 0.016))
    _paint_openings(canvas, stage, (x, wide, tall), dice)


def _paint_openings(
    canvas: skia.Canvas, stage: Stage, front: tuple[float, float, float], dice: random.Random
) -> None:
    x, wide, tall = front
    dark = stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)
    hole = stage.palette.ink.mix(stage.palette.haze, 0.2)
    pane = wide * 0.17
    door = x + wide * dice.choice((0.16, 0.42, 0.66))
    canvas.drawRect(skia.Rect.MakeXYWH(door, -pane * 1.9, pane * 1.05, pane * 1.9), fill(hole))
    spots = [(x + wide * 0.5 - pane / 2, -tall - pane * 0.7)]
    spots += [(x + wide * at, -tall * 0.82) for at in (0.16, 0.66)]
    for left, top in spots:
        lit = dark and dice.random() < 0.8
        box = skia.Rect.MakeXYWH(left, top, pane, pane * 0.95)
        canvas.drawRect(box, fill(_LAMP if lit else hole))
        cross = (
            f"M{left + pane / 2} {top} L{left + pane / 2} {top + pane * 0.95}"
            f" M{left} {top + pane / 2} L{left + pane} {top + pane / 2}"
        )
        canvas.drawPath(curve(cross), line(stage.palette.lit(_WALLS[1]), pane * 0.1))
