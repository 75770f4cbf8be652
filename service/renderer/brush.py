"""How skia is asked to paint: fills, lines, gradients, soft light and pictures kept for reuse.

Gradients and turned pictures are dithered, which selects skia's fast pipeline and leaves no bands.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from service.renderer.colour import Colour
from service.renderer.skia_library import skia

Points = Iterable[tuple[float, float]]
SMOOTH = skia.SamplingOptions(skia.FilterMode.kLinear)
_GLOW_SIDE = 128
_NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6}


def fill(colour: Colour, alpha: float = 1.0) -> skia.Paint:
    """Return a paint that fills with one colour."""
    return skia.Paint(AntiAlias=True, Color=colour.argb(alpha))


def line(colour: Colour, width: float, alpha: float = 1.0) -> skia.Paint:
    """Return a paint that draws a round-ended line, its width in the canvas's units."""
    return skia.Paint(
        AntiAlias=True,
        Color=colour.argb(alpha),
        Style=skia.Paint.kStroke_Style,
        StrokeWidth=width,
        StrokeCap=skia.Paint.kRound_Cap,
        StrokeJoin=skia.Paint.kRound_Join,
    )


def shade(
    start: tuple[float, float], end: tuple[float, float], stops: Sequence[tuple[Colour, float]]
) -> skia.Paint:
    """Return a paint that runs from the first stop to the last; a stop is a colour and an alpha."""
    shader = skia.GradientShader.MakeLinear(
        [skia.Point(*start), skia.Point(*end)],
        [colour.argb(alpha) for colour, alpha in stops],
    )
    return skia.Paint(AntiAlias=True, Dither=True, Shader=shader)


def outline(points: Points, *, closed: bool = True) -> skia.Path:
    """Return the path through the points."""
    path = skia.Path()
    place = iter(points)
    path.moveTo(*next(place))
    for x, y in place:
        path.lineTo(x, y)
    if closed:
        path.close()
    return path


def curve(commands: str) -> skia.Path:
    """Return the path written as in an SVG `d` attribute, of M, L, Q, C and Z, all absolute."""
    path = skia.Path()
    draw = {"M": path.moveTo, "L": path.lineTo, "Q": path.quadTo, "C": path.cubicTo}
    for step in re.findall(r"[MLQCZ][^MLQCZ]*", commands):
        if step[0] == "Z":
            path.close()
            continue
        numbers = [float(number) for number in step[1:].replace(",", " ").split()]
        width = _NUMBERS[step[0]]
        for place in range(0, len(numbers), width):
            draw[step[0]](*numbers[place : place + width])
    return path


def picture(width: float, height: float, paint: Callable[[skia.Canvas], None]) -> skia.Image:
    """Return what is painted on a transparent sheet of that size in pixels."""
    surface = skia.Surface(max(round(width), 1), max(round(height), 1))
    with surface as canvas:
        paint(canvas)
    return surface.makeImageSnapshot()


@cache
def glow(colour: Colour) -> skia.Image:
    """Return a round soft light, to be stretched to where it shines."""

    def paint(canvas: skia.Canvas) -> None:
        middle = _GLOW_SIDE / 2
        shader = skia.GradientShader.MakeRadial(
            skia.Point(middle, middle),
            middle,
            [colour.argb(alpha) for alpha in (1.0, 0.55, 0.22, 0.07, 0.0)],
            [0.0, 0.12, 0.32, 0.62, 1.0],
        )
        canvas.drawPaint(skia.Paint(Shader=shader, Dither=True))

    return picture(_GLOW_SIDE, _GLOW_SIDE, paint)


def shine(
    canvas: skia.Canvas,
    centre: tuple[float, float],
    radius: float,
    colour: Colour,
    alpha: float = 1.0,
) -> None:
    """Paint a round soft light."""
    x, y = centre
    canvas.drawImageRect(
        glow(colour),
        skia.Rect.MakeLTRB(x - radius, y - radius, x + radius, y + radius),
        SMOOTH,
        skia.Paint(Alphaf=alpha),
    )
