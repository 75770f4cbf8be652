"""A room's window: what is seen through it, its frame and curtains, and the light it lets in."""

import math
import random
from dataclasses import dataclass, field

from service.renderer.brush import fill, line, outline
from service.renderer.colour import WHITE, Colour
from service.renderer.scene.interior import Interior
from service.renderer.scene.motes import Motes
from service.renderer.scene.plate import Plate, Sheet, in_metres
from service.renderer.scene.prospect import Prospect
from service.renderer.scene.stage import Layer, Stage, View
from service.renderer.scene.weather import falling
from service.renderer.shots import Daytime, Style, Weather
from service.renderer.skia_library import skia

_CLOTHS = ("8c2f35", "2f5560", "b08a4a", "5a4a78", "d8cdb8", "3f6b4a")


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A hole in the wall, in metres from the floor's middle."""

    x: float
    side: int
    wide: float
    top: float
    bottom: float
    unit: float
    columns: int
    rows: int
    arched: bool
    cloth: Colour
    seed: int = field(repr=False)

    @classmethod
    def placed(cls, inside: Interior, dice: random.Random) -> "Window":
        """Return a window on one side of the wall, as large as the picture allows."""
        side = dice.choice((-1, 1))
        wide = min(inside.half * dice.uniform(0.62, 0.85), 4.2 * inside.unit)
        bottom = min(0.85 * inside.unit, inside.top * 0.3) * dice.uniform(0.6, 1.0)
        top = min(inside.top * dice.uniform(0.7, 0.8), bottom + wide * 2.6)
        return cls(
            x=side * inside.half * dice.uniform(0.42, 0.54),
            side=side,
            wide=wide,
            top=top,
            bottom=bottom,
            unit=inside.unit,
            columns=dice.choice((2, 3, 4)),
            rows=dice.choice((1, 2, 3)),
            arched=dice.random() < 0.35,
            cloth=Colour.of(dice.choice(_CLOTHS)),
            seed=dice.randrange(2**32),
        )

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.x - self.wide / 2

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.x + self.wide / 2

    def corners(self) -> list[tuple[float, float]]:
        """Return its outline, y down."""
        if not self.arched:
            return [
                (self.left, -self.bottom),
                (self.left, -self.top),
                (self.right, -self.top),
                (self.right, -self.bottom),
            ]
        bow = min(self.wide / 2, (self.top - self.bottom) * 0.5)
        arch = [
            (self.x - self.wide / 2 * math.cos(turn), -self.top + bow - bow * math.sin(turn))
            for turn in (math.pi * step / 20 for step in range(21))
        ]
        return [(self.left, -self.bottom), *arch, (self.right, -self.bottom)]


class Outside:
    """What is seen through the glass: the sky, what stands under it and what falls from it."""

    def __init__(self, stage: Stage, inside: Interior, window: Window) -> None:
        """Paint it a little larger than the window."""
        self.depth = inside.z * 1.2
        pad, lift = window.wide * 0.35, (window.top - window.bottom) * 0.3
        self._box = skia.Rect.MakeLTRB(window.left, -window.top, window.right, -window.bottom)
        self._z = inside.z
        sheet = Sheet(
            z=self.depth,
            left=(window.left - pad) * 1.2,
            right=(window.right + pad) * 1.2,
            top=window.top * 1.2 + lift,
            bottom=window.bottom - lift,
        )
        view = Prospect(stage, sheet, random.Random(window.seed))  # noqa: S311 - composition
        self._plate = Plate(stage, sheet, view.paint)
        self._falling = falling(stage)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it within the window alone."""
        canvas.save()
        canvas.save()
        in_metres(canvas, view, self._z)
        box = canvas.getTotalMatrix().mapRect(self._box)
        canvas.restore()
        box.outset(2, 2)
        canvas.clipRect(box)
        self._plate.draw(canvas, view)
        for layer in self._falling:
            layer.draw(canvas, view)
        canvas.restore()


def paint_frame(canvas: skia.Canvas, stage: Stage, window: Window, wood: Colour) -> None:
    """Paint the casement, its bars, the sill and the curtains, in metres."""
    unit = window.unit
    frame = wood.mix(WHITE, 0.15)
    canvas.save()
    edge = outline(window.corners())
    canvas.clipPath(edge, skia.ClipOp.kIntersect, True)
    for column in range(1, window.columns):
        x = window.left + window.wide * column / window.columns
        canvas.drawLine(x, -window.bottom, x, -window.top, line(frame.scaled(0.8), 0.05 * unit))
    for number in range(1, window.rows + 1):
        y = -window.bottom - (window.top - window.bottom) * number / (window.rows + 1)
        canvas.drawLine(window.left, y, window.right, y, line(frame.scaled(0.8), 0.045 * unit))
    canvas.restore()
    canvas.drawPath(edge, line(frame, 0.12 * unit))
    sill = skia.Rect.MakeXYWH(
        window.left - 0.14 * unit, -window.bottom, window.wide + 0.28 * unit, 0.1 * unit
    )
    canvas.drawRect(sill, fill(frame.scaled(1.1)))
    for side in (-1, 1):
        _paint_curtain(canvas, stage, window, side)
    rod = line(wood.scaled(0.6), 0.05 * unit)
    lift = -window.top - 0.16 * unit
    canvas.drawLine(window.left - 0.5 * unit, lift, window.right + 0.5 * unit, lift, rod)


def _paint_curtain(canvas: skia.Canvas, stage: Stage, window: Window, side: int) -> None:
    unit, cloth = window.unit, stage.palette.lit(window.cloth)
    outer = window.x + side * (window.wide / 2 + 0.34 * unit)
    broad = min(0.62 * unit, window.wide * 0.3)
    top, foot = -window.top - 0.14 * unit, -min(0.05 * unit, window.bottom * 0.5)
    folds = 7
    for fold in range(folds):
        near, far = outer - side * broad * fold / folds, outer - side * broad * (fold + 1) / folds
        waist = outer + (near - outer) * 0.62
        beyond = outer + (far - outer) * 0.62
        middle = top + (foot - top) * 0.66
        path = skia.Path()
        path.moveTo(near, top)
        path.quadTo(near, middle * 0.7 + top * 0.3, waist, middle)
        path.lineTo(waist + side * 0.02, foot)
        path.lineTo(beyond, foot)
        path.lineTo(beyond, middle)
        path.quadTo(far, middle * 0.7 + top * 0.3, far, top)
        path.close()
        canvas.drawPath(path, fill(cloth.scaled(1.05 if fold % 2 else 0.78)))


def sunlight(stage: Stage, inside: Interior, window: Window) -> list[Layer]:
    """Return the window's light on the floor."""
    return [Patch(stage, inside, window)]


