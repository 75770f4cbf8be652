"""What somebody carries in the hand: a lantern, a torch, an umbrella or a balloon."""

import math
import random
from dataclasses import dataclass, replace

from service.renderer.brush import curve, fill, shine
from service.renderer.colour import Colour
from service.renderer.palette import TINTS
from service.renderer.players import Kind, Subject
from service.renderer.shots import Place
from service.renderer.skia_library import skia
from service.renderer.subjects.people.cel import Cel, drawn
from service.renderer.subjects.people.skeleton import Build, Point, Pose, arm

_THINGS = ("oil lantern", "red paper lantern", "torch", "umbrella", "balloons")
_SIDEWAYS = {"umbrella": (0.3, 2.0), "torch": (0.75, 1.0), "balloons": (0.55, 1.1)}
"""Radians that the arm is raised and bent, seen from the side."""
_FACING = {"umbrella": (0.3, 2.3), "torch": (0.5, 1.8), "balloons": (0.6, 1.5)}
_OUT, _OUT_FACING = (0.85, 0.45), (0.5, 0.3)
"""The same for lanterns."""
_IRON, _STICK, _HANDLE = (Colour.of(code) for code in ("3a3632", "6b4a2f", "4a4038"))
_GLASS, _PAPER = Colour.of("ffd68a"), Colour.of("e0533a")
_FLAMES = (("f0702a", 1.0), ("ffb347", 0.7), ("ffeeb0", 0.4))
_RUBBER = Colour.of("d2403c")
_CLOTHS = tuple(Colour.of(code) for code in ("34507a", "8a3f4c", "3d6f78", "b0703a", "3a3d48"))
_GLOW = Colour.of("ffb45a")
_BRIGHT, _DIM = 0.9, 0.4
"""How strongly a flame shines on a dark place and on a bright one."""


def handy(subject: Subject, place: Place) -> bool:
    """Tell whether the subject is a thing that people carry in such a place."""
    planted = place is Place.BEACH and subject.name == "umbrella"
    return subject.kind is Kind.SILHOUETTE and subject.name in _THINGS and not planted


def held_by(subject: Subject, dice: random.Random, *, facing: bool) -> "Held | None":
    """Return what somebody has in the hand, in a colour by chance, or None."""
    if subject.held is None:
        return None
    return Held(thing=subject.held, cloth=dice.choice(_CLOTHS), facing=facing)


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A thing in somebody's hand."""

    thing: Subject
    cloth: Colour
    """Of an umbrella to which the prompt gives no colour."""
    facing: bool
    """Whether who holds it is seen from before or from behind."""

    def taken(self, pose: Pose, build: Build) -> Pose:
        """Return the pose with the arm that holds it."""
        angles, usual = (_FACING, _OUT_FACING) if self.facing else (_SIDEWAYS, _OUT)
        swing, bend = angles.get(self.thing.name, usual)
        return replace(pose, arms=(pose.arms[0], arm(build, pose.arms[1].root, swing, bend)))

    def draw(self, cel: Cel, pose: Pose, seconds: float) -> None:
        """Draw it in the hand that the pose has it in."""
        x, y = pose.arms[1].end
        cel.canvas.save()
        cel.canvas.translate(x, y)
        match self.thing.name:
            case "umbrella":
                _draw_umbrella(cel, self._tint(self.cloth), pose.neck[1] - y)
            case "torch":
                _draw_torch(cel, seconds)
            case "balloons":
                _draw_balloon(cel, self._tint(_RUBBER), math.sin(seconds * 1.4))
            case "red paper lantern":
                _draw_paper_lantern(cel, self._tint(_PAPER), math.sin(seconds * 2.1))
            case _:
                _draw_lantern(cel, math.sin(seconds * 2.1))
        cel.canvas.restore()

    def _tint(self, usual: Colour) -> Colour:
        return usual if self.thing.tint is None else TINTS[self.thing.tint]


def _shine(cel: Cel, place: Point, radius: float) -> None:
    shine(cel.canvas, place, radius, _GLOW, _DIM + (_BRIGHT - _DIM) * cel.light.dark)


