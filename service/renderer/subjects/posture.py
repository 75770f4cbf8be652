"""Where an animal's limbs are at one moment: standing, going or sitting."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.renderer.skia_library import skia
from service.renderer.subjects.anatomy import Foot, Leg, Species
from service.renderer.subjects.gait import Gait
from service.renderer.subjects.spline import Point, points, ribbon, smooth, turned

GROUND = 100.0
_STRETCH = 11.0
"""Degrees that a galloping animal lowers its neck."""
_SEAT = 0.6
"""Height of the hip of a sitting animal, in widths of its thigh."""


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
        limbs.append(_limb(species, leg, root=lean.moved(leg.root), sole=sole, swung=lift > 0))
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


def seated(species: Species, beat: float) -> Posture:
    """Return the animal on its haunches, its forelegs straight."""
    hip, shoulder = species.hind.root, species.fore.root
    drop = GROUND - species.hind.thigh * _SEAT - hip[1]
    across, down = shoulder[0] - hip[0], shoulder[1] - hip[1]
    wanted = (shoulder[1] + 3 - hip[1] - drop) / math.hypot(across, down)
    degrees = math.degrees(math.asin(max(wanted, -0.95)) - math.atan2(down, across))
    lean = Lean(pivot=hip, degrees=degrees, rise=-drop)
    root = lean.moved(shoulder)
    fore = [
        _limb(species, species.fore, root=root, sole=(root[0] + step, GROUND), swung=False)
        for step in (1.0, 6.0)
    ]
    tail, tip = _laid_tail(species, lean, beat)
    return Posture(
        lean=lean,
        near=(_haunch(species, lean), fore[0]),
        far=(fore[1],),
        tail=tail,
        tip=tip,
        head=-degrees * 0.86 + 2.5 * math.sin(math.tau * beat),
    )


def lying(species: Species, beat: float) -> Posture:
    """Return the animal on its belly, its legs folded under it, its head up."""
    belly = max(y for _, y in points(species.trunk))
    breath = 0.5 * math.sin(math.tau * beat)
    lean = Lean(pivot=species.hind.root, degrees=0.0, rise=belly + 1 - GROUND + 0.4 * breath)
    tail, tip = _laid_tail(species, lean, beat)
    return Posture(
        lean=lean,
        near=(_haunch(species, lean), _folded(species, lean, 0.0)),
        far=(_folded(species, lean, 5.0),),
        tail=tail,
        tip=tip,
        head=4.0 + 1.6 * math.sin(math.tau * beat),
    )


def _folded(species: Species, lean: Lean, step: float) -> Limb:
    """Return a foreleg on the ground: stretched out on paws, bent back on hooves."""
    leg = species.fore
    x, y = lean.moved(leg.root)
    low = GROUND - leg.shank * 0.5
    elbow = (x + step + leg.thigh * 0.1, low - leg.thigh * 0.2)
    ahead = 24.0 if species.foot is Foot.PAW else 11.0
    ends = [(x + step + ahead, low)]
    if species.foot is not Foot.PAW:
        ends.append((x + step - 3.0, low + 0.4))
    middle = [(x + step, y), elbow, *ends]
    widths = [leg.thigh, leg.thigh * 0.8, leg.shank * 1.3, leg.shank][: len(middle)]
    sole = (ends[-1][0] + leg.shank, GROUND)
    foot = ribbon([ends[-1], (sole[0], low)], [leg.shank * 1.2, leg.shank])
    return Limb(leg=ribbon(middle, widths), foot=foot, sole=sole, stocking=foot)


def _limb(species: Species, leg: Leg, *, root: Point, sole: Point, swung: bool) -> Limb:
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


def _haunch(species: Species, lean: Lean) -> Limb:
    """Return the folded hind leg of a sitting animal."""
    leg = species.hind
    x, y = lean.moved(leg.root)
    wide = leg.thigh * 0.62
    sole = (x + wide * 1.7, GROUND)
    thigh = smooth(
        [
            (x - wide, y + wide * 0.5),
            (x - wide * 0.6, y - wide * 0.8),
            (x + wide * 0.5, y - wide),
            (x + wide * 1.4, y - wide * 0.1),
            (x + wide * 1.1, GROUND - leg.shank * 0.6),
            (x - wide * 0.4, GROUND - 0.5),
        ]
    )
    foot = ribbon(
        [
            (x, GROUND - leg.shank * 0.5),
            (x + wide, GROUND - leg.shank * 0.5),
            (sole[0], GROUND - leg.shank * 0.45),
        ],
        [leg.shank, leg.shank * 1.1, leg.shank * 0.8],
    )
    return Limb(leg=thigh, foot=foot, sole=sole, stocking=foot)


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
    return _band(middle, tail.widths)


def _laid_tail(species: Species, lean: Lean, beat: float) -> tuple[skia.Path, skia.Path]:
    """Return the tail of a sitting animal, on the ground behind it."""
    rest = points(species.tail.middle)
    length = sum(math.dist(a, b) for a, b in pairwise(rest))
    x, y = lean.moved(rest[0])
    wide = max(species.tail.widths) / 2
    last = len(rest) - 1
    middle = [(x, y)]
    for index in range(1, last + 1):
        share = index / last
        lift = 1.5 * share * math.sin(math.tau * beat)
        middle.append((x - length * 0.8 * share, GROUND - wide - abs(lift) - 3 * share**3))
    return _band(middle, species.tail.widths)


def _band(middle: Sequence[Point], widths: Sequence[float]) -> tuple[skia.Path, skia.Path]:
    return ribbon(middle, widths), ribbon(middle[-2:], widths[-2:])


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
