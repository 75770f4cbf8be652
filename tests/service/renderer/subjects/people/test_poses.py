from itertools import pairwise

import pytest

from service.renderer.players import Action
from service.renderer.subjects.people.poses import SEAT, Doing, facing, profile
from service.renderer.subjects.people.skeleton import TALL, Build

BUILD = Build()


def crown(pose):
    return -pose.neck[1] + TALL - BUILD.neck


@pytest.mark.parametrize("view", [profile, facing])
def test_who_sits_is_lower_than_who_stands_and_lowest_on_the_ground(view):
    standing = view(BUILD, Doing(action=Action.STAND), 0.0)
    bench = view(BUILD, Doing(action=Action.SIT, seat=SEAT), 0.0)
    ground = view(BUILD, Doing(action=Action.SIT), 0.0)

    assert crown(standing) > 0.97 * TALL
    assert crown(bench) < 0.85 * TALL
    assert crown(ground) < 0.65 * TALL


@pytest.mark.parametrize("view", [profile, facing])
@pytest.mark.parametrize("action", list(Action))
def test_every_action_moves_softly(view, action):
    doing = Doing(action=action, phase=0.3)
    hands = [view(BUILD, doing, k / 24).arms[0].end for k in range(72)]

    steps = [abs(b[0] - a[0]) + abs(b[1] - a[1]) for a, b in pairwise(hands)]
    assert 0 < max(steps) < TALL * 0.15


@pytest.mark.parametrize("view", [profile, facing])
@pytest.mark.parametrize("action", [Action.STAND, Action.SIT, Action.WALK, Action.RUN])
def test_no_foot_goes_into_the_ground(view, action):
    for k in range(48):
        for limb in view(BUILD, Doing(action=action), k / 24).legs:
            assert limb.end[1] <= -4


def test_who_gazes_holds_a_hand_to_the_brow():
    far, near = profile(BUILD, Doing(action=Action.LOOK), 0.0).arms

    assert far.end[1] < -(BUILD.neck + 0.5 * BUILD.head)
    assert near.end[1] > -BUILD.neck * 0.7


def test_who_starts_elsewhere_in_the_cycle_is_in_another_pose():
    one, other = (profile(BUILD, Doing(action=Action.WALK, phase=p), 1.0) for p in (0.0, 0.3))

    assert one.legs[0].end != other.legs[0].end


def test_no_arm_of_who_dances_in_profile_is_before_the_face():
    for k in range(48):
        pose = profile(BUILD, Doing(action=Action.DANCE), k / 24)
        near = pose.arms[1]
        for start, end in ((near.root, near.bend), (near.bend, near.end)):
            for share in (0.25, 0.5, 0.75, 1.0):
                x, y = (
                    a + (b - a) * share - c for a, b, c in zip(start, end, pose.neck, strict=True)
                )
                assert y > 0 or x > 0.8 * BUILD.head


@pytest.mark.parametrize(("view", "share"), [(profile, 0.88), (facing, 0.92)])
def test_who_bows_bends_low_and_comes_up_again(view, share):
    doing = Doing(action=Action.BOW)
    heights = [crown(view(BUILD, doing, doing.cycle * k / 20)) for k in range(21)]

    assert min(heights) < share * TALL
    assert heights[0] == pytest.approx(heights[-1])
    assert heights[0] > 0.97 * TALL