def _draw_lantern(cel: Cel, swing: float) -> None:
    cel.canvas.rotate(4 * swing)
    _shine(cel, (0, 21), 110)
    cel.stroke(drawn("M-8 12 Q-8 0 0 0 Q8 0 8 12"), _IRON, 1.4)
    cel.canvas.drawPath(drawn("M-7 14 L7 14 L8.5 30 L-8.5 30 Z"), fill(_GLASS))
    cel.canvas.drawPath(drawn("M0 17 Q5 24 0 29 Q-5 24 0 17 Z"), fill(Colour.of("fff6dc")))
    cel.shape(drawn("M-5 9 L5 9 L9 14 L-9 14 Z"), _IRON, shade=1.0)
    cel.shape(drawn("M-10 30 L10 30 L10 35 L-10 35 Z"), _IRON, shade=1.0)
    for x in (-7.5, 7.5):
        cel.stroke(drawn(f"M{x} 14 L{x * 1.1} 30"), _IRON, 1.3)


def _draw_paper_lantern(cel: Cel, paper: Colour, swing: float) -> None:
    cel.canvas.rotate(4 * swing)
    cel.stroke(drawn("M-12 -3 L13 0"), _STICK, 1.8)
    cel.stroke(drawn("M11 0 L11 9"), _IRON, 0.9)
    _shine(cel, (11, 22), 100)
    body = "M3 10 L19 10 Q28 22 19 34 L3 34 Q-6 22 3 10 Z"
    cel.canvas.drawPath(drawn(body), fill(paper.mix(_GLASS, 0.25)))
    for x in (5, 17):
        cel.stroke(drawn(f"M{x} 10 Q{2 * x - 11} 22 {x} 34"), paper.scaled(0.7), 0.8)
    for y in (8, 33):
        cel.shape(drawn(f"M4 {y} L18 {y} L18 {y + 3} L4 {y + 3} Z"), _IRON, shade=0.0)
    cel.stroke(drawn("M11 36 L11 46"), paper.scaled(0.8), 2.0)


def _draw_torch(cel: Cel, seconds: float) -> None:
    _shine(cel, (4, -44), 130)
    cel.shape(drawn("M-2.4 14 L2 14 L6.5 -30 L0.5 -30 Z"), _STICK, shade=1.0)
    for number, (colour, size) in enumerate(_FLAMES):
        sway = 2.4 * math.sin(seconds * (7 + 2 * number) + number)
        tall, half = 34 * size, 10 * size
        flame = skia.Path()
        flame.moveTo(4 - half * 0.5, -28)
        flame.cubicTo(4 - half * 1.5, -36, 4 - half * 0.4, -30 - tall * 0.6, 4 + sway, -28 - tall)
        flame.cubicTo(4 + half * 0.8, -30 - tall * 0.5, 4 + half * 1.5, -36, 4 + half * 0.5, -28)
        flame.close()
        cel.canvas.drawPath(flame, fill(Colour.of(colour)))


def _draw_umbrella(cel: Cel, cloth: Colour, neck: float) -> None:
    """Draw it over the head, whose neck is so far below the hand."""
    cel.canvas.save()
    cel.stroke(curve(f"M0 10 L-4 {neck - 58:.2f}"), _HANDLE, 2.2)
    cel.canvas.translate(-6, neck - 24)
    hem = "Q48 -8 38 0 Q20 -9 0 0 Q-20 -9 -38 0 Q-48 -8 -60 0 Z"
    cel.shape(drawn(f"M-60 0 Q-54 -36 0 -40 Q54 -36 60 0 {hem}"), cloth, shade=8.0)
    for x in (-38, 0, 38):
        cel.stroke(drawn(f"M{x} 0 Q{x * 0.8} -24 0 -40"), cloth.scaled(0.62), 0.9, 0.8)
    cel.stroke(drawn("M0 -40 L0 -47"), _HANDLE, 2.2)
    cel.canvas.restore()


def _draw_balloon(cel: Cel, rubber: Colour, sway: float) -> None:
    x = 8 + 5 * sway
    cel.stroke(curve(f"M0 0 Q6 -40 {x:.2f} -78"), _HANDLE, 0.9)
    cel.canvas.translate(x, -78)
    cel.shape(drawn("M0 0 C-26 -16 -26 -56 0 -56 C26 -56 26 -16 0 0 Z"), rubber, shade=6.0)
    cel.flat(drawn("M-10 -44 Q-16 -36 -14 -28 Q-10 -36 -6 -46 Z"), Colour.of("ffffff"), 0.5)
