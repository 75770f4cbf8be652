"""Whatever the catalogue holds: a flat drawing, recoloured to the shot's light and brought to life.

A drawing keeps but a hint of its own colours. How light each shape is decides where between the
shot's darks and its lights it falls, which makes one art direction of a thousand drawings.
"""

import math
import re

from service.renderer.brush import curve, fill, line
from service.renderer.catalogue import Outline, Shape, outline
from service.renderer.colour import Colour
from service.renderer.palette import TINTS, Palette
from service.renderer.players import Action, Pace, Subject, Tint
from service.renderer.scene.stage import Stage, View
from service.renderer.shots import Daytime, Place
from service.renderer.skia_library import skia
from service.renderer.subjects.actor import Mark
from service.renderer.subjects.habits import HABITS, Gait, Habit
from service.renderer.subjects.sprite import Box, sprite

_STEP = re.compile(r"([MLQCZ])([^MLQCZ]*)")
_NUMBER = re.compile(r"-?\d+")
_PAPER = Colour.of("dccfb8")
"""What the lightest shape is cut from."""
_OWN = 0.28
"""Share of a shape's own colour in what it is painted with."""
_DARK = 0.5
"""How light a white thing is, under which the edges are drawn in light to part it from the dark."""
_EDGE = 11.0
"""Width of that line, half of which shows, in units of a box whose longer side is 1,000."""
_WATERS = (Place.SEA, Place.LAKE, Place.RIVER, Place.HARBOUR)
_AIRY = (Place.SPACE, Place.SKY)
_DRAUGHT = 0.14
"""Share of its height that a floating thing is under water."""


def habit_of(subject: Subject) -> Habit:
    """Return how the silhouette behaves."""
    return HABITS[outline(subject.name).sort]


def box_of(subject: Subject) -> Box:
    """Return the silhouette's sheet."""
    drawn = outline(subject.name)
    metres = drawn.metres or HABITS[drawn.sort].metres
    return Box(width=drawn.width, height=drawn.height, metres=metres)


class Silhouette:
    """It stands, flies or floats, and breathes a little."""

    def __init__(self, stage: Stage, mark: Mark) -> None:
        """Draw it as it looks at its mark, and decide how it lives there."""
        self._mark = mark
        self.depth = mark.z
        drawn = outline(mark.subject.name)
        self._box = box_of(mark.subject)
        self._gait = _gait(stage, mark.subject)
        self._moves = mark.speed > 0 or mark.subject.action is Action.DANCE
        self._beat = 2.0 if mark.subject.pace is Pace.FAST else 1.0
        self._phase = stage.chance.dice(f"silhouette {mark.number}").uniform(0, math.tau)
        self._height = _height(stage, mark, self._box) if self._gait is Gait.FLY else 0.0
        turns = bool(habit_of(mark.subject).speeds)
        self._sprite = sprite(
            stage,
            self._box,
            lambda canvas: _paint(canvas, drawn, stage.palette, mark.subject.tint),
            z=mark.z,
            mirrored=turns and mark.side < 0,
            rim=1.0 if stage.shot.daytime is Daytime.NIGHT else 0.7,
        )
        self._shadow = fill(stage.palette.ink, 0.32)
        self._foam = line(stage.palette.horizon, 0.022 * self._box.metres, 0.5)

    def draw(self, canvas: skia.Canvas, view: View) -> None:
        """Draw it with what it stands on or swims in."""
        time = view.seconds
        lift, tilt = self._pose(time)
        x, z, metres = self._mark.x_at(time), self._mark.z, self._box.metres
        place = (x, self._height + lift * metres, z)
        if self._gait is Gait.SWIM:
            self._draw_afloat(canvas, view, place, tilt)
            return
        if self._gait is not Gait.FLY:
            self._draw_shadow(canvas, view, x)
        self._sprite.draw(canvas, view.camera, place, tilt)

    def place_of(self, spot: tuple[float, float], seconds: float) -> tuple[float, float]:
        """Return the metres across and up of a spot on its sheet."""
        lift, _ = self._pose(seconds)
        unit = self._box.metres / self._box.height
        ahead = self._mark.side * (spot[0] - self._box.width / 2) * unit
        height = self._height + (lift + 1) * self._box.metres - spot[1] * unit
        return self._mark.x_at(seconds) + ahead, height

    def _pose(self, time: float) -> tuple[float, float]:
        """Return how far it is lifted, in its own heights, and its tilt in degrees."""
        slow = math.sin(time * 1.3 + self._phase)
        step = math.sin(time * 6.5 * self._beat + self._phase)
        match self._gait:
            case Gait.REST:
                return 0.0, 0.0
            case Gait.SWAY:
                return 0.0, 1.6 * slow
            case Gait.WALK:
                return (0.035 * abs(step), 2.6 * step) if self._moves else (0.0, 0.7 * slow)
            case Gait.ROLL:
                return (0.006 * abs(step) if self._moves else 0.0), 0.0
            case Gait.FLY:
                return 0.05 * math.sin(time * 2.1 + self._phase), 2.2 * slow
            case Gait.SWIM:
                return 0.03 * slow - _DRAUGHT, 2.0 * math.sin(time * 1.05 + self._phase + 1)

    def _draw_shadow(self, canvas: skia.Canvas, view: View, x: float) -> None:
        """Draw where its foot meets the ground."""
        half = 0.46 * self._box.metres * self._box.aspect
        scale = view.camera.scale(self._mark.z)
        middle, foot = view.camera.across(x, self._mark.z), view.camera.down(0.0, self._mark.z)
        thick = min(0.13 * half, 0.08 * self._box.metres) * scale
        canvas.drawOval(
            skia.Rect.MakeLTRB(
                middle - half * scale, foot - thick, middle + half * scale, foot + thick
            ),
            self._shadow,
        )

    def _draw_afloat(
        self, canvas: skia.Canvas, view: View, place: tuple[float, float, float], tilt: float
    ) -> None:
        """Draw what shows above the water, and the ripple around it."""
        camera = view.camera
        surface, middle = camera.down(0.0, place[2]), camera.across(place[0], place[2])
        scale = camera.scale(place[2])
        half = 0.5 * self._box.metres * self._box.aspect * scale
        canvas.save()
        canvas.clipRect(skia.Rect.MakeLTRB(0, -camera.size.height, camera.size.width, surface))
        self._sprite.draw(canvas, camera, place, tilt)
        canvas.restore()
        canvas.save()
        canvas.translate(middle, surface)
        canvas.scale(scale, scale)
        for reach, drop in ((1.06, 0.0), (0.8, 0.05)):
            wave = 0.02 * math.sin(view.seconds * 1.6 + self._phase + reach)
            wide, sag = reach * half / scale, (drop + wave) * self._box.metres
            canvas.drawPath(curve(f"M{-wide} {sag} Q0 {sag + wave} {wide} {sag}"), self._foam)
        canvas.restore()


