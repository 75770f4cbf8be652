"""Small houses with pitched roofs, as they stand in villages and along quays."""

import random
from dataclasses import dataclass

from service.renderer.brush import fill, line, outline, shine
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.season import Growth
from service.renderer.scene.stage import Stage
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

WALLS = [Colour.of(code) for code in ("e6d9c2", "d8c3a0", "c9a98a", "e9e4da", "b98f74", "a9a7a0")]
ROOFS = [Colour.of(code) for code in ("8a4a38", "6e4438", "5b5560", "9a5a3a", "4d5a66")]
_WINDOW = Colour.of("ffcf86")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """One house, in metres."""

    x: float
    """Its left wall."""
    width: float
    wall: float
    """Height of the wall."""
    roof: float
    """Height of the roof over it."""


def paint_house(
    canvas: skia.Canvas,
    stage: Stage,
    grown: Growth,
    house: House,
    *,
    dice: random.Random,
    haze: float = 0.0,
) -> None:
    """Paint a house from its long side or its gable, with windows and a chimney."""
    palette = stage.palette
    wall = palette.faded(palette.lit(dice.choice(WALLS)).scaled(dice.uniform(0.88, 1.05)), haze)
    roof = palette.faded(palette.lit(dice.choice(ROOFS)), haze)
    left, right, eaves = house.x, house.x + house.width, -house.wall
    body = skia.Rect.MakeLTRB(left, eaves, right, 0)
    canvas.drawRect(body, fill(wall))
    gable = dice.random() < 0.45
    top = eaves - house.roof
    chimney = left + house.width * dice.uniform(0.55, 0.75)
    box = skia.Rect.MakeLTRB(chimney, top - house.roof * 0.2, chimney + house.width * 0.08, eaves)
    canvas.drawRect(box, fill(roof.mix(BLACK, 0.25)))
    shape = (left, right, eaves, top)
    lying = palette.faded(grown.snow, haze * 0.5) if grown.snow else None
    if gable:
        canvas.drawPath(
            outline([(left, eaves), ((left + right) / 2, top), (right, eaves)]), fill(wall)
        )
        _paint_gable(canvas, shape, roof, lying)
    else:
        _paint_slope(canvas, shape, roof, lying)
    shadow = left if stage.side > 0 else right - house.width * 0.16
    dim = skia.Rect.MakeXYWH(shadow, eaves, house.width * 0.16, house.wall)
    canvas.drawRect(dim, fill(BLACK, 0.14))
    _paint_windows(canvas, stage, house, dice=dice, wall=wall)


def _paint_gable(
    canvas: skia.Canvas,
    shape: tuple[float, float, float, float],
    roof: Colour,
    snow: Colour | None,
) -> None:
    """Paint the edge of a roof seen from its end; its shape is left, right, eaves and top."""
    left, right, eaves, top = shape
    out, thick = (right - left) * 0.06, (eaves - top) * 0.16
    edge = [
        (left - out, eaves + out * 0.6),
        ((left + right) / 2, top),
        (right + out, eaves + out * 0.6),
    ]
    canvas.drawPath(outline(edge, closed=False), line(roof, thick))
    if snow:
        raised = [(x, y - thick * 0.55) for x, y in edge]
        canvas.drawPath(outline(raised, closed=False), line(snow, thick * 0.75))


def _paint_slope(
    canvas: skia.Canvas,
    shape: tuple[float, float, float, float],
    roof: Colour,
    snow: Colour | None,
) -> None:
    """Paint a roof seen from its long side; its shape is left, right, eaves and top."""
    left, right, eaves, top = shape
    out, slant = (right - left) * 0.06, (right - left) * 0.1
    slope = [(left - out, eaves), (left + slant, top), (right - slant, top), (right + out, eaves)]
    canvas.drawPath(outline(slope), fill(snow or roof))
    gutter = line(roof.mix(BLACK, 0.25), (eaves - top) * 0.07)
    canvas.drawLine(left - out, eaves, right + out, eaves, gutter)


def _paint_windows(
    canvas: skia.Canvas, stage: Stage, house: House, *, dice: random.Random, wall: Colour
) -> None:
    dark = stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT)
    count = max(2, round(house.width / house.wall * 2))
    door = dice.randrange(count)
    step, tall = house.width / (count + 0.4), house.wall * 0.34
    pane = fill(stage.palette.ink.mix(wall, 0.3))
    for number in range(count):
        x = house.x + step * (number + 0.42)
        y, high = -house.wall * 0.72, tall
        if number == door:
            y, high = -house.wall * 0.62, house.wall * 0.62
        area = skia.Rect.MakeXYWH(x, y, step * 0.5, high)
        lit = dark and number != door and dice.random() < 0.7
        if lit:
            shine(canvas, (x + step * 0.25, y + high / 2), house.wall * 0.75, _WINDOW, 0.5)
        canvas.drawRect(area, fill(_WINDOW) if lit else pane)
        if number != door:
            bar = line(wall.mix(WHITE, 0.3), step * 0.05)
            canvas.drawLine(x + step * 0.25, y, x + step * 0.25, y + high, bar)
