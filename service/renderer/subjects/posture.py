"""Where an animal's limbs are at one moment, standing or going."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from service.renderer.skia_library import skia
from service.renderer.subjects.anatomy import Foot, Leg, Species
from service.renderer.subjects.gait import Gait
from service.renderer.subjects.spline import Point, points, ribbon, turned

GROUND = 100.0
_STRETCH = 11.0
"""Degrees that a galloping animal lowers its neck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lean:
    """How the trunk is turned and lifted from its rest."""

    pivot: Point
    degrees: float
    rise: float

    def moved(self, place: Point) -> Point:
        """Return where a point of the resting trunk is."""
        x, y = turned(place, self.pivot, self.degrees)
        return x, y - self.rise


@dataclass(frozen=True, slots=True, kw_only=True)
class Limb:
    """One leg, ready to be drawn."""

    leg: skia.Path
    foot: skia.Path
    sole: Point
    """The lowest point of the foot."""
    stocking: skia.Path
    """The part below the joint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Posture:
    """One moment of an animal."""

    lean: Lean
    near: tuple[Limb, ...]
    far: tuple[Limb, ...]
    tail: skia.Path
    tip: skia.Path
    """The end of the tail."""
    head: float
    """Degrees that neck and head are turned, nose down."""


def going(species: Species, gait: Gait, beat: float, speed: float) -> Posture:
    """Return the animal on its feet.

    Args:
        species: Its measures.
        gait: How it goes, or stands.
        beat: Cycles since the beginning.
        speed: Units of its sheet a second.
    """
    (ax, ay), (bx, by) = species.hind.root, species.fore.root
    lean = Lean(pivot=((ax + bx) / 2, (ay + by) / 2), degrees=gait.rock(beat), rise=gait.rise(beat))
    limbs = []
    for index in range(4):
        leg = (species.hind, species.fore)[index % 2]
        forward, lift = gait.foot(beat, index, speed)
        apart = (0.0, 0.0, -5.0, 4.5)[index] if not gait.lift else 0.0
        sole = (leg.root[0] + forward - apart, GROUND - lift)
        limbs.append(limb(species, leg, root=lean.moved(leg.root), sole=sole, swung=lift > 0))
    nod = 2.0 * math.sin(math.tau * beat) + (_STRETCH if gait.pitch else 0.0)
    tail, tip = _tail(species, lean, beat, streaming=gait.pitch > 0)
    return Posture(
        lean=lean,
        near=tuple(limbs[:2]),
        far=tuple(limbs[2:]),
        tail=tail,
        tip=tip,
        head=nod - lean.degrees * 0.6,
    )


def limb(species: Species, leg: Leg, *, root: Point, sole: Point, swung: bool) -> Limb:
    """Return a leg of two bones between its root and its sole, stretched where it must."""
    x, y = sole
    heel = (x + (2.4 if swung else -1.0), y - min(leg.shank, 5.0))
    dx, dy = heel[0] - root[0], heel[1] - root[1]
    gap = math.hypot(dx, dy)
    length = max(leg.slack * (GROUND - leg.shank - leg.root[1]), gap)
    aside = math.sqrt(length**2 - gap**2) / 2
    way = -1 if leg is species.hind else 1
    joint = (
        (root[0] + heel[0]) / 2 + way * aside * dy / gap,
        (root[1] + heel[1]) / 2 - way * aside * dx / gap,
    )
    bulge = leg.thigh * (0.16 if leg is species.hind else 0.0)
    thigh = _between(root, joint, 0.5)
    middle = [
        (root[0], root[1] - leg.thigh * 0.25),
        (thigh[0] + bulge, thigh[1]),
        _between(root, joint, 0.86),
        _between(joint, heel, 0.12),
        _between(joint, heel, 0.6),
        heel,
    ]
    widths = [leg.thigh, leg.thigh * 0.74, leg.knee * 1.12, leg.knee, leg.shank, leg.shank * 1.08]
    return Limb(
        leg=ribbon(middle, widths),
        foot=_foot(species.foot, leg, heel, sole, swung=swung),
        sole=sole,
        stocking=ribbon(middle[3:], widths[3:]),
    )


def _foot(foot: Foot, leg: Leg, heel: Point, sole: Point, *, swung: bool) -> skia.Path:
    x, y = sole
    half = leg.shank / 2
    path = skia.Path()
    match foot:
        case Foot.HOOF:
            back = -1.6 if swung else 0.4
            path.addPoly(
                [
                    skia.Point(heel[0] - half, heel[1]),
                    skia.Point(heel[0] + half * 1.1, heel[1]),
                    skia.Point(x + half * 1.7 + back, y),
                    skia.Point(x - half * 1.1 + back, y),
                ],
                True,
            )
        case Foot.PAW | Foot.PAD:
            toe = 1.0 if foot is Foot.PAD else 2.0 + leg.shank * 0.4
            high = min(leg.shank * 1.3, 7.0)
            box = skia.Rect.MakeLTRB(x - half * 1.15, y - high, x + half + toe * 0.7, y)
            path.addRoundRect(box, high * 0.5, high * 0.5)
    return path


def _tail(
    species: Species, lean: Lean, beat: float, *, streaming: bool
) -> tuple[skia.Path, skia.Path]:
    tail = species.tail
    rest = points(tail.middle)
    if streaming:
        rest = [turned(place, rest[0], 26 if place[1] > rest[0][1] else 6) for place in rest]
    last = len(rest) - 1
    middle = []
    for index, (x, y) in enumerate(rest):
        swing = tail.swing * (index / last) ** 1.6 * math.sin(math.tau * beat - index * 0.7)
        middle.append(lean.moved((x + swing, y + swing * 0.3)))
    return band(middle, tail.widths)


def band(middle: Sequence[Point], widths: Sequence[float]) -> tuple[skia.Path, skia.Path]:
    """Return a band along its middle line, such as a tail, and its last part by itself."""
    return ribbon(middle, widths), ribbon(middle[-2:], widths[-2:])


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