def _gait(stage: Stage, subject: Subject) -> Gait:
    """Return how it lives where the shot plays, which may not be where it is at home."""
    gait, place = habit_of(subject).gait, stage.shot.place
    afloat = subject.action is Action.FLOAT and place not in _WATERS
    if subject.action is Action.FLY or afloat or place in _AIRY:
        return Gait.FLY
    if place is Place.UNDERWATER and gait is Gait.SWIM:
        return Gait.FLY
    if place in _WATERS and gait is not Gait.FLY:
        return Gait.SWIM
    return Gait.REST if gait is Gait.SWIM else gait


def _height(stage: Stage, mark: Mark, box: Box) -> float:
    """Return the metres above the ground at which it keeps to the upper half of the picture."""
    camera = stage.camera
    tall = box.metres * camera.scale(mark.z)
    middle = stage.chance.dice(f"height {mark.number}").uniform(0.3, 0.46) * stage.size.height
    row = max(middle + tall / 2, tall + 0.08 * stage.size.height)
    return max(camera.eye - (row - camera.horizon) / camera.scale(mark.z), 0.0)


def _paint(canvas: skia.Canvas, drawn: Outline, palette: Palette, tint: Tint | None) -> None:
    paths = [_path(shape) for shape in drawn.shapes]
    if palette.ambient.luminance < _DARK:
        edge = line(palette.glow, _EDGE, 0.62)
        for path in paths:
            canvas.drawPath(path, edge)
    for shape, path in zip(drawn.shapes, paths, strict=True):
        canvas.drawPath(path, fill(_recoloured(shape, palette, tint), shape.alpha))


def _path(shape: Shape) -> skia.Path:
    path = skia.Path()
    draw = {"M": path.moveTo, "L": path.rLineTo, "Q": path.rQuadTo, "C": path.rCubicTo}
    for verb, numbers in _STEP.findall(shape.steps):
        if verb == "Z":
            path.close()
        else:
            draw[verb](*map(int, _NUMBER.findall(numbers)))
    if shape.even_odd:
        path.setFillType(skia.PathFillType.kEvenOdd)
    return path


def _recoloured(shape: Shape, palette: Palette, tint: Tint | None) -> Colour:
    """Return the shape's place between the shot's darks and lights, with a hint of its own hue."""
    light = shape.colour.luminance
    gloom = 0.3 * (1 - palette.ambient.luminance)
    if tint is not None:
        return palette.lit(TINTS[tint].scaled(0.5 + 0.8 * light)).mix(palette.glow, gloom)
    dark = palette.ink.mix(palette.haze, 0.22)
    tone = dark.mix(palette.lit(_PAPER).mix(palette.glow, 0.16), 0.04 + 0.9 * light)
    return tone.mix(palette.lit(shape.colour), _OWN).mix(palette.glow, gloom * light)
