from itertools import pairwise

import pytest

from service.renderer.subjects.people.gait import RUN, WALK, Gait, ankle, going, pace, sole
from service.renderer.subjects.people.skeleton import TALL, Build

STEPS = 240


def soles(gait: Gait, speed: float) -> list[tuple[float, float]]:
    """Return where one foot is on the ground, and how high over it, through one cycle."""
    step = pace(gait, speed)
    ahead = speed * TALL * step.seconds / STEPS
    places = [sole(step, k / STEPS) for k in range(STEPS)]
    return [(x + k * ahead, up) for k, (x, up, _) in enumerate(places)]


@pytest.mark.parametrize("gait", [WALK, RUN])
@pytest.mark.parametrize("speed", [0.3, 0.7, 1.6])
def test_a_foot_that_bears_weight_does_not_slide(gait, speed):
    places = soles(gait, speed)

    slides = [abs(b[0] - a[0]) for a, b in pairwise(places) if a[1] == b[1] == 0]
    assert len(slides) > STEPS * 0.3
    assert max(slides) < 0.05


def test_a_walker_always_has_a_foot_on_the_ground_and_a_runner_flies():
    def airborne(gait: Gait) -> int:
        step = pace(gait, gait.speed)
        pairs = [(sole(step, k / 60)[1], sole(step, (k / 60 + 0.5) % 1)[1]) for k in range(60)]
        return sum(left > 0 and right > 0 for left, right in pairs)

    assert airborne(WALK) == 0
    assert airborne(RUN) > 10


@pytest.mark.parametrize("gait", [WALK, RUN])
def test_no_joint_jumps_from_frame_to_frame(gait):
    step = pace(gait, gait.speed)
    poses = [going(Build(), step, k / 60) for k in range(61)]

    for joint in ("bend", "end"):
        for limb in (0, 1):
            places = [getattr(pose.legs[limb], joint) for pose in poses]
            assert max(abs(b[0] - a[0]) for a, b in pairwise(places)) < TALL * 0.06


@pytest.mark.parametrize("gait", [WALK, RUN])
def test_legs_are_never_stretched(gait):
    build, step = Build(), pace(gait, gait.speed)

    for k in range(60):
        for limb in going(build, step, k / 60).legs:
            gap = ((limb.end[0] - limb.root[0]) ** 2 + (limb.end[1] - limb.root[1]) ** 2) ** 0.5
            assert gap < build.leg * 1.05


def test_a_slow_walk_takes_shorter_and_rarer_steps():
    slow, brisk = pace(WALK, 0.3), pace(WALK, 0.8)

    assert slow.stride < brisk.stride
    assert slow.seconds > brisk.seconds


def test_the_heel_rises_over_the_ball_of_the_foot():
    build = Build()

    assert ankle(build, (0.0, 0.0, 0.8))[1] < ankle(build, (0.0, 0.0, 0.0))[1]