class Patch:
    """The panes' light on the floor, and the beam that brings it."""

    def __init__(self, stage: Stage, inside: Interior, window: Window) -> None:
        """Cast it toward the middle of the room."""
        self.depth = inside.z * 0.99
        self._inside, self._window = inside, window
        strength = {Daytime.DAWN: 0.4, Daytime.DAY: 0.42, Daytime.DUSK: 0.4, Daytime.NIGHT: 0.2}
        clear = 1.0 if stage.shot.weather is Weather.CLEAR else 0.3
        night = stage.shot.daytime is Daytime.NIGHT
        colour = Colour.of("8fb0f0") if night else stage.palette.light.mix(stage.palette.glow, 0.5)
        self._paint = fill(colour, strength[stage.shot.daytime] * clear)
        self._beam = fill(colour, 0.2 * strength[stage.shot.daytime] * clear)
        self._blinds = Style.NOIR in stage.shot.styles
        self._side = -window.side
        dice = stage.chance.of_the_film.dice("motes")
        self._motes = Motes(dice, colour, count=44, wide=2.2 * stage.size.unit)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw each pane's light where it meets the floor."""
        camera, window, z = view.camera, self._window, self._inside.z
        slide = self._side * self._inside.unit * 0.9
        panes, beam = skia.Path(), skia.Path()
        slats = 7 if self._blinds else window.rows + 1
        gap = 0.3 if self._blinds else 0.08
        for column in range(window.columns):
            for row in range(slats):
                near, far = (
                    z * (0.93 - 0.4 * (row + 1) / slats),
                    z * (0.93 - 0.4 * (row + gap) / slats),
                )
                left = window.left + window.wide * (column + 0.06) / window.columns
                right = window.left + window.wide * (column + 0.94) / window.columns
                lean = [slide * (0.93 - depth / z) * 4 for depth in (far, near)]
                corners = [(left, far, 0), (right, far, 0), (right, near, 1), (left, near, 1)]
                points = [
                    (camera.across(x + lean[which], depth), camera.down(0.0, depth))
                    for x, depth, which in corners
                ]
                panes.addPath(outline(points))
        top = [
            (camera.across(x, z), camera.down(window.top, z)) for x in (window.left, window.right)
        ]
        end = z * 0.53
        foot = [
            (camera.across(x + slide * 1.6, end), camera.down(0.0, end))
            for x in (window.right, window.left)
        ]
        beam.addPath(outline([*top, *foot]))
        canvas.drawPath(panes, self._paint)
        canvas.drawPath(beam, self._beam)
        middle = ((top[0][0] + top[1][0]) / 2, camera.down((window.top + window.bottom) / 2, z))
        end_x, half = (foot[0][0] + foot[1][0]) / 2, abs(foot[0][0] - foot[1][0]) / 2
        ground = (end_x, foot[0][1])
        self._motes.draw(canvas, view.seconds, top=middle, foot=ground, wide=half)
