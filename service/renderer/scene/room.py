"""A room: the wall behind the lead, its window and furniture, and the floor that light falls on.

The wall stands a little behind the lead and is as wide and as high as the camera can see, so that
every shape of picture is filled. At dusk and at night lamps burn.
"""

import random
from dataclasses import dataclass

from service.renderer.brush import fill, line, outline, shade
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.scene.furniture import place_furniture
from service.renderer.scene.interior import Boards, Interior, Lamp, interior
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.scene.tabletop import Tabletop
from service.renderer.scene.window import Outside, Window, paint_frame, sunlight
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia

_PAPERS = ("a9b59b", "c9b79a", "8fa3b5", "b98f83", "9a8fae", "c4c0b2", "6f8f8a", "b5a06a")
_WOODS = ("7a5232", "5b3b26", "96714a", "4d3a33", "8a6b55")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What chance makes of a room."""

    wall: Colour
    wood: Colour
    panelled: bool
    striped: bool


def room(stage: Stage) -> list[Layer]:
    """Return what is outside, the wall, the floor, the furniture and the lamps."""
    inside = interior(stage)
    dice = stage.chance.of_the_film.dice("room")
    look = Look(
        wall=stage.palette.lit(Colour.of(dice.choice(_PAPERS))),
        wood=stage.palette.lit(Colour.of(dice.choice(_WOODS))),
        panelled=dice.random() < 0.55,
        striped=dice.random() < 0.4,
    )
    window = Window.placed(inside, dice)
    lamps = _lamps(stage, inside, window, dice)
    return [
        Outside(stage, inside, window),
        _wall(stage, inside, window, look, lamps),
        Boards(stage, inside, look.wood.scaled(0.9)),
        *sunlight(stage, inside, window),
        *place_furniture(stage, inside, window, look.wood),
        *([Tabletop(stage, inside)] if stage.shot.tabled else []),
        *lamps,
    ]


def _lamps(stage: Stage, inside: Interior, window: Window, dice: random.Random) -> list[Lamp]:
    """Return a hanging lamp, away from the window."""
    lit = stage.shot.daytime in (Daytime.DUSK, Daytime.NIGHT)
    x = -window.side * inside.half * dice.uniform(0.12, 0.6)
    y = inside.top * dice.uniform(0.68, 0.8)
    return [Lamp(stage, inside, (x, y), lit=lit, shaded=dice.random() < 0.6)]


def _wall(stage: Stage, inside: Interior, window: Window, look: Look, lamps: list[Lamp]) -> Plate:
    ceiling = inside.top * 0.9

    def paint(canvas: skia.Canvas) -> None:
        canvas.save()
        hole = outline(window.corners())
        canvas.clipPath(hole, skia.ClipOp.kDifference, True)
        _paint_paper(canvas, inside, look, ceiling)
        _paint_light(canvas, stage, inside, window, lamps)
        canvas.restore()
        paint_frame(canvas, stage, window, look.wood)

    sheet = Sheet(
        z=inside.z, left=inside.left, right=inside.right, top=inside.top * 1.25, bottom=inside.hem
    )
    return Plate(stage, sheet, paint)


def _paint_paper(canvas: skia.Canvas, inside: Interior, look: Look, ceiling: float) -> None:
    """Paint the wall's colour, its stripes and panels, the skirting and the ceiling's edge."""
    unit, wide = inside.unit, inside.right - inside.left
    canvas.drawColor(look.wall.argb())
    if look.striped:
        step = 0.34 * unit
        for number in range(int(wide / step) + 1):
            stripe = skia.Rect.MakeXYWH(inside.left + number * step, -ceiling, step / 2, ceiling)
            canvas.drawRect(stripe, fill(look.wall.scaled(0.92)))
    if look.panelled:
        _paint_panels(canvas, inside, look)
    above = skia.Rect.MakeLTRB(inside.left, -inside.top * 1.3, inside.right, -ceiling)
    canvas.drawRect(above, fill(look.wall.mix(WHITE, 0.12).scaled(0.8)))
    for lift, thick, tone in ((ceiling, 0.09, 1.12), (ceiling - 0.1 * unit, 0.03, 0.86)):
        edge = skia.Rect.MakeXYWH(inside.left, -lift, wide, thick * unit)
        canvas.drawRect(edge, fill(look.wall.mix(WHITE, 0.15).scaled(tone)))
    skirting = skia.Rect.MakeXYWH(inside.left, -0.16 * unit, wide, 0.2 * unit)
    canvas.drawRect(skirting, fill(look.wood.scaled(0.8)))


def _paint_panels(canvas: skia.Canvas, inside: Interior, look: Look) -> None:
    unit = inside.unit
    high, wide = 1.0 * unit, 0.8 * unit
    base = skia.Rect.MakeLTRB(inside.left, -high, inside.right, 0)
    canvas.drawRect(base, fill(look.wood.mix(look.wall, 0.35)))
    rail = skia.Rect.MakeLTRB(inside.left, -high - 0.05 * unit, inside.right, -high)
    canvas.drawRect(rail, fill(look.wood.scaled(1.15)))
    for number in range(int((inside.right - inside.left) / wide) + 1):
        x = inside.left + number * wide
        panel = skia.Rect.MakeLTRB(
            x + 0.1 * unit, -high * 0.88, x + wide - 0.1 * unit, -high * 0.28
        )
        canvas.drawRect(panel, fill(look.wood.mix(look.wall, 0.3).scaled(0.86)))
        canvas.drawRect(panel, line(look.wood.scaled(0.6), 0.015 * unit))


def _paint_light(
    canvas: skia.Canvas, stage: Stage, inside: Interior, window: Window, lamps: list[Lamp]
) -> None:
    """Paint the dark of the corners, and what lamps and window throw on the wall."""
    palette = stage.palette
    area = skia.Rect.MakeLTRB(inside.left, -inside.top * 1.3, inside.right, 0.1)
    lit = [lamp for lamp in lamps if lamp.lit]
    places = [lamp.place for lamp in lit] or [(window.x, (window.top + window.bottom) / 2)]
    for x, y in places:
        reach = max(inside.half * 1.5, inside.top * 1.05)
        dark = palette.ink.mix(BLACK, 0.2)
        glow = palette.glow if lit else palette.light
        shader = skia.GradientShader.MakeRadial(
            skia.Point(x, -y),
            reach,
            [glow.argb(0.42 if lit else 0.2), glow.argb(0.1), dark.argb(0.16), dark.argb(0.6)],
            [0.0, 0.26, 0.5, 1.0],
        )
        canvas.drawRect(area, skia.Paint(Shader=shader, Dither=True))
    foot = shade((0, -inside.top * 0.5), (0, 0), [(palette.ink, 0.0), (palette.ink, 0.3)])
    canvas.drawRect(area, foot)
