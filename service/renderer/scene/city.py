"""A city by its skyline: towers in depth, windows lit in the dark, water or a park before them."""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, shade, shine
from service.renderer.catalogue import sort_of
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.players import Kind
from service.renderer.scene.bank import afloat
from service.renderer.scene.company import PEOPLE
from service.renderer.scene.grove import Grove, grove
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import meadow
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.skyline import Block, Building, Roof, Windows, skyline
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.water import Mirror, Ripples
from service.renderer.shots import Daytime, Style
from service.renderer.skia_library import skia
from service.renderer.subjects.habits import HABITS, Gait
from service.renderer.subjects.species import SPECIES

_ROWS = (
    (1100.0, Block(width=(34, 70), height=(120, 330), window=15.0)),
    (720.0, Block(width=(26, 54), height=(70, 250), window=10.0, gap=4)),
    (470.0, Block(width=(22, 42), height=(30, 130), window=7.0, gap=5)),
    (330.0, Block(width=(18, 34), height=(12, 46), window=4.6, gap=6)),
)
_WATERY = 0.55
"""Chance that a skyline stands behind water rather than a park."""
_WALKERS = frozenset({*PEOPLE, Kind.ASTRONAUT}) | SPECIES.keys()
_WALLS = [Colour.of(code) for code in ("79748a", "8a7f80", "6d7f92", "9a9088", "66707e")]
_LAMPS = [Colour.of(code) for code in ("ffd48a", "ffe9bd", "ffb45e", "bfe0ff")]
_NEONS = [Colour.of(code) for code in ("ffc98a", "ff5fb8", "58e0ff", "b48bff")]


def dark(stage: Stage) -> bool:
    """Tell whether lamps burn."""
    return stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK)


def city(stage: Stage) -> list[Layer]:
    """Return the rows of towers and what lies before them."""
    grown, high = growth(stage), stretch(stage)
    layers: list[Layer] = []
    for number, (away, block) in enumerate(_ROWS):
        z = max(away, stage.focus * (6.2 - 0.55 * number))
        grew = block.raised(high**1.4 * (z / away) ** 0.8)
        layers.extend(row(stage, z, grew, name=f"city {number}"))
    shore = max(300.0, stage.focus * 4.5)
    dice = stage.chance.dice("city ground")
    watery = dice.random() < _WATERY
    if afloat(stage) or (watery and not _on_foot(stage)):
        return [
            *layers,
            _embankment(stage, shore),
            Mirror(stage, shore, layers),
            Ripples(stage, shore=shore),
        ]
    return [*layers, *_park(stage, grown, shore * 0.9)]


def _on_foot(stage: Stage) -> bool:
    """Tell whether somebody stands there who would have to stand on the water."""
    return any(
        subject.kind in _WALKERS
        or (subject.kind is Kind.SILHOUETTE and HABITS[sort_of(subject.name)].gait is Gait.WALK)
        for subject in stage.shot.subjects
    )


def row(stage: Stage, z: float, block: Block, *, name: str) -> list[Layer]:
    """Return one row of towers, with its windows when it is dark."""
    dice = stage.chance.dice(name)
    buildings = skyline(dice, block, stage.span(z), _downtown(stage, z))
    if not dark(stage):
        return [_towers(stage, buildings, z, windows=None)]
    colours = [
        stage.palette.faded(colour, stage.haze(z) * 0.4)
        for colour in (_NEONS if Style.NEON in stage.shot.styles else _LAMPS)
    ]
    windows = Windows(buildings, dice=dice, colours=colours, late=0.12, lit=0.4)
    plate = _towers(stage, buildings, z, windows=windows)
    return [plate, windows.on(plate)]


def _downtown(stage: Stage, z: float) -> Callable[[float], float]:
    """Return how much taller towers stand at a place: there is a middle of the city."""
    dice = stage.chance.dice("downtown")
    half = stage.camera.half_width(z)
    middle, wide = dice.uniform(-0.8, 0.8) * half, dice.uniform(0.35, 0.7) * half
    low = dice.uniform(0.4, 0.65)
    return lambda x: low + (1.2 - low) * math.exp(-(((x - middle) / wide) ** 2))


