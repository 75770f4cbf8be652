"""A miniature city of cardboard and bottle caps, on its table under strings of lights."""

import random

from service.renderer.brush import curve, fill, line, outline, shade
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.garland import Garland, HangingClouds
from service.renderer.scene.land import Ground, stretch
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.shelter import Screen, Sheltered
from service.renderer.scene.skyline import Block, Building, Roof, Windows, skyline
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia
from service.renderer.subjects.cap import CAP_COLOURS, paint_cap, paint_lying_cap

KRAFT = Colour.of("b8926a")
_ROWS = (
    (3.0, Block(width=(4.5, 9), height=(7, 15), window=1.5)),
    (2.05, Block(width=(4, 7.5), height=(5.5, 12.5), window=1.35, gap=1.0)),
    (1.42, Block(width=(3.2, 6), height=(3.2, 7.2), window=1.15, gap=3.4)),
)
_LAMPS = ["ffd98a", "ffbf5e", "fff2cc"]


def cardboard_city(stage: Stage) -> list[Layer]:
    """Return the city, from the farthest row to the caps on the table."""
    board = stage.palette.lit(KRAFT)
    far = board.mix(stage.palette.haze, 0.3)
    layers: list[Layer] = [
        Ground(stage, far=far, near=board.scaled(0.5)),
        HangingClouds(stage),
    ]
    screens: list[Screen] = []
    for number, (away, usual) in reversed(list(enumerate(_ROWS))):
        z = stage.focus * away
        block = usual.scaled(_size(stage)).raised(stretch(stage) ** (1.5 if number < 2 else 0.6))
        dice = stage.chance.dice(f"cardboard row {number}")
        buildings = skyline(dice, block, stage.span(z))
        colours = [stage.palette.faded(Colour.of(code), 0.13 * away - 0.1) for code in _LAMPS]
        windows = Windows(buildings, dice=dice, colours=colours)
        plate = _row(stage, buildings, z, windows=windows)
        layers.extend([Sheltered(plate, screens), windows.on(plate)])
        screens.append(Screen(z, buildings))
    layers.extend([_cap_towers(stage), *Garland.pair(stage), _table_caps(stage)])
    return layers


def _size(stage: Stage) -> float:
    """Return how large the houses are: nobody in an empty city says how small it is."""
    return 1.0 if stage.shot.subjects else stage.focus / 15.0


def _row(stage: Stage, buildings: list[Building], z: float, *, windows: Windows) -> Plate:
    left, right = stage.span(z)
    dice = stage.chance.dice(f"cardboard walls {z / stage.focus:.1f}")
    top = max(building.height for building in buildings) + 3.2

    def paint(canvas: skia.Canvas) -> None:
        for building in buildings:
            _paint_building(canvas, stage, building, dice)
        over = skia.BlendMode.kSrcATop
        warm = shade(
            (0, -top * 0.6), (0, 0), [(Colour.of("ffb45e"), 0.0), (Colour.of("ffb45e"), 0.3)]
        )
        cold = shade(
            (0, -top), (0, -top * 0.2), [(stage.palette.ink, 0.4), (stage.palette.ink, 0.0)]
        )
        for wash in (warm, cold):
            wash.setBlendMode(over)
            canvas.drawPaint(wash)
        haze = 0.2 * (z / stage.focus - 1.2)
        canvas.drawColor(stage.palette.haze.argb(haze), over)
        windows.paint(canvas)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top), paint)


def _paint_building(
    canvas: skia.Canvas, stage: Stage, building: Building, dice: random.Random
) -> None:
    wall = stage.palette.lit(KRAFT).scaled(building.shade)
    left, right, top = building.left, building.left + building.width, -building.height
    canvas.drawRect(skia.Rect.MakeLTRB(left + 0.12, top + 0.1, right + 0.16, 0), fill(BLACK, 0.35))
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, right, 0), fill(wall))
    flute = line(wall.scaled(0.86), 0.035, 0.7)
    for step in range(int(building.width / 0.17)):
        canvas.drawLine(left + 0.17 * step, top, left + 0.17 * step, 0, flute)
    _paint_roof(canvas, stage, building, wall=wall, dice=dice)
    canvas.drawRect(skia.Rect.MakeLTRB(left, top, left + 0.14, 0), fill(WHITE, 0.1))
    canvas.drawRect(skia.Rect.MakeLTRB(right - 0.3, top, right, 0), fill(BLACK, 0.22))
    hole = fill(stage.palette.ink.mix(wall, 0.12))
    for window in building.windows():
        canvas.drawRect(window, hole)
    if dice.random() < 0.3:
        paint_cap(canvas, (building.middle, top + 0.1), 0.55, dice.choice(CAP_COLOURS))


