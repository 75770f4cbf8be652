"""What a body does: the pose of every action at any moment, in profile and facing us."""

import math
from dataclasses import dataclass

from service.renderer.players import Action
from service.renderer.subjects.people import front_poses, profile_poses
from service.renderer.subjects.people.gait import RUN, WALK, going, pace
from service.renderer.subjects.people.skeleton import Build, Pose

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
            return profile_poses.sitting(build, doing.seat, turn)
        case Action.DANCE:
            return profile_poses.dancing(build, turn)
        case Action.BOW:
            return profile_poses.bowing(build, turn)
        case Action.FLOAT | Action.FLY | Action.SWIM:
            return profile_poses.floating(build, turn, doing.action)
        case _:
            return profile_poses.standing(build, turn, gazing=doing.action is Action.LOOK)


def facing(build: Build, doing: Doing, seconds: float) -> Pose:
    """Return the pose seen from the front or from behind."""
    turn = doing.turn(seconds)
    match doing.action:
        case Action.WALK | Action.RUN:
            return front_poses.coming(build, turn, fast=doing.action is Action.RUN)
        case Action.SIT | Action.DRIVE | Action.SAIL:
            return front_poses.enthroned(build, doing.seat, turn)
        case Action.DANCE:
            return front_poses.whirling(build, turn)
        case Action.BOW:
            return front_poses.bowing(build, turn)
        case Action.FLOAT | Action.FLY | Action.SWIM:
            return front_poses.adrift(build, turn)
        case _:
            return front_poses.at_ease(build, turn, gazing=doing.action is Action.LOOK)
