"""A steam train as it runs outdoors: black engine, painted coaches, and the line it runs on."""

import math

from service.renderer.brush import curve, fill, line, outline, shade
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime
from service.renderer.skia_library import skia
from service.renderer.subjects.sprite import Painter

_RED, _BRASS = Colour.of("a8322a"), Colour.of("d2a648")
_STEEL = Colour.of("3a3f47")
_PANE = Colour.of("ffdd94")


def _pane(stage: Stage) -> Colour:
    """Return the colour of a window: lamplight in the dark, else the sky in it."""
    if stage.shot.daytime in (Daytime.NIGHT, Daytime.DUSK):
        return _PANE
    return stage.palette.middle.mix(stage.palette.ink, 0.3)


def paint_engine(canvas: skia.Canvas, stage: Stage) -> None:
    """Paint the engine on the sheet of the little one, its wheels left out."""
    lit = stage.palette.lit
    steel, red, brass = lit(_STEEL), lit(_RED), lit(_BRASS)
    round_boiler = shade(
        (0, 34), (0, 64), [(steel.scaled(1.1), 1), (steel.scaled(1.9), 1), (steel.scaled(0.6), 1)]
    )
    canvas.drawPath(curve("M2 64 L104 64 L104 70 L2 70 Z"), fill(red))
    canvas.drawPath(curve("M100 62 L111 80 L94 80 L92 70 Z"), fill(red.scaled(0.8)))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(40, 35, 104, 64), 3, 3, round_boiler)
    for x in (54, 69, 84):
        canvas.drawRect(skia.Rect.MakeXYWH(x, 35, 1.6, 29), fill(brass))
    canvas.drawPath(curve("M90 36 L91 18 L88 13 L101 13 L98 18 L99 36 Z"), fill(steel.scaled(0.8)))
    canvas.drawRect(skia.Rect.MakeXYWH(87, 11.4, 15, 3.2), fill(red))
    canvas.drawPath(curve("M72 36 C72 25 82 25 82 36 Z M58 36 C58 29 65 29 65 36 Z"), fill(brass))
    canvas.drawRoundRect(skia.Rect.MakeLTRB(101, 37, 106, 49), 1.5, 1.5, fill(brass))
    cab = skia.Rect.MakeLTRB(6, 24, 42, 66)
    canvas.drawRect(cab, shade((0, 24), (0, 66), [(steel.scaled(1.5), 1), (steel.scaled(0.8), 1)]))
    canvas.drawRect(skia.Rect.MakeLTRB(6, 55, 42, 57), fill(red))
    canvas.drawRect(skia.Rect.MakeLTRB(13, 31, 36, 49), fill(steel.scaled(0.6)))
    canvas.drawRect(skia.Rect.MakeLTRB(14.6, 32.6, 34.4, 47.4), fill(_pane(stage)))
    canvas.drawPath(curve("M19 49 L19 41 Q23 33 27 41 L28 49 Z"), fill(steel.scaled(0.4)))
    canvas.drawPath(curve("M1 25 Q24 15 47 25 L47 27.4 L1 27.4 Z"), fill(steel.scaled(0.7)))
    canvas.drawRect(skia.Rect.MakeLTRB(78, 62, 94, 71), fill(steel.scaled(0.9)))


