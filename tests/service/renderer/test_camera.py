from dataclasses import replace
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


def test_a_crash_zoom_rests_rushes_and_rests_again():
    scales = [at(Move.CRASH_ZOOM, step / 120).scale(20) for step in range(121)]

    assert len(set(scales[:55])) == len(set(scales[66:])) == 1
    assert scales[-1] > 1.8 * scales[0]
    assert scales == sorted(scales)


@pytest.mark.parametrize("move", [Move.PUSH_IN, Move.PULL_OUT, Move.CRASH_ZOOM])
def test_a_move_toward_the_target_holds_what_it_aims_at(move):
    aimed = replace(CAMERA, aim=1.6)
    rows = []
    for progress in (0, 0.5, 1):
        camera = moved(aimed, move, progress, seconds=progress * 5, target=20)
        rows.append(camera.down(1.6, 20))

    assert max(rows) - min(rows) < 1


def test_a_camera_that_goes_along_keeps_its_pace_with_the_lead():
    along = replace(CAMERA, follow=6.0)
    first, last = (moved(along, Move.TRACK, p, seconds=p * 5, target=20) for p in (0, 1))

    assert last.x - first.x == pytest.approx(6.0)


@pytest.mark.parametrize("move", [Move.CRANE_UP, Move.CRANE_DOWN])
def test_a_crane_keeps_its_target_in_the_picture(move):
    aimed = replace(CAMERA, aim=0.9, eye=1.7)
    for progress in (0, 1):
        camera = moved(aimed, move, progress, seconds=progress * 5, target=6)

        assert 0.5 < camera.down(0.9, 6) / SIZE.height < 0.95


@pytest.mark.parametrize("move", list(Move))
def test_no_move_is_a_jump(move):
    places = [at(move, step / 120).across(1, 20) for step in range(121)]

    steps = [abs(after - before) for before, after in pairwise(places)]
    assert max(steps) < SIZE.width * 0.01
