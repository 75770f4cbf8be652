"""A theatre's stage: curtains, a painted backcloth, boards, spotlights and the dark stalls.

The backcloth shows the shot's time of day, as scenery does; the light on the boards is the house's.
"""

import math
import random

from service.renderer.brush import fill, line, outline, shade, shine
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Boards, Interior, interior
from service.renderer.scene.pinned import spot
from service.renderer.scene.plate import Plate, Sheet
from service.renderer.scene.spotlight import Footlights, Spotlight
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.shots import Daytime, Framing
from service.renderer.skia_library import skia

_VELVETS = ("8f1f2c", "7a1634", "1f3f7a", "5a2a6e", "1f5a48", "a83a24")
_GELS = ("ffe9c0", "ffd08a", "bcd4ff", "ffb0c8", "c8ffe6", "d8b8ff")

_FROM_THE_HOUSE = (Framing.EXTREME_WIDE, Framing.WIDE, Framing.FULL, Framing.MEDIUM_WIDE)
"""Nearer than these the camera stands on the boards itself."""


def theatre(stage: Stage) -> list[Layer]:
    """Return the stage from the backcloth to the heads in the stalls."""
    inside = interior(stage)
    dice = stage.chance.dice("theatre")
    velvet = stage.palette.lit(Colour.of(dice.choice(_VELVETS)))
    boards = stage.palette.lit(Colour.of(dice.choice(("8a5f3c", "6f4a33", "9a7450"))))
    count = dice.choice((2, 3, 3, 4))
    gels = [Colour.of(dice.choice(_GELS)) for _ in range(count)]
    places = [(number - (count - 1) / 2) / count * 1.5 for number in range(count)]
    lights = [
        Spotlight(stage, inside, place, gel) for place, gel in zip(places, gels, strict=True)
    ]
    return [
        _backcloth(stage, inside, dice),
        Boards(stage, inside, boards),
        *(_legs(stage, inside, velvet, number) for number in range(2)),
        *lights,
        *(_house(stage, inside, velvet) if stage.shot.framing in _FROM_THE_HOUSE else []),
    ]


def _house(stage: Stage, inside: Interior, velvet: Colour) -> list[Layer]:
    """Return what lies between the boards and those who watch."""
    return [Footlights(stage, inside), Drapes(stage, velvet), Stalls(stage)]


def _backcloth(stage: Stage, inside: Interior, dice: random.Random) -> Plate:
    """Return the painted sky at the back, with flat scenery before it."""
    palette = stage.palette
    scenery, shapes = dice.choice(("hills", "towers", "waves")), dice.randrange(2**32)

    def paint(canvas: skia.Canvas) -> None:
        stops = (palette.zenith, palette.high, palette.middle, palette.low, palette.horizon)
        canvas.drawPaint(
            shade((0, -inside.top), (0, 0), [(stop.mix(palette.ambient, 0.12), 1) for stop in stops])
        )
        _paint_disc(canvas, stage, inside, random.Random(shapes))  # noqa: S311 - composition
        for row in range(3):
            colour = palette.lit(palette.ground_far.mix(palette.ink, 0.2 + 0.22 * row))
            form = random.Random(shapes + row)  # noqa: S311 - composition
            edge = _flat(form, inside, scenery, row)
            canvas.drawPath(outline(edge), fill(colour))
            canvas.drawPath(outline(edge), line(colour.mix(WHITE, 0.3), 0.02 * inside.unit))
        for number in range(60):
            x = inside.left + (inside.right - inside.left) * number / 60
            fold = line(palette.ink, 0.05 * inside.unit, 0.05)
            canvas.drawLine(x, -inside.top * 1.3, x, 0, fold)

    sheet = Sheet(
        z=inside.z, left=inside.left, right=inside.right, top=inside.top * 1.25, bottom=-0.02
    )
    return Plate(stage, sheet, paint)