def coach(stage: Stage, colour: Colour) -> Painter:
    """Return what paints a coach of that colour."""
    lit = stage.palette.lit

    def paint(canvas: skia.Canvas) -> None:
        body, cream, dark = lit(colour), lit(Colour.of("eadfc4")), lit(_STEEL)
        canvas.drawRect(skia.Rect.MakeLTRB(2, 65, 114, 70), fill(dark))
        canvas.drawRoundRect(
            skia.Rect.MakeLTRB(4, 24, 112, 66),
            2,
            2,
            shade((0, 24), (0, 66), [(body.scaled(1.15), 1), (body.scaled(0.7), 1)]),
        )
        canvas.drawRect(skia.Rect.MakeLTRB(4, 29, 112, 50), fill(cream))
        for x in range(11, 104, 14):
            canvas.drawRect(skia.Rect.MakeXYWH(x, 31.4, 10.4, 15.6), fill(dark))
            canvas.drawRect(skia.Rect.MakeXYWH(x + 0.8, 32.2, 8.8, 14), fill(_pane(stage)))
            if x % 4 == 1:
                canvas.drawOval(skia.Rect.MakeXYWH(x + 2.6, 37, 5, 6), fill(dark.scaled(0.7)))
                canvas.drawOval(skia.Rect.MakeXYWH(x + 1, 42.4, 8, 8), fill(dark.scaled(0.7)))
        canvas.drawRect(skia.Rect.MakeLTRB(4, 46.4, 112, 51), fill(cream))
        canvas.drawRect(skia.Rect.MakeLTRB(4, 56, 112, 57.2), fill(cream.scaled(0.8)))
        canvas.drawPath(
            curve("M1 26 Q4 18 14 17.4 L102 17.4 Q112 18 115 26 Z"), fill(dark.scaled(1.3))
        )
        canvas.drawLine(-3, 68, 4, 68, line(dark, 2.4))

    return paint


def paint_wheel(
    canvas: skia.Canvas, centre: tuple[float, float], radius: float, stage: Stage, turn: float
) -> None:
    """Paint a spoked wheel."""
    x, y = centre
    red, dark = stage.palette.lit(_RED), stage.palette.lit(_STEEL).scaled(0.8)
    canvas.drawCircle(x, y, radius, fill(dark))
    canvas.drawCircle(x, y, radius * 0.82, fill(dark.scaled(0.5)))
    spoke = line(red, radius * 0.13)
    for number in range(8):
        angle = turn + number * math.tau / 8
        canvas.drawLine(
            x, y, x + radius * 0.8 * math.cos(angle), y + radius * 0.8 * math.sin(angle), spoke
        )
    canvas.drawCircle(x, y, radius * 0.24, fill(red))


def railway(stage: Stage, z: float, rail: float) -> Layer:
    """Return the line on its bank.

    Args:
        stage: For the light and the span of the picture.
        z: Metres away.
        rail: Metres of the rail's top above the ground.
    """
    left, right = stage.span(z)
    lit = stage.palette.lit
    stone, tie, steel = lit(Colour.of("8a8078")), lit(Colour.of("54402f")), lit(Colour.of("9aa0a8"))
    grass = stage.palette.ground_near.mix(stage.palette.ground_far, 0.45)
    dice = stage.chance.dice("ballast")

    def paint(canvas: skia.Canvas) -> None:
        bank = outline([(left, -0.35), (right, -0.35), (right, 0.5), (left, 0.5)])
        canvas.drawPath(bank, shade((0, -0.35), (0, 0.5), [(grass, 1), (grass, 0)]))
        bed = skia.Rect.MakeLTRB(left, -rail + 0.16, right, -0.3)
        canvas.drawRect(bed, shade((0, -rail), (0, -0.3), [(stone, 1), (stone.scaled(0.62), 1)]))
        for _ in range(int((right - left) * 7)):
            x, y = dice.uniform(left, right), dice.uniform(-rail + 0.22, -0.3)
            canvas.drawCircle(
                x, y, dice.uniform(0.03, 0.07), fill(stone.scaled(dice.uniform(0.6, 1.25)))
            )
        for step in range(int((right - left) / 0.62)):
            area = skia.Rect.MakeXYWH(left + step * 0.62, -rail + 0.12, 0.3, 0.13)
            canvas.drawRect(area, fill(tie))
        top = skia.Rect.MakeLTRB(left, -rail, right, -rail + 0.12)
        canvas.drawRect(top, fill(steel.scaled(0.55)))
        canvas.drawRect(
            skia.Rect.MakeLTRB(left, -rail, right, -rail + 0.035), fill(steel.mix(WHITE, 0.25))
        )

    return Plate(
        stage, Sheet(z=z + 0.02, left=left, right=right, top=rail + 0.2, bottom=-0.5), paint
    )