def _paint_roof(
    canvas: skia.Canvas, stage: Stage, building: Building, *, wall: Colour, dice: random.Random
) -> None:
    left, right, top = building.left, building.left + building.width, -building.height
    middle = building.middle
    edge = fill(wall.scaled(1.3))
    match building.roof:
        case Roof.GABLE:
            red = stage.palette.lit(Colour.of("a8503c"))
            points = [(left - 0.3, top), (middle, top - building.width * 0.36), (right + 0.3, top)]
            canvas.drawPath(outline(points), fill(red))
            canvas.drawPath(outline(points, closed=False), line(red.scaled(1.4), 0.14))
        case Roof.STEP:
            box = skia.Rect.MakeLTRB(
                middle - building.width * 0.28, top - 1.3, middle + building.width * 0.28, top
            )
            canvas.drawRect(box, fill(wall.scaled(0.92)))
            canvas.drawRect(
                skia.Rect.MakeXYWH(box.left() - 0.1, box.top(), box.width() + 0.2, 0.18), edge
            )
        case Roof.TANK:
            _paint_tank(canvas, stage, (middle, top), dice)
        case Roof.MAST:
            pole = line(stage.palette.lit(Colour.of("e8dcc0")), 0.1)
            canvas.drawLine(middle, top, middle, top - 1.7, pole)
            paint_cap(canvas, (middle, top - 1.8), 0.3, dice.choice(CAP_COLOURS))
        case Roof.FLAT:
            pass
    if building.roof is not Roof.GABLE:
        canvas.drawRect(skia.Rect.MakeLTRB(left - 0.12, top - 0.1, right + 0.12, top + 0.16), edge)


def _paint_tank(
    canvas: skia.Canvas, stage: Stage, foot: tuple[float, float], dice: random.Random
) -> None:
    """Paint a water tank: a paper roll under a bottle cap."""
    x, y = foot
    roll = stage.palette.lit(Colour.of("c9a57e"))
    body = skia.Rect.MakeLTRB(x - 0.75, y - 2.1, x + 0.75, y - 0.4)
    legs = line(roll.scaled(0.6), 0.12)
    canvas.drawPath(
        curve(f"M{x - 0.6} {y - 0.5} L{x - 0.6} {y} M{x + 0.6} {y - 0.5} L{x + 0.6} {y}"), legs
    )
    canvas.drawRect(
        body,
        shade(
            (x - 0.75, 0), (x + 0.75, 0), [(roll.scaled(0.6), 1), (roll, 1), (roll.scaled(0.5), 1)]
        ),
    )
    lid = stage.palette.lit(dice.choice(CAP_COLOURS)).scaled(1.25)
    canvas.drawRoundRect(
        skia.Rect.MakeLTRB(x - 0.95, y - 2.4, x + 0.95, y - 2.05), 0.1, 0.1, fill(lid)
    )


def _cap_towers(stage: Stage) -> Drawing:
    """Return stacks of caps that stand among the nearest houses."""
    z = stage.focus * 1.36
    left, right = stage.span(z)
    dice = stage.chance.dice("towers of caps")

    def paint(canvas: skia.Canvas) -> None:
        x = left + dice.uniform(1, 6)
        while x < right:
            for level in range(dice.randint(5, 17)):
                colour = stage.palette.lit(dice.choice(CAP_COLOURS)).scaled(0.95)
                slip, y = dice.uniform(-0.08, 0.08), -0.3 * level
                body = skia.Rect.MakeXYWH(x - 0.75 + slip, y - 0.3, 1.5, 0.29)
                canvas.drawRoundRect(body, 0.08, 0.08, fill(colour))
                top = skia.Rect.MakeXYWH(x - 0.68 + slip, y - 0.3, 1.36, 0.07)
                canvas.drawRect(top, fill(colour.mix(WHITE, 0.35)))
            x += dice.uniform(6, 15)

    return Drawing(z, paint)


def _table_caps(stage: Stage) -> Plate:
    """Return the caps that lie about before the track."""
    z = stage.focus * 0.8
    left, right = stage.span(z)
    dice = stage.chance.dice("caps")

    def paint(canvas: skia.Canvas) -> None:
        x = left + dice.random()
        while x < right:
            y = dice.uniform(0.15, 1.15)
            colour = stage.palette.lit(dice.choice(CAP_COLOURS)).scaled(0.95)
            paint_lying_cap(canvas, (x, y), 0.3 + 0.12 * y, colour)
            x += dice.uniform(1.2, 3.4)

    return Plate(stage, Sheet(z=z, left=left, right=right, top=0.4, bottom=-1.8), paint)
