"""What a body does, seen from the side, apart from walking and running."""

import math

from service.renderer.players import Action
from service.renderer.subjects.people.skeleton import Build, Limb, Pose, arm, leg, reach


def standing(build: Build, turn: float, *, gazing: bool) -> Pose:
    """Return somebody upright, who may hold a hand to the brow."""
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


def sitting(build: Build, seat: float, turn: float) -> Pose:
    """Return somebody on a seat of that height, or on the ground."""
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


def dancing(build: Build, turn: float) -> Pose:
    """Return somebody who sways, kicks and throws up the arms."""
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
            # Low enough at the elbow that the face is never behind it.
            arm(build, shoulder, 1.62 + 0.16 * math.cos(turn), 0.8 + 0.3 * math.cos(turn)),
        ),
        nod=-0.12 * math.cos(turn),
    )


def bowing(build: Build, turn: float) -> Pose:
    """Return somebody who bends from the hips, an arm across the waist, and rises again."""
    depth = (0.5 - 0.5 * math.cos(turn)) ** 0.6
    lean = 0.95 * depth
    hip = (-1.0 - 9 * depth, -build.stand + depth)
    neck = (hip[0] + build.spine * math.sin(lean), hip[1] - build.spine * math.cos(lean))
    shoulder = (neck[0] - 6 * math.sin(lean), neck[1] + 6 * math.cos(lean))
    far = leg(build, (hip[0] + 1, hip[1]), (3.0, -build.ankle))
    near = leg(build, (hip[0] - 1, hip[1]), (-4.0, -build.ankle))
    aside = arm(build, shoulder, 0.06 - 0.7 * depth, 0.2)
    across = arm(build, shoulder, 0.1 + 0.15 * depth, 0.3 - 1.6 * depth)
    return Pose(hip=hip, neck=neck, legs=(far, near), arms=(aside, across), nod=0.5 * depth)


def floating(build: Build, turn: float, action: Action) -> Pose:
    """Return somebody afloat, who may swim or fly."""
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