def _towers(stage: Stage, buildings: list[Building], z: float, *, windows: Windows | None) -> Plate:
    left, right = stage.span(z)
    top = max(building.height for building in buildings) * 1.25
    haze = min(stage.haze(z) * 0.8, 0.86)
    dice = stage.chance.dice(f"walls {z:.0f}")

    def paint(canvas: skia.Canvas) -> None:
        for building in buildings:
            stone = stage.palette.lit(dice.choice(_WALLS)).scaled(building.shade * 0.85)
            _paint_tower(canvas, stage, building, wall=stage.palette.faded(stone, haze))
        wash = shade((0, -top * 0.4), (0, 0), [(stage.palette.haze, 0), (stage.palette.haze, 0.5)])
        wash.setBlendMode(skia.BlendMode.kSrcATop)
        canvas.drawPaint(wash)
        if windows:
            windows.paint(canvas)
            _paint_beacons(canvas, buildings, dice)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top), paint)


def _paint_tower(canvas: skia.Canvas, stage: Stage, building: Building, *, wall: Colour) -> None:
    left, width, height = building.left, building.width, building.height
    side = stage.side
    turned = left if side > 0 else left + width * 0.7
    face = left + width * 0.3 if side > 0 else left
    canvas.drawRect(skia.Rect.MakeXYWH(left, -height, width, height), fill(wall))
    lit = wall.mix(stage.palette.glow, 0.22)
    canvas.drawRect(skia.Rect.MakeXYWH(face, -height, width * 0.7, height), fill(lit))
    canvas.drawRect(
        skia.Rect.MakeXYWH(turned, -height, width * 0.3, height), fill(wall.mix(BLACK, 0.14))
    )
    path = skia.Path()
    for window in building.windows():
        path.addRect(window)
    glass = wall.scaled(0.62).mix(stage.palette.high, 0.2)
    canvas.drawPath(path, fill(glass, 0.85))
    cap = fill(wall.scaled(0.9))
    if building.roof in (Roof.STEP, Roof.TANK):
        for share, up in ((0.56, 0.08), (0.3, 0.14)):
            canvas.drawRect(
                skia.Rect.MakeXYWH(
                    left + width * (1 - share) / 2, -height * (1 + up), width * share, height * up
                ),
                cap,
            )
    if building.roof is Roof.MAST:
        mast = line(wall.scaled(0.8), width * 0.03)
        canvas.drawLine(building.middle, -height, building.middle, -height * 1.2, mast)
    canvas.drawRect(
        skia.Rect.MakeXYWH(left, -height, width, width * 0.03), fill(wall.mix(WHITE, 0.25))
    )


def _paint_beacons(canvas: skia.Canvas, buildings: list[Building], dice: random.Random) -> None:
    red = Colour.of("ff5a4a")
    for building in buildings:
        if building.roof is Roof.MAST and dice.random() < 0.7:
            place = (building.middle, -building.height * 1.2)
            shine(canvas, place, building.width * 0.25, red, 0.9)


def _embankment(stage: Stage, shore: float) -> Plate:
    """Return the wall along the water, with trees and lamps on it."""
    z = shore * 1.01
    left, right = stage.span(z)
    dice = stage.chance.dice("embankment")
    stone = stage.palette.faded(stage.palette.lit(Colour.of("6f6a68")), 0.2)
    green = stage.palette.faded(growth(stage).needles, 0.25)

    def paint(canvas: skia.Canvas) -> None:
        for _ in range(90):
            canvas.drawCircle(
                dice.uniform(left, right),
                -4.5,
                dice.uniform(2, 5),
                fill(green.scaled(dice.uniform(0.85, 1.15))),
            )
        canvas.drawRect(skia.Rect.MakeLTRB(left, -3.0, right, 0.5), fill(stone))
        if dark(stage):
            for number in range(22):
                at = (left + (right - left) * (number + 0.5) / 22, -7.0)
                shine(canvas, at, 6.5, _LAMPS[0], 0.8)
                canvas.drawCircle(*at, 0.6, fill(WHITE))

    return Plate(stage, Sheet(z=z, left=left, right=right, top=15, bottom=-0.5), paint)


def _park(stage: Stage, grown: Growth, z: float) -> list[Layer]:
    """Return lawns and trees before the towers."""
    high = stretch(stage)
    conifer = stage.chance.dice("park").choice((0.0, 0.15, 0.4))
    far = Grove(tall=z * 0.05 * high, apart=z * 0.02, gap=0.15, conifer=conifer)
    near_z = max(stage.focus * 4.55, 110.0)
    near = Grove(tall=near_z * 0.075 * high, apart=near_z * 0.05, gap=0.45, conifer=conifer)
    return [
        grove(stage, grown, z=z, wood=far, name="park far"),
        grove(stage, grown, z=near_z, wood=near, name="park near"),
        *meadow(stage, grown),
    ]
