"""How somebody sits on what carries them, in profile.

The origin is the saddle here, not the ground: feet hang below it.
"""

import math
from dataclasses import dataclass

from service.renderer.subjects.people.skeleton import Build, Limb, Point, Pose, leg, reach

_HANGING = 0.72
"""How far down a foot in the stirrup is, as a share of the leg."""
_REINS = (27.0, -13.0)
_UPRIGHT = 0.05
_FOREARD = 27.0
"""How far before the saddle hands reach without leaning."""
_BENT = 0.62
"""Most that somebody leans, in radians."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What a rider holds on to, in units of the body from the saddle."""

    feet: tuple[Point, Point] | None = None
    """The far sole and the near one; None hangs them in stirrups."""
    hands: Point = _REINS


def astride(build: Build, hold: Hold, turn: float) -> Pose:
    """Return somebody in the saddle."""
    breath = 0.5 * math.sin(turn)
    hip = (-2.0, -9.0)
    ahead = math.atan2(hold.hands[0] - _FOREARD, build.spine)
    lean = min(max(ahead, _UPRIGHT), _BENT)
    neck = (
        hip[0] + build.spine * math.sin(lean) + 0.4 * breath,
        hip[1] - build.spine * math.cos(lean) - 0.3 * breath,
    )
    stirrup = (13.0, build.leg * _HANGING)
    far, near = (leg(build, hip, (x, y - build.ankle)) for x, y in hold.feet or (stirrup, stirrup))
    return Pose(
        hip=hip,
        neck=neck,
        legs=(far, near),
        arms=(_arm_to(build, neck, hold.hands), _arm_to(build, neck, hold.hands)),
        nod=-lean * 0.5 + 0.02 * breath,
        seated=True,
    )


def _arm_to(build: Build, neck: Point, hand: Point) -> Limb:
    """Return an arm whose hand is there, or as near as it can be."""
    shoulder = (neck[0], neck[1] + 6)
    gap, longest = math.dist(shoulder, hand), 0.98 * (build.upper_arm + build.fore_arm)
    share = min(longest / gap, 1.0)
    end = tuple(a + (b - a) * share for a, b in zip(shoulder, hand, strict=True))
    elbow = reach(shoulder, (end[0], end[1]), (build.upper_arm, build.fore_arm), side=-1)
    turned = math.atan2(end[1] - elbow[1], end[0] - elbow[0]) - math.pi / 2
    return Limb(shoulder, elbow, (end[0], end[1]), turned)
