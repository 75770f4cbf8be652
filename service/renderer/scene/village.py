"""A village: houses with gables along a lane, a church or a pagoda, windows lit in the dark."""

import random

import numpy as np

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.cottage import ROOFS, WALLS, House, paint_house
from service.renderer.scene.field import Floats, smoothstep
from service.renderer.scene.floor import Floor, Plane, blended
from service.renderer.scene.grove import Grove, grove, trees_at
from service.renderer.scene.land import stretch
from service.renderer.scene.meadow import Grass, Stems, meadow_painter
from service.renderer.scene.mountain import hills
from service.renderer.scene.overhang import framing
from service.renderer.scene.plate import Drawing
from service.renderer.scene.relief import Reach
from service.renderer.scene.season import Growth, growth
from service.renderer.scene.stage import Layer, Stage
from service.renderer.skia_library import skia


def village(stage: Stage) -> list[Layer]:
    """Return hills, three depths of houses, the lane between them."""
    grown, high = growth(stage), stretch(stage)
    layers: list[Layer] = [
        hills(stage, grown, reach=Reach(near=600, far=2400, steps=90), tall=300 * high)
    ]
    wood = Grove(tall=17 * high, apart=9, gap=0.3, conifer=stage.chance.dice("wood").random())
    layers.append(grove(stage, grown, z=max(260.0, stage.focus * 5), wood=wood, name="far"))
    base = max(stage.focus, 34.0)
    for number, away in enumerate((4.2, 2.7, 1.8)):
        layers.append(_row(stage, grown, base * away, number))
    near = base * 1.5
    half, dice = stage.camera.half_width(near), stage.chance.dice("village trees")
    places = [
        (side * half * dice.uniform(0.75, 1.05), half * dice.uniform(0.34, 0.5) * high)
        for side in dice.sample((-1, 1), dice.choice((1, 2)))
    ]
    layers.append(trees_at(stage, grown, z=near, places=places, wood=wood))
    layers.append(Floor(stage, _Lane(stage, grown)))
    if grown.snow is None:
        layers.append(Grass(stage, grown, count=70))
    layers.append(Stems(stage, stage.palette.ink.mix(grown.ground, 0.3)))
    layers.extend(framing(stage, grown, conifer=0.0))
    return layers


class _Lane:
    """A meadow with the trodden lane through it."""

    def __init__(self, stage: Stage, grown: Growth) -> None:
        self._meadow = meadow_painter(stage, grown)
        dice = stage.chance.dice("lane")
        self._bend, self._wide = (
            dice.choice((-1, 1)) * dice.uniform(0.5, 1.0),
            dice.uniform(0.12, 0.17),
        )
        self._base = max(stage.focus, 34.0)
        earth = stage.palette.lit(Colour.of("b79a78"))
        self._earth = earth.mix(grown.snow, 0.55) if grown.snow else earth

    def __call__(self, plane: Plane) -> Floats:
        colours = self._meadow(plane)
        at = np.log(np.maximum(plane.z / self._base, 0.05))
        middle = self._bend * self._base * 0.22 * np.sin(at * 2.1)
        away = np.abs(plane.x - middle) / (self._base * self._wide)
        return blended(colours, self._earth, 0.85 * (1 - smoothstep(0.8, 1.15, away)))


def _row(stage: Stage, grown: Growth, z: float, number: int) -> Layer:
    """Return the houses at one distance; the nearer ones leave the lane's middle open."""
    dice = stage.chance.dice(f"houses {number}")
    left, right = stage.span(z)
    half = stage.camera.half_width(z)
    size = half * (0.028, 0.035, 0.045)[number] * stretch(stage)
    tower = number == 1

    def paint(canvas: skia.Canvas) -> None:
        if tower:
            x = dice.choice((-1, 1)) * half * dice.uniform(0.22, 0.5)
            _paint_landmark(canvas, stage, grown, (x, size), dice)
        x = left - size * 3
        while x < right:
            wide = size * dice.uniform(3.6, 6.0)
            house = House(
                x=x,
                width=wide,
                wall=size * dice.uniform(2.0, 3.0),
                roof=size * dice.uniform(1.6, 2.6),
            )
            gap = half * (0.0, 0.12, 0.36)[number]
            if x > gap or x + wide < -gap:
                paint_house(canvas, stage, grown, house, dice=dice, haze=0.42 - 0.17 * number)
            x += wide * dice.uniform(1.0, (2.0, 1.7, 1.5)[number])

    return Drawing(z, paint)


def _paint_landmark(
    canvas: skia.Canvas,
    stage: Stage,
    grown: Growth,
    place: tuple[float, float],
    dice: random.Random,
) -> None:
    """Paint a church tower or a pagoda."""
    x, size = place
    palette = stage.palette
    wall = palette.faded(palette.lit(dice.choice(WALLS)), 0.25)
    roof = palette.faded(grown.snow or palette.lit(dice.choice(ROOFS)), 0.2)
    if dice.random() < 0.55:
        _paint_church(canvas, (x, size), wall, roof)
        return
    for floor in range(5):
        wide, y = size * (3.1 - 0.42 * floor), -size * (1.9 * floor + 1.9)
        canvas.drawRect(
            skia.Rect.MakeLTRB(x - wide * 0.55, y, x + wide * 0.55, y + size * 1.9), fill(wall)
        )
        eaves = skia.Path()
        eaves.moveTo(x - wide, y - size * 0.1)
        eaves.quadTo(x - wide * 0.5, y + size * 0.05, x - wide * 0.4, y - size * 0.7)
        eaves.lineTo(x + wide * 0.4, y - size * 0.7)
        eaves.quadTo(x + wide * 0.5, y + size * 0.05, x + wide, y - size * 0.1)
        eaves.quadTo(x, y + size * 0.55, x - wide, y - size * 0.1)
        canvas.drawPath(eaves, fill(roof.scaled(1 - 0.03 * floor)))
    canvas.drawLine(x, -size * 10, x, -size * 12.4, line(roof.scaled(0.8), size * 0.2))


def _paint_church(
    canvas: skia.Canvas, place: tuple[float, float], wall: Colour, roof: Colour
) -> None:
    x, size = place
    canvas.drawRect(skia.Rect.MakeLTRB(x, -size * 3.4, x + size * 6, 0), fill(wall.scaled(0.92)))
    nave = [
        (x, -size * 3.4),
        (x + size * 0.6, -size * 5.6),
        (x + size * 5.4, -size * 5.6),
        (x + size * 6, -size * 3.4),
    ]
    canvas.drawPath(outline(nave), fill(roof.scaled(0.9)))
    canvas.drawRect(skia.Rect.MakeLTRB(x - size * 1.2, -size * 7.6, x + size * 1.2, 0), fill(wall))
    spire = [(x - size * 1.5, -size * 7.6), (x, -size * 13), (x + size * 1.5, -size * 7.6)]
    canvas.drawPath(outline(spire), fill(roof))
    pole = line(roof.scaled(0.6), size * 0.14)
    canvas.drawLine(x, -size * 13, x, -size * 14.2, pole)
    canvas.drawLine(x - size * 0.4, -size * 13.8, x + size * 0.4, -size * 13.8, pole)
    canvas.drawCircle(x, -size * 6.2, size * 0.5, fill(roof.mix(WHITE, 0.6)))