def _paint_disc(
    canvas: skia.Canvas, stage: Stage, inside: Interior, dice: random.Random
) -> None:
    """Paint the sun or the moon of cardboard, the stars on wires."""
    palette, unit = stage.palette, inside.unit
    x, y = inside.half * dice.uniform(-0.5, 0.5), -inside.top * dice.uniform(0.52, 0.72)
    radius = min(inside.top * 0.11, inside.half * 0.24)
    shine(canvas, (x, y), radius * 3.4, palette.glow, 0.5)
    canvas.drawCircle(x, y, radius, fill(palette.light))
    if stage.shot.daytime is Daytime.NIGHT:
        for _ in range(26):
            left, top = inside.half * dice.uniform(-1, 1), -inside.top * dice.uniform(0.45, 0.95)
            canvas.drawLine(left, top, left, -inside.top * 1.3, line(palette.ink, 0.008 * unit, 0.4))
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
    phase = dice.uniform(0, 6)
    if scenery == "towers":
        x = inside.left
        while x < inside.right:
            broad, lift = dice.uniform(0.3, 0.8) * inside.unit, rise * dice.uniform(-1, 1.6)
            edge += [(x, -base - lift), (x + broad, -base - lift)]
            x += broad
    for step in range(0 if scenery == "towers" else 81):
        turn = step / 80 * wide / inside.unit * 0.8 + phase
        wave = abs(math.sin(turn)) if scenery == "waves" else math.sin(turn * 0.7)
        edge.append((inside.left + wide * step / 80, -base - rise * wave))
    return [*edge, (inside.right, 0.1), (inside.left, 0.1)]


def _legs(stage: Stage, inside: Interior, velvet: Colour, number: int) -> Plate:
    """Return a pair of side curtains; the nearer pair stands further out."""
    z = inside.z * (0.94 - 0.14 * number)
    camera, size = stage.camera, stage.size
    half, left_right = camera.half_width(z), stage.span(z)
    top, foot = spot(stage, (0, -0.2 * size.height), z).y, 0.0
    inner = half * (0.66 + 0.14 * number)
    tone = velvet.scaled(0.5 + 0.2 * number)

    def paint(canvas: skia.Canvas) -> None:
        for side, far in zip((-1, 1), left_right, strict=True):
            _paint_folds(canvas, (side * inner, far), (-top, -foot), tone, half * 0.055)

    return Plate(stage, Sheet(z=z, left=left_right[0], right=left_right[1], top=top, bottom=-0.05), paint)


def _paint_folds(
    canvas: skia.Canvas,
    across: tuple[float, float],
    down: tuple[float, float],
    tone: Colour,
    step: float,
) -> None:
    """Paint hanging cloth between two columns."""
    near, far = across
    side = 1 if far > near else -1
    count = math.ceil(abs(far - near) / step)
    for number in range(count):
        x = near + side * step * number
        stops = [(tone.scaled(part), 1.0) for part in (0.5, 1.12, 0.84, 0.42)]
        fold = shade((x, 0), (x + side * step, 0), stops)
        left, right = sorted((x, x + side * step * 1.06))
        canvas.drawRect(skia.Rect.MakeLTRB(left, down[0], right, down[1]), fold)
    hem = shade((0, down[1] + (down[0] - down[1]) * 0.4), (0, down[1]), [(tone, 0), (tone.scaled(0.2), 0.7)])
    canvas.drawRect(skia.Rect.MakeLTRB(min(near, far), down[0], max(near, far), down[1]), hem)


