"""A theatre's stage: curtains, a painted backcloth, boards, spotlights and the dark stalls.

The backcloth shows the shot's time of day, as scenery does; the light on the boards is the house's.
"""

import math
import random
from collections.abc import Callable

from service.renderer.brush import fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.drapes import Drapes, Stalls, paint_folds
from service.renderer.scene.interior import Boards, Interior, interior
from service.renderer.scene.pinned import spot
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.spotlight import Footlights, Spotlight
from service.renderer.scene.stage import Layer, Stage
from service.renderer.shots import Daytime, Framing
from service.renderer.skia_library import skia

_VELVETS = ("8f1f2c", "7a1634", "1f3f7a", "5a2a6e", "1f5a48", "a83a24")
_GELS = ("ffe9c0", "ffd08a", "bcd4ff", "ffb0c8", "c8ffe6", "d8b8ff")

_FROM_THE_HOUSE = (Framing.EXTREME_WIDE, Framing.WIDE, Framing.FULL, Framing.MEDIUM_WIDE)
"""Nearer than these the camera stands on the boards itself."""


def theatre(stage: Stage) -> list[Layer]:
    """Return the stage from the backcloth to the heads in the stalls."""
    inside = interior(stage)
    dice = stage.chance.of_the_film.dice("theatre")
    velvet = stage.palette.lit(Colour.of(dice.choice(_VELVETS)))
    boards = stage.palette.lit(Colour.of(dice.choice(("8a5f3c", "6f4a33", "9a7450"))))
    count = dice.choice((2, 3, 3, 4))
    gels = [Colour.of(dice.choice(_GELS)) for _ in range(count)]
    places = [(number - (count - 1) / 2) / count * 1.5 for number in range(count)]
    lights = [Spotlight(stage, inside, place, gel) for place, gel in zip(places, gels, strict=True)]
    return [
        _backcloth(stage, inside, dice),
        Boards(stage, inside, boards),
        *(_leg(stage, inside, velvet, (near, side)) for near in (0, 1) for side in (-1, 1)),
        *lights,
        *(_house(stage, velvet) if stage.shot.framing in _FROM_THE_HOUSE else []),
    ]


def _house(stage: Stage, velvet: Colour) -> list[Layer]:
    """Return what lies between the boards and those who watch."""
    return [Footlights(stage), Drapes(stage, velvet), Stalls(stage)]


def _backcloth(stage: Stage, inside: Interior, dice: random.Random) -> Plate:
    """Return the painted sky at the back, with flat scenery before it."""
    palette = stage.palette
    scenery, shapes = (
        dice.choice(("hills", "towers", "waves", "trees", "peaks")),
        dice.randrange(2**32),
    )

    def paint(canvas: skia.Canvas) -> None:
        stops = (palette.zenith, palette.high, palette.middle, palette.low, palette.horizon)
        canvas.drawPaint(
            shade(
                (0, -inside.top), (0, 0), [(stop.mix(palette.ambient, 0.12), 1) for stop in stops]
            )
        )
        _paint_disc(canvas, stage, inside, random.Random(shapes))  # noqa: S311 - composition
        for row in range(3):
            colour = _painted(stage, scenery).mix(palette.ink, 0.12 + 0.2 * row)
            form = random.Random(shapes + row)  # noqa: S311 - composition
            edge = _flat(form, inside, scenery, row)
            canvas.drawPath(outline(edge), fill(colour))
            canvas.drawPath(outline(edge), line(colour.mix(WHITE, 0.3), 0.02 * inside.unit))
        for number in range(60):
            x = inside.left + (inside.right - inside.left) * number / 60
            fold = line(palette.ink, 0.05 * inside.unit, 0.05)
            canvas.drawLine(x, -inside.top * 1.3, x, 0, fold)

    sheet = Sheet(
        z=inside.z, left=inside.left, right=inside.right, top=inside.top * 1.25, bottom=inside.hem
    )
    return Plate(stage, sheet, paint)


