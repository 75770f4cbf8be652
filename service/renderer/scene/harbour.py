"""A harbour: warehouses and cranes across the basin, moored boats, a quay with its lamps."""

import random

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.bank import afloat, brink
from service.renderer.scene.city import dark
from service.renderer.scene.cottage import House, paint_house
from service.renderer.scene.land import stretch
from service.renderer.scene.mooring import moored
from service.renderer.scene.mountain import hills
from service.renderer.scene.plate import Drawing, Plate, Sheet
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.water import Mirror, Ripples
from service.renderer.skia_library import skia

_LAMP = Colour.of("ffd089")


def harbour(stage: Stage) -> list[Layer]:
    """Return the far quay, the basin with its boats, and the near quay."""
    grown, high = growth(stage), stretch(stage)
    away = max(180.0, stage.focus * 4.6)
    behind: list[Layer] = [
        hills(stage, grown, reach=Reach(near=900, far=2600, steps=70), tall=230 * high),
        _far_quay(stage, grown, away),
    ]
    layers = [*behind, Mirror(stage, away, behind), Ripples(stage, shore=away)]
    dice = stage.chance.dice("moorings")
    near = brink(stage)
    for number, share in enumerate((3.4, 2.3, 1.7)):
        layers.extend(moored(stage, near * share, number, dice))
    if not afloat(stage):
        layers.append(_quay(stage, near))
    return layers


def _far_quay(stage: Stage, grown: Growth, z: float) -> Plate:
    left, right = stage.span(z)
    dice = stage.chance.dice("far quay")
    size = z / 180 * stretch(stage)
    cranes = dice.random() < 0.6
    top = 34 * size

    def paint(canvas: skia.Canvas) -> None:
        x = left - 10 * size
        while x < right:
            wide = dice.uniform(9, 19) * size
            house = House(
                x=x, width=wide, wall=dice.uniform(5, 10) * size, roof=dice.uniform(2.2, 4) * size
            )
            paint_house(canvas, stage, grown, house, dice=dice)
            x += wide * dice.uniform(0.98, 1.2)
        if cranes:
            for _ in range(3):
                _paint_crane(canvas, stage, (dice.uniform(left, right), size), dice)
        stone = stage.palette.lit(Colour.of("6a6660"))
        canvas.drawRect(skia.Rect.MakeLTRB(left, -1.1 * size, right, 0.4 * size), fill(stone))
        canvas.drawColor(stage.palette.haze.argb(0.3), skia.BlendMode.kSrcATop)
        if dark(stage):
            for number in range(16):
                at = left + (right - left) * (number + 0.5) / 16
                shine(canvas, (at, -4.2 * size), 3.2 * size, _LAMP, 0.8)
                canvas.drawCircle(at, -4.2 * size, 0.28 * size, fill(WHITE))

    return Plate(stage, Sheet(z=z, left=left, right=right, top=top, bottom=-0.4 * size), paint)


def _paint_crane(
    canvas: skia.Canvas, stage: Stage, place: tuple[float, float], dice: random.Random
) -> None:
    """Paint a gantry crane: four legs, a house and a jib over the water."""
    x, size = place
    colour = stage.palette.lit(
        dice.choice((Colour.of("c4622e"), Colour.of("d0a23a"), Colour.of("5b7f93")))
    )
    side, bar = dice.choice((-1, 1)), line(colour, 0.55 * size)
    canvas.save()
    canvas.translate(x, 0)
    canvas.scale(side, 1)
    for leg in (-3.2, 3.2):
        canvas.drawLine(leg * size, 0, leg * 0.7 * size, -15 * size, bar)
    canvas.drawLine(-2.9 * size, -5 * size, 2.9 * size, -5 * size, bar)
    canvas.drawRect(
        skia.Rect.MakeXYWH(-3.5 * size, -18.5 * size, 7 * size, 3.6 * size), fill(colour)
    )
    canvas.drawLine(2 * size, -18 * size, 21 * size, -30 * size, bar)
    canvas.drawLine(0, -18 * size, -1.5 * size, -25 * size, bar)
    thin = line(colour.scaled(0.7), 0.22 * size)
    canvas.drawLine(-1.5 * size, -25 * size, 21 * size, -30 * size, thin)
    canvas.drawLine(20 * size, -29.5 * size, 20 * size, -12 * size, thin)
    canvas.restore()


def _quay(stage: Stage, z: float) -> Layer:
    """Return the stones that the lead stands on, their bollards and lamps."""
    left, right = stage.span(z)
    wide = right - left
    deep = stage.size.height / stage.camera.scale(z)
    stone = stage.palette.lit(Colour.of("857d74"))
    dice = stage.chance.dice("quay")

    def paint(canvas: skia.Canvas) -> None:
        canvas.drawRect(skia.Rect.MakeLTRB(left, 0, right, deep), fill(stone.scaled(0.78)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(left, -wide * 0.006, right, wide * 0.008), fill(stone.scaled(1.15))
        )
        joint = line(stone.scaled(0.6), wide * 0.0012, 0.8)
        y, tall = wide * 0.012, wide * 0.012
        while y < deep:
            canvas.drawLine(left, y, right, y, joint)
            for n in range(26):
                x = left + wide * (n + dice.uniform(0.3, 0.7)) / 26
                canvas.drawLine(
                    x, y, x + (x - (left + right) / 2) * tall / wide * 2, y + tall, joint
                )
            y, tall = y + tall, tall * 1.4
        for n in range(5):
            x = left + wide * (n + 0.5 + dice.uniform(-0.2, 0.2)) / 5
            _paint_bollard(
                canvas, (x, wide * 0.002), wide * 0.012, stage.palette.ink.mix(stone, 0.25)
            )
        for at in (0.14, 0.9):
            _paint_lamp(canvas, stage, (left + wide * at, 0.0), wide * 0.2)

    return Drawing(z, paint)


def _paint_bollard(
    canvas: skia.Canvas, foot: tuple[float, float], size: float, colour: Colour
) -> None:
    x, y = foot
    canvas.drawRect(
        skia.Rect.MakeLTRB(x - size * 0.5, y - size * 1.4, x + size * 0.5, y), fill(colour)
    )
    cap = skia.Rect.MakeLTRB(x - size * 0.85, y - size * 1.9, x + size * 0.85, y - size * 1.2)
    canvas.drawRoundRect(cap, size * 0.3, size * 0.3, fill(colour.scaled(1.2)))


def _paint_lamp(canvas: skia.Canvas, stage: Stage, foot: tuple[float, float], tall: float) -> None:
    x, y = foot
    pole = line(stage.palette.ink.mix(stage.palette.haze, 0.12), tall * 0.03)
    canvas.drawLine(x, y, x, y - tall, pole)
    head = skia.Rect.MakeLTRB(x - tall * 0.05, y - tall * 1.1, x + tall * 0.05, y - tall * 0.98)
    if dark(stage):
        shine(canvas, (x, y - tall * 1.04), tall * 0.7, _LAMP, 0.85)
        canvas.drawRect(head, fill(_LAMP.mix(WHITE, 0.5)))
    else:
        canvas.drawRect(head, fill(stage.palette.lit(WHITE), 0.7))
    canvas.drawPath(
        outline(
            [
                (x - tall * 0.07, y - tall * 1.1),
                (x, y - tall * 1.17),
                (x + tall * 0.07, y - tall * 1.1),
            ]
        ),
        fill(stage.palette.ink),
    )
