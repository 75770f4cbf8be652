"""Bottle caps: wheels, clocks, lids and litter of the cardboard world."""

import math

from service.renderer.brush import fill, line, outline
from service.renderer.colour import BLACK, WHITE, Colour
from service.renderer.skia_library import skia

CAP_COLOURS = [
    Colour.of(code) for code in ("c23b36", "2b8a8f", "d9a93a", "3d62b3", "cfd3d6", "4c9a5f")
]
_TEETH = 21


def paint_cap(
    canvas: skia.Canvas,
    centre: tuple[float, float],
    radius: float,
    colour: Colour,
    turn: float = 0.0,
) -> None:
    """Paint a cap seen from the front, its crimped edge and a star.

    Args:
        canvas: Where.
        centre: Its middle.
        radius: To the tips of its teeth.
        colour: As it looks in the light.
        turn: Radians that it has rolled.
    """
    x, y = centre
    rim = []
    for step in range(_TEETH * 2):
        angle = turn + step * math.pi / _TEETH
        reach = radius * (1.0 if step % 2 else 0.91)
        rim.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    canvas.drawPath(outline(rim), fill(colour.scaled(0.72)))
    canvas.drawCircle(x, y, radius * 0.78, fill(colour))
    canvas.drawCircle(x, y, radius * 0.78, line(WHITE, radius * 0.06, 0.3))
    canvas.drawPath(_star(centre, radius * 0.46, turn), fill(WHITE, 0.8))


def paint_lying_cap(
    canvas: skia.Canvas, centre: tuple[float, float], radius: float, colour: Colour
) -> None:
    """Paint a cap that lies on the ground, seen from a low eye."""
    x, y = centre
    canvas.save()
    canvas.translate(x, y)
    canvas.scale(1.0, 0.3)
    canvas.drawCircle(radius * 0.1, radius * 0.5, radius * 1.1, fill(BLACK, 0.3))
    paint_cap(canvas, (0, radius * 0.25), radius, colour.scaled(0.6))
    paint_cap(canvas, (0, 0), radius, colour, 0.3)
    canvas.restore()


def _star(centre: tuple[float, float], radius: float, turn: float) -> skia.Path:
    x, y = centre
    points = []
    for step in range(10):
        angle = turn + step * math.pi / 5 - math.pi / 2
        reach = radius * (0.42 if step % 2 else 1.0)
        points.append((x + reach * math.cos(angle), y + reach * math.sin(angle)))
    return outline(points)