def _paint_disc(canvas: skia.Canvas, stage: Stage, inside: Interior, dice: random.Random) -> None:
    """Paint the sun or the moon of cardboard, the stars on wires."""
    palette, unit = stage.palette, inside.unit
    x, y = inside.half * dice.uniform(-0.5, 0.5), -inside.top * dice.uniform(0.52, 0.72)
    radius = min(inside.top * 0.11, inside.half * 0.24)
    shine(canvas, (x, y), radius * 3.4, palette.glow, 0.5)
    canvas.drawCircle(x, y, radius, fill(palette.light))
    if stage.shot.daytime is Daytime.NIGHT:
        for _ in range(26):
            left, top = inside.half * dice.uniform(-1, 1), -inside.top * dice.uniform(0.45, 0.95)
            canvas.drawLine(
                left, top, left, -inside.top * 1.3, line(palette.ink, 0.008 * unit, 0.4)
            )
            canvas.drawPath(_star(left, top, 0.07 * unit), fill(palette.light))
        return
    for number in range(12):
        turn = math.tau * number / 12
        ray = [
            (x + math.cos(turn + bend) * radius * far, y + math.sin(turn + bend) * radius * far)
            for bend, far in ((-0.1, 1.15), (0.0, 1.5), (0.1, 1.15))
        ]
        canvas.drawPath(outline(ray), fill(palette.light, 0.8))


def _star(x: float, y: float, radius: float) -> skia.Path:
    return outline(
        (
            x + math.sin(math.pi * n / 5) * radius * (0.45 if n % 2 else 1),
            y - math.cos(math.pi * n / 5) * radius * (0.45 if n % 2 else 1),
        )
        for n in range(10)
    )


def _flat(
    dice: random.Random, inside: Interior, scenery: str, row: int
) -> list[tuple[float, float]]:
    """Return the outline of one row of flat scenery."""
    base, rise = inside.top * (0.34 - 0.1 * row), inside.top * 0.09
    wide = inside.right - inside.left
    edge: list[tuple[float, float]] = []
    if scenery == "towers":
        x = inside.left
        while x < inside.right:
            broad, lift = dice.uniform(0.3, 0.8) * inside.unit, rise * dice.uniform(-1, 1.6)
            edge += [(x, -base - lift), (x + broad, -base - lift)]
            x += broad
        return [*edge, (inside.right, 0.1), (inside.left, 0.1)]
    phase, wave = dice.uniform(0, 6), _WAVES[scenery]
    steps = math.ceil(wide / inside.unit * 12)
    for step in range(steps + 1):
        x = wide * step / steps
        edge.append((inside.left + x, -base - rise * wave(x / inside.unit + phase)))
    return [*edge, (inside.right, 0.1), (inside.left, 0.1)]


_WAVES: dict[str, Callable[[float], float]] = {
    "hills": lambda x: math.sin(0.56 * x),
    "trees": lambda x: abs(math.sin(3.1 * x)) + 0.5 * abs(math.sin(1.27 * x)) - 0.3,
    "waves": lambda x: 0.5 - 0.9 * abs(math.sin(2.2 * x)),
    "peaks": lambda x: 4.4 * abs((0.3 * x) % 1.0 - 0.5) + 1.5 * abs((0.83 * x) % 1.0 - 0.5) - 0.6,
}
"""How high a row rises at a place, in the room's unit."""


def _painted(stage: Stage, scenery: str) -> Colour:
    """Return what a kind of scenery is painted with."""
    palette = stage.palette
    match scenery:
        case "waves":
            return palette.water_far
        case "trees":
            return palette.lit(Colour.of("4f7a48"))
        case "peaks":
            return palette.lit(Colour.of("8f8ca6"))
        case "towers":
            return palette.lit(Colour.of("8a6f78"))
        case _:
            return palette.lit(palette.ground_far)


def _leg(stage: Stage, inside: Interior, velvet: Colour, place: tuple[int, int]) -> Plate:
    """Return a side curtain; the nearer ones stand further out.

    Args:
        stage: For the camera.
        inside: The stage's depth.
        velvet: Its colour.
        place: How near it is, 0 or 1, and its side, -1 or 1.
    """
    number, side = place
    z = inside.z * (0.94 - 0.14 * number)
    half, far = stage.camera.half_width(z), stage.span(z)[side > 0]
    top = spot(stage, (0, -0.2 * stage.size.height), z).y
    inner = side * half * (0.66 + 0.14 * number)
    tone = velvet.scaled(0.5 + 0.2 * number)

    def paint(canvas: skia.Canvas) -> None:
        paint_folds(canvas, (inner, far), (-top, 0.0), tone, half * 0.055)

    left, right = sorted((inner, far))
    return Plate(stage, Sheet(z=z, left=left, right=right, top=top, bottom=-0.05), paint)
