"""A bird's wings, through a whole beat."""

import itertools
import math

import pytest

from service.renderer.subjects.wing import Beat, wing

SHOULDER = (78.0, 45.0)


def covered(found):
    """How much of the picture the wing covers, in square units."""
    corners = [found.shoulder, found.wrist, found.tip, found.hand, found.elbow, found.root]
    pairs = itertools.pairwise([*corners, corners[0]])
    return abs(sum(x * below - y * right for (x, y), (right, below) in pairs)) / 2


def beat(turn):
    return Beat(
        arm=0.05 + 0.5 * math.sin(turn),
        hand=0.08 + 0.85 * math.sin(turn - 0.6),
        twist=math.cos(turn - 0.3),
    )


@pytest.mark.parametrize("broad", [False, True], ids=["pointed", "broad"])
def test_a_wing_is_wide_open_whatever_the_beat(broad):
    for step in range(24):
        wings = [
            wing(beat(math.tau * step / 24), SHOULDER, near=near, span=1.0, broad=broad)
            for near in (True, False)
        ]

        assert max(covered(one) for one in wings) > 900


def test_the_near_wing_reaches_down_the_picture_and_the_far_one_up():
    level = Beat(arm=0.0, hand=0.0, twist=0.0)
    near, far = (wing(level, SHOULDER, near=near, span=1.0, broad=True) for near in (True, False))

    assert near.tip[1] > SHOULDER[1] + 30
    assert far.tip[1] < SHOULDER[1] - 30
