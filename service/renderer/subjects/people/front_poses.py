"""What a body does, seen from the front or from behind: what comes toward us is shortened."""

import math

from service.renderer.subjects.people.skeleton import Build, Limb, Point, Pose, arm

_STRETCH = 1.12
"""Lengths of a shin that the foot of somebody seated is below the knee, at most."""


def _pair(build: Build, neck: Point, swings: tuple[float, float], bend: float) -> tuple[Limb, Limb]:
    """Return both arms seen from the front, each raised outward by its angle."""
    y = neck[1] + 7
    reach_of = build.shoulder - 4.5
    left = arm(build, (neck[0] - reach_of, y), -swings[0], -bend)
    right = arm(build, (neck[0] + reach_of, y), swings[1], bend)
    return left, right


def _legs(build: Build, hip: Point, feet: tuple[Point, Point]) -> tuple[Limb, Limb]:
    """Return both legs seen from the front; a raised foot shortens the leg."""
    limbs = []
    for side, foot in zip((-1, 1), feet, strict=True):
        root = (hip[0] + side * build.hip * 0.52, hip[1])
        middle = ((root[0] + foot[0]) / 2 + side * 1.0, (root[1] + foot[1]) / 2)
        limbs.append(Limb(root, middle, foot))
    return limbs[0], limbs[1]


def at_ease(build: Build, turn: float, *, gazing: bool) -> Pose:
    """Return somebody upright, who may look about."""
    breath = 0.5 * math.sin(turn)
    hip = (0.0, -build.stand)
    neck = (0.0, hip[1] - build.spine - 0.3 * breath)
    feet = ((-8.5, -build.ankle), (8.5, -build.ankle))
    return Pose(
        hip=hip,
        neck=neck,
        legs=_legs(build, hip, feet),
        arms=_pair(build, neck, (0.13 + 0.01 * breath, 0.13 + 0.01 * breath), -0.07),
        turn=0.75 * math.sin(turn * 0.37) if gazing else 0.5,
    )


def coming(build: Build, turn: float, *, fast: bool) -> Pose:
    """Return somebody who walks or runs to us or away."""
    vigour = 2.2 if fast else 1.0
    step, sway = math.sin(turn), math.cos(turn)
    hip = (1.6 * sway, -build.stand + 3 + 1.6 * vigour * math.cos(2 * turn))
    neck = (0.8 * sway, hip[1] - build.spine)
    lifts = (9 * vigour * max(step, 0), 9 * vigour * max(-step, 0))
    feet = ((-6.0, -build.ankle - lifts[0]), (6.0, -build.ankle - lifts[1]))
    swings = (0.2 + 0.05 * step * vigour, 0.2 - 0.05 * step * vigour)
    pose = Pose(
        hip=hip,
        neck=neck,
        legs=_legs(build, hip, feet),
        arms=_pair(build, neck, swings, -0.3 * vigour),
        turn=0.15,
    )
    left, right = pose.arms
    # An arm that swings to or from us is seen shortened.
    arms = tuple(
        Limb(a.root, (a.bend[0], a.bend[1] - 2 * up), (a.end[0], a.end[1] - 9 * vigour * up))
        for a, up in ((left, max(-step, 0)), (right, max(step, 0)))
    )
    return Pose(hip=hip, neck=neck, legs=pose.legs, arms=(arms[0], arms[1]), turn=0.15)


def enthroned(build: Build, seat: float, turn: float) -> Pose:
    """Return somebody on a seat of that height, or on the ground."""
    breath = 0.5 * math.sin(turn)
    hip = (0.0, -max(seat + 8.0, 13.0))
    neck = (0.0, hip[1] - build.spine * 0.96 - 0.3 * breath)
    limbs = []
    for side in (-1, 1):
        root = (side * build.hip * 0.55, hip[1])
        if seat:
            # Whose legs are too short for the seat lets them hang.
            sole = min(-build.ankle, hip[1] + 6 + build.shin * _STRETCH)
            knee, foot = (side * 12.0, hip[1] + 6), (side * 11.0, sole)
        else:
            knee, foot = (side * 27.0, -16.0), (side * 5.0, -5.0)
        limbs.append(Limb(root, knee, foot))
    left, right = _pair(build, neck, (0.24, 0.24), -0.55)
    return Pose(
        hip=hip, neck=neck, legs=(limbs[0], limbs[1]), arms=(left, right), turn=0.45, seated=True
    )


def whirling(build: Build, turn: float) -> Pose:
    """Return somebody who sways with raised arms."""
    sway, dip = math.sin(turn), 0.5 - 0.5 * math.cos(2 * turn)
    hip = (8 * sway, -build.stand + 3 + 5 * dip)
    neck = (-2 * sway, hip[1] - build.spine)
    lifts = (14 * max(sway, 0) ** 2, 14 * max(-sway, 0) ** 2)
    feet = (
        (-10.0 - 8 * max(sway, 0), -build.ankle - lifts[0]),
        (10.0 + 8 * max(-sway, 0), -build.ankle - lifts[1]),
    )
    arms = _pair(build, neck, (1.9 + 0.7 * sway, 1.9 - 0.7 * sway), 0.55)
    return Pose(
        hip=hip,
        neck=neck,
        legs=_legs(build, hip, feet),
        arms=arms,
        nod=0.12 * sway,
        turn=sway * 0.5,
    )


def bowing(build: Build, turn: float) -> Pose:
    """Return somebody who bends toward us, and so looks shorter, and rises again."""
    depth = (0.5 - 0.5 * math.cos(turn)) ** 0.6
    hip = (0.0, -build.stand)
    neck = (0.0, hip[1] - build.spine * (1 - 0.34 * depth))
    feet = ((-7.0, -build.ankle), (7.0, -build.ankle))
    arms = _pair(build, neck, (0.13 + 0.3 * depth, 0.13 + 0.3 * depth), -0.07)
    return Pose(hip=hip, neck=neck, legs=_legs(build, hip, feet), arms=arms, turn=0.1)


def adrift(build: Build, turn: float) -> Pose:
    """Return somebody with limbs spread, afloat."""
    drift = math.sin(turn)
    hip = (0.0, -build.stand)
    neck = (0.0, hip[1] - build.spine)
    feet = ((-16.0 - 3 * drift, -build.ankle - 7), (13.0 - 3 * drift, -build.ankle - 13))
    arms = _pair(build, neck, (0.8 + 0.14 * drift, 0.95 - 0.14 * drift), -0.35)
    return Pose(hip=hip, neck=neck, legs=_legs(build, hip, feet), arms=arms, turn=0.3)
