"""The bones of a figure: its measures, its limbs, and the joints of one moment.

Everything is in units of 1/180 of the standing height. The origin lies on the ground under the
body, x runs forward (or to the picture's right, seen from the front), y down: a crown is at -180.
"""

import math
from dataclasses import dataclass

Point = tuple[float, float]
TALL = 180.0
"""Units from the ground to the crown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """A body's measures."""

    head: float = 25.5
    """From the crown to the chin."""
    neck: float = 148.0
    """Height of the neck's base."""
    shoulder: float = 21.0
    """Half the shoulders' width."""
    waist: float = 14.5
    hip: float = 15.5
    """Half its width."""
    upper_arm: float = 30.0
    fore_arm: float = 27.0
    thigh: float = 42.0
    shin: float = 42.0
    ankle: float = 8.0
    """Height of the ankle above the sole."""
    thick: float = 1.0
    """How stout the limbs are."""

    @property
    def leg(self) -> float:
        """From the hip to the ankle."""
        return self.thigh + self.shin

    @property
    def stand(self) -> float:
        """Height of the hips, standing."""
        return self.leg * 0.992 + self.ankle

    @property
    def spine(self) -> float:
        """From the hips to the neck's base."""
        return self.neck - self.stand


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm or a leg at one moment."""

    root: Point
    bend: Point
    end: Point
    angle: float = 0.0
    """Radians that the foot or hand is turned, clockwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A body at one moment."""

    hip: Point
    neck: Point
    legs: tuple[Limb, Limb]
    """The far one, or the left of the picture, first."""
    arms: tuple[Limb, Limb]
    nod: float = 0.0
    """Radians that the head is bent forward (or to the right)."""
    turn: float = 0.0
    """From -1 to 1: how far the face is turned to the side, seen from the front."""
    seated: bool = False
    over: bool = False
    """Whether the near arm is before the face."""

    @property
    def lean(self) -> float:
        """Radians that the trunk leans forward."""
        return math.atan2(self.neck[0] - self.hip[0], self.hip[1] - self.neck[1])


def reach(root: Point, end: Point, bones: tuple[float, float], *, side: int) -> Point:
    """Return where the joint of a limb of two bones is.

    Args:
        root: Where the limb begins.
        end: Where it ends.
        bones: Lengths of the upper and the lower bone.
        side: 1 bends forward, -1 backward, for a limb that hangs down.
    """
    upper, lower = bones
    dx, dy = end[0] - root[0], end[1] - root[1]
    gap = min(max(math.hypot(dx, dy), abs(upper - lower) + 0.01), upper + lower - 0.01)
    along = (upper**2 - lower**2 + gap**2) / (2 * gap)
    out = math.sqrt(max(upper**2 - along**2, 0.0)) * side
    direction = math.atan2(dy, dx)
    return (
        root[0] + along * math.cos(direction) + out * math.sin(direction),
        root[1] + along * math.sin(direction) - out * math.cos(direction),
    )


def leg(build: Build, hip: Point, ankle: Point, angle: float = 0.0, *, side: int = 1) -> Limb:
    """Return the leg that puts its ankle there, its knee forward."""
    knee = reach(hip, ankle, (build.thigh, build.shin), side=side)
    return Limb(hip, knee, ankle, angle)


def arm(build: Build, shoulder: Point, swing: float, bend: float) -> Limb:
    """Return an arm by its angles.

    Args:
        build: For the bones' lengths.
        shoulder: Where it hangs.
        swing: Radians that the upper arm is raised forward from hanging.
        bend: Radians that the elbow bends further.
    """
    elbow = _along(shoulder, build.upper_arm, swing)
    return Limb(shoulder, elbow, _along(elbow, build.fore_arm, swing + bend), -swing - bend)


def _along(start: Point, length: float, angle: float) -> Point:
    return start[0] + length * math.sin(angle), start[1] + length * math.cos(angle)
