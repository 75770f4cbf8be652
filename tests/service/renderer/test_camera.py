from itertools import pairwise

import pytest

from service.renderer.camera import Camera, lens, moved
from service.renderer.request import Size
from service.renderer.shots import Move

SIZE = Size(width=1280, height=720)
CAMERA = Camera(size=SIZE, focal=lens(SIZE), horizon=400, eye=2)


def at(move, progress):
    return moved(CAMERA, move, progress, seconds=progress * 5, target=20)


def test_a_point_at_eye_height_lies_on_the_horizon_at_any_distance():
    assert {CAMERA.down(2.0, z) for z in (1, 10, 1000)} == {400}


def test_a_push_brings_the_target_nearer_and_a_pull_takes_it_away():
    assert at(Move.PUSH_IN, 1).scale(20) > at(Move.PUSH_IN, 0).scale(20)
    assert at(Move.PULL_OUT, 1).scale(20) < at(Move.PULL_OUT, 0).scale(20)


def test_a_pan_to_the_left_slides_the_picture_to_the_right():
    assert at(Move.PAN_LEFT, 1).across(0, 20) > at(Move.PAN_LEFT, 0).across(0, 20)


def test_a_track_shifts_near_things_more_than_far_ones():
    before, after = at(Move.TRACK, 0), at(Move.TRACK, 1)

    near = before.across(0, 5) - after.across(0, 5)
    far = before.across(0, 500) - after.across(0, 500)
    assert near > 10 * far > 0


def test_an_orbit_keeps_the_target_in_the_middle():
    middles = [at(Move.ORBIT, step / 4).across(0, 20) for step in range(5)]

    assert max(middles) - min(middles) < SIZE.width * 0.05


@pytest.mark.parametrize("move", list(Move))
def test_no_move_is_a_jump(move):
    places = [at(move, step / 120).across(1, 20) for step in range(121)]

    steps = [abs(after - before) for before, after in pairwise(places)]
    assert max(steps) < SIZE.width * 0.01
