"""What a body does: the pose of every action at any moment, in profile and facing us."""

import math
from dataclasses import dataclass

from service.renderer.shots import Action
from service.renderer.subjects.people.gait import RUN, WALK, going, pace
from service.renderer.subjects.people.skeleton import Build, Limb, Point, Pose, arm, leg, reach

SEAT = 46.0
"""Height of a bench or a rock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """What somebody does, and how."""

    action: Action
    speed: float = 0.0
    """Body heights a second along the ground."""
    phase: float = 0.0
    """From 0 to 1: where in the cycle they began."""
    seat: float = 0.0
    """Height of what they sit on; 0 is the ground."""

    @property
    def cycle(self) -> float:
        """Seconds of one cycle of the action."""
        if self.action in (Action.WALK, Action.RUN):
            return pace(RUN if self.action is Action.RUN else WALK, self.speed).seconds
        return {Action.DANCE: 1.6, Action.FLOAT: 7.0, Action.FLY: 7.0, Action.SWIM: 1.8}.get(
            self.action, 4.2
        )

    def turn(self, seconds: float) -> float:
        """Return the angle, in radians, that the cycle has come to."""
        return math.tau * (seconds / self.cycle + self.phase)


def profile(build: Build, doing: Doing, seconds: float) -> Pose:
    """Return the pose seen from the side."""
    turn = doing.turn(seconds)
    match doing.action:
        case Action.WALK | Action.RUN:
            step = pace(RUN if doing.action is Action.RUN else WALK, doing.speed)
            return going(build, step, turn / math.tau % 1.0)
        case Action.SIT | Action.DRIVE | Action.SAIL:
            return _sitting(build, doing.seat, turn)
        case Action.DANCE:
            return _dancing(build, turn)
        case Action.FLOAT | Action.FLY | Action.SWIM:
            return _floating(build, turn, doing.action)
        case _:
            return _standing(build, turn, gazing=doing.action is Action.LOOK)


def facing(build: Build, doing: Doing, seconds: float) -> Pose:
    """Return the pose seen from the front or from behind."""
    turn = doing.turn(seconds)
    match doing.action:
        case Action.WALK | Action.RUN:
            return _coming(build, turn, fast=doing.action is Action.RUN)
        case Action.SIT | Action.DRIVE | Action.SAIL:
            return _enthroned(build, doing.seat, turn)
        case Action.DANCE:
            return _whirling(build, turn)
        case Action.FLOAT | Action.FLY | Action.SWIM:
            return _adrift(build, turn)
        case _:
            return _at_ease(build, turn, gazing=doing.action is Action.LOOK)


def _standing(build: Build, turn: float, *, gazing: bool) -> Pose:
    breath = 0.5 * math.sin(turn)
    hip = (-1.0, -build.stand)
    neck = (1.0 + 0.3 * breath, hip[1] - build.spine - 0.25 * breath)
    shoulder = (neck[0] - 1, neck[1] + 6)
    far = leg(build, (hip[0] + 1, hip[1]), (3.0, -build.ankle))
    near = leg(build, (hip[0] - 1, hip[1]), (-4.0, -build.ankle))
    rest = arm(build, shoulder, 0.06 + 0.015 * breath, 0.16)
    brow = arm(build, shoulder, -0.12 + 0.02 * breath, 0.28)
    if gazing:
        hand = (neck[0] + 13.5, neck[1] - build.head * 0.82)
        elbow = reach(shoulder, hand, (build.upper_arm, build.fore_arm), side=-1)
        brow = Limb(shoulder, elbow, hand, -2.0)
    return Pose(
        hip=hip,
        neck=neck,
        legs=(far, near),
        arms=(brow, rest) if gazing else (rest, brow),
        nod=-0.05 if gazing else 0.02 * breath,
    )


def _sitting(build: Build, seat: float, turn: float) -> Pose:
    breath = 0.5 * math.sin(turn)
    if seat:
        hip = (-14.0, -seat - 8.0)
        feet = ((26.0, -build.ankle), (20.0, -build.ankle))
        lean, swing = 0.06, 0.5
    else:
        hip = (-22.0, -11.0)
        feet = ((33.0, -build.ankle), (25.0, -build.ankle))
        lean, swing = -0.12, 0.75
    neck = (
        hip[0] + build.spine * math.sin(lean) + 0.4 * breath,
        hip[1] - build.spine * math.cos(lean) - 0.3 * breath,
    )
    shoulder = (neck[0], neck[1] + 6)
    legs = [leg(build, (hip[0] + 2 * k, hip[1]), foot) for k, foot in enumerate(feet)]
    arms = [arm(build, shoulder, swing + 0.12 * k, 0.75) for k in (1, 0)]
    return Pose(
        hip=hip,
        neck=neck,
        legs=(legs[0], legs[1]),
        arms=(arms[0], arms[1]),
        nod=0.04 + 0.02 * breath,
        seated=True,
    )


def _dancing(build: Build, turn: float) -> Pose:
    sway, dip = math.sin(turn), 0.5 - 0.5 * math.cos(2 * turn)
    hip = (5 * sway, -build.stand + 4 + 5 * dip)
    lean = -0.14 * sway
    neck = (hip[0] + build.spine * math.sin(lean), hip[1] - build.spine * math.cos(lean))
    shoulder = (neck[0], neck[1] + 6)
    kick = max(sway, 0.0)
    far = leg(build, hip, (-9.0 - 8 * max(-sway, 0), -build.ankle - 5 * max(-sway, 0)), 0.2)
    near = leg(build, hip, (9.0 + 24 * kick, -build.ankle - 18 * kick), 0.5 * kick)
    return Pose(
        hip=hip,
        neck=neck,
        legs=(far, near),
        arms=(
            arm(build, shoulder, -1.6 - 0.5 * sway, -0.5),
            arm(build, shoulder, 2.2 + 0.4 * math.cos(turn), 0.6),
        ),
        nod=-0.12 * math.cos(turn),
    )


def _floating(build: Build, turn: float, action: Action) -> Pose:
    drift = math.sin(turn)
    hip = (0.0, -build.stand)
    neck = (build.spine * 0.16, hip[1] - build.spine * 0.985)
    shoulder = (neck[0], neck[1] + 6)
    beat = math.sin(turn * 3) if action is Action.SWIM else drift
    far = leg(build, hip, (-14.0 + 6 * beat, -build.ankle - 16), 0.7)
    near = leg(build, hip, (10.0 - 6 * beat, -build.ankle - 24), 0.6)
    swings = {Action.SWIM: (2.7 + 0.3 * beat, 2.2 - 0.5 * beat), Action.FLY: (2.8, 2.55)}
    bend = 0.12 if action is Action.FLY else 0.5
    arms = [
        arm(build, shoulder, swing + 0.12 * drift, bend)
        for swing in swings.get(action, (1.1, 0.55))
    ]
    return Pose(hip=hip, neck=neck, legs=(far, near), arms=(arms[0], arms[1]), nod=-0.1)


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


def _at_ease(build: Build, turn: float, *, gazing: bool) -> Pose:
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


def _coming(build: Build, turn: float, *, fast: bool) -> Pose:
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


def _enthroned(build: Build, seat: float, turn: float) -> Pose:
    breath = 0.5 * math.sin(turn)
    hip = (0.0, -max(seat + 8.0, 13.0))
    neck = (0.0, hip[1] - build.spine * 0.96 - 0.3 * breath)
    limbs = []
    for side in (-1, 1):
        root = (side * build.hip * 0.55, hip[1])
        if seat:
            knee, foot = (side * 12.0, hip[1] + 6), (side * 11.0, -build.ankle)
        else:
            knee, foot = (side * 27.0, -16.0), (side * 5.0, -5.0)
        limbs.append(Limb(root, knee, foot))
    left, right = _pair(build, neck, (0.24, 0.24), -0.55)
    return Pose(
        hip=hip, neck=neck, legs=(limbs[0], limbs[1]), arms=(left, right), turn=0.45, seated=True
    )


def _whirling(build: Build, turn: float) -> Pose:
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


def _adrift(build: Build, turn: float) -> Pose:
    drift = math.sin(turn)
    hip = (0.0, -build.stand)
    neck = (0.0, hip[1] - build.spine)
    feet = ((-16.0 - 3 * drift, -build.ankle - 7), (13.0 - 3 * drift, -build.ankle - 13))
    arms = _pair(build, neck, (0.8 + 0.14 * drift, 0.95 - 0.14 * drift), -0.35)
    return Pose(hip=hip, neck=neck, legs=_legs(build, hip, feet), arms=arms, turn=0.3)
