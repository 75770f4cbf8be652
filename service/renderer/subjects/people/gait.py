"""How feet go round when somebody walks or runs.

A foot that bears weight stands still on the ground while the body passes over it: the cycle's time
follows from the speed, so that no foot ever slides.
"""

import math
from dataclasses import dataclass

from service.renderer.subjects.people.skeleton import TALL, Build, Point, Pose, arm, leg

_BALL, _HEEL = 11.0, -5.0
"""How far before and behind the ankle the foot touches the ground."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gait:
    """A way of going."""

    bearing: float
    """Share of the cycle that a foot bears weight."""
    stride: float
    """Share of the body's height that a cycle covers at the usual speed."""
    speed: float
    """Body heights a second, as usual."""
    lift: float
    """How high the foot is carried forward."""
    sink: float
    """How much lower than standing the hips are carried."""
    bob: float
    lean: float
    swing: float
    """Radians that the arms swing to either side."""
    elbow: float
    push: float
    """Radians that the heel has risen when the toes leave the ground."""


WALK = Gait(
    bearing=0.6,
    stride=0.72,
    speed=0.72,
    lift=9.0,
    sink=4.0,
    bob=1.8,
    lean=0.04,
    swing=0.42,
    elbow=0.22,
    push=0.85,
)
RUN = Gait(
    bearing=0.36,
    stride=1.25,
    speed=1.75,
    lift=30.0,
    sink=9.0,
    bob=4.5,
    lean=0.2,
    swing=0.85,
    elbow=1.45,
    push=1.2,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pass:
    """A gait at a speed."""

    gait: Gait
    stride: float
    """Units that a cycle covers."""
    seconds: float
    """That a cycle takes."""


def pace(gait: Gait, speed: float) -> Pass:
    """Return the gait at a speed; the slower, the shorter and rarer the steps.

    Args:
        gait: The way of going.
        speed: Body heights a second; 0 goes on the spot.
    """
    brisk = min(max(speed / gait.speed, 0.12), 2.6) if speed else 1.0
    stride = gait.stride * TALL * brisk**0.45
    return Pass(gait=gait, stride=stride, seconds=stride / (brisk * gait.speed * TALL))


def sole(going: Pass, phase: float) -> tuple[float, float, float]:
    """Return where a foot's sole is: units before the hips, above the ground, and its angle.

    Args:
        going: The gait at its speed.
        phase: From 0 (the heel touches down) to 1.
    """
    gait = going.gait
    half = going.stride * gait.bearing / 2
    if phase < gait.bearing:
        share = phase / gait.bearing
        angle = -0.3 * max(1 - share * 6, 0.0) + gait.push * max(share - 0.6, 0.0) / 0.4
        return half * (1 - 2 * share), 0.0, angle
    share = (phase - gait.bearing) / (1 - gait.bearing)
    ease = share * share * (3 - 2 * share)
    up = math.sin(math.pi * share)
    angle = gait.push * (1 - share) ** 1.5 * (1 + 0.8 * up) - 0.3 * share**2
    return -half + 2 * half * ease, gait.lift * up * (1.25 - 0.5 * share), angle


def ankle(build: Build, foot: tuple[float, float, float]) -> Point:
    """Return where the ankle is over a sole, which turns on its ball or on its heel."""
    x, up, angle = foot
    pivot = _BALL if angle > 0 else _HEEL
    back, high = -pivot, build.ankle
    return (
        x + pivot + back * math.cos(angle) + high * math.sin(angle),
        -up + back * math.sin(angle) - high * math.cos(angle),
    )


def going(build: Build, step: Pass, phase: float) -> Pose:
    """Return the pose in profile at a phase of the cycle, from 0 to 1."""
    gait = step.gait
    turn = math.tau * phase
    # Low when both feet bear weight, high over the straight leg; a runner flies in between.
    rise = -math.cos(2 * turn - (0.3 if gait is WALK else 2.4))
    vigour = min(step.stride / (gait.stride * TALL), 1.1)
    hip = (0.0, -build.stand + gait.sink * vigour - gait.bob * rise * vigour)
    lean = gait.lean * vigour
    neck = (build.spine * math.sin(lean), hip[1] - build.spine * math.cos(lean))
    legs, arms = [], []
    for half in (0.5, 0.0):
        foot = sole(step, (phase + half) % 1.0)
        side = math.cos(turn + math.tau * half)
        root = (hip[0] + 3.0 * side * vigour, hip[1])
        legs.append(leg(build, root, ankle(build, foot), foot[2]))
        swing = -gait.swing * side * vigour
        elbow = gait.elbow + 0.25 * max(-side, 0.0) * gait.swing
        shoulder = (neck[0] - 2.0 * side * vigour, neck[1] + 6)
        arms.append(arm(build, shoulder, swing + lean * 0.5, elbow))
    return Pose(hip=hip, neck=neck, legs=(legs[0], legs[1]), arms=(arms[0], arms[1]), nod=-lean / 2)