class Drapes:
    """The house curtain, gathered at the sides, and its scalloped top with a golden fringe."""

    depth = 0.95

    def __init__(self, stage: Stage, velvet: Colour) -> None:
        """Paint a picture of each."""
        size = stage.size
        dice = stage.chance.dice("drapes")
        self._wide = round(min(size.width * dice.uniform(0.1, 0.15), size.height * 0.2))
        self._high = round(min(size.height * 0.15, size.width * 0.2))
        self._slack = round(size.width * 0.14)
        self._velvet, self._size = velvet.scaled(0.8), size
        self._gold = stage.palette.lit(Colour.of("d9a441"))
        self._image = self._painted()

    def _painted(self) -> skia.Image:
        width, height = self._size.width + 2 * self._slack, round(self._size.height * 1.24)
        surface = skia.Surface(width, height)
        with surface as canvas:
            inner, step = self._slack + self._wide, self._wide / 4.2
            _paint_folds(canvas, (inner, 0), (0, height), self._velvet, step)
            _paint_folds(canvas, (width - inner, width), (0, height), self._velvet, step)
            self._paint_top(canvas, width, round(self._size.height * 0.12) + self._high)
        return surface.makeImageSnapshot()

    def _paint_top(self, canvas: skia.Canvas, width: float, foot: float) -> None:
        count = max(round(width / (self._high * 1.7)), 3)
        step = width / count
        _fold_band(canvas, self._velvet, (width, foot * 0.72), step / 6)
        for number in range(count):
            x = step * number
            swag = skia.Path()
            swag.moveTo(x, foot * 0.45)
            swag.quadTo(x + step / 2, foot * 1.5, x + step, foot * 0.45)
            swag.lineTo(x + step, 0)
            swag.lineTo(x, 0)
            swag.close()
            lit = [(self._velvet.scaled(part), 1.0) for part in (0.7, 1.2, 0.9)]
            canvas.drawPath(swag, shade((x, 0), (x + step, foot * 0.4), lit))
            hem = skia.Path()
            hem.moveTo(x, foot * 0.45)
            hem.quadTo(x + step / 2, foot * 1.5, x + step, foot * 0.45)
            canvas.drawPath(hem, line(self._gold, foot * 0.045))

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Lay them over the picture; near as they are, they slide a little more than it."""
        camera = view.camera
        slide = max(-self._slack, min(camera.yaw * 1.1, self._slack))
        lift = -round(self._size.height * 0.12)
        x = round(slide) - self._slack
        y = lift + round(max(-0.1, min(camera.pitch / self._size.height, 0.1)) * self._size.height)
        for area in self._parts(x, y):
            canvas.save()
            canvas.clipRect(area)
            canvas.drawImage(self._image, x, y)
            canvas.restore()

    def _parts(self, x: int, y: int) -> list[skia.Rect]:
        """Return the painted parts, so that the open middle costs nothing."""
        width, height = self._size.width, self._size.height
        left, right = x + self._slack + self._wide + 2, x + self._image.width() - self._slack - self._wide - 2
        foot = y + round(height * 0.12) + self._high * 1.3
        return [
            skia.Rect.MakeLTRB(0, 0, width, foot),
            skia.Rect.MakeLTRB(0, foot, left, height),
            skia.Rect.MakeLTRB(right, foot, width, height),
        ]


def _fold_band(
    canvas: skia.Canvas, velvet: Colour, size: tuple[float, float], step: float
) -> None:
    for number in range(math.ceil(size[0] / step)):
        x = step * number
        stops = [(velvet.scaled(part), 1.0) for part in (0.4, 0.8, 0.4)]
        box = skia.Rect.MakeXYWH(x, 0, step * 1.05, size[1])
        canvas.drawRect(box, shade((x, 0), (x + step, 0), stops))


class Stalls:
    """The heads of those who watch, dark against the boards."""

    depth = 0.85

    def __init__(self, stage: Stage) -> None:
        """Seat them in two rows."""
        size, dice = stage.size, stage.chance.dice("stalls")
        self._rows = []
        for row, share in enumerate((0.035, 0.048)):
            radius = share * math.sqrt(size.area) * 0.8
            x, heads = -size.width * 0.15, []
            while x < size.width * 1.15:
                heads.append((x, dice.uniform(-0.25, 0.25) * radius, radius * dice.uniform(0.88, 1.1)))
                x += radius * dice.uniform(2.5, 3.6)
            tone = stage.palette.ink.mix(stage.palette.ambient, 0.1 - 0.07 * row)
            self._rows.append((fill(tone), heads, radius))
        self._nods = stage.chance.dice("nods").uniform(0, 6)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw both rows along the picture's foot."""
        camera = view.camera
        for row, (paint, heads, radius) in enumerate(self._rows):
            path = skia.Path()
            foot = camera.size.height + radius * (0.75 * row - 0.5)
            for number, (x, lift, size) in enumerate(heads):
                nod = 0.05 * size * math.sin(view.seconds * 0.8 + number * 1.7 + self._nods)
                middle = x + camera.yaw * (1.1 + 0.1 * row)
                path.addCircle(middle, foot - size * 0.9 + lift + nod, size * 0.72)
                path.addOval(
                    skia.Rect.MakeLTRB(middle - size * 1.5, foot + lift - size * 0.2, middle + size * 1.5, foot + size * 3)
                )
            canvas.drawPath(path, paint)
