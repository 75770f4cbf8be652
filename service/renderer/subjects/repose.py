"""Where an animal's limbs are at rest: on its haunches, or on its belly."""

import math
from itertools import pairwise

from service.renderer.skia_library import skia
from service.renderer.subjects.anatomy import Foot, Species
from service.renderer.subjects.posture import GROUND, Lean, Limb, Posture, band, limb
from service.renderer.subjects.spline import points, ribbon, smooth

_SEAT = 0.6
"""Height of the hip of a sitting animal, in widths of its thigh."""


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
        limb(species, species.fore, root=root, sole=(root[0] + step, GROUND), swung=False)
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
    return band(middle, species.tail.widths)
