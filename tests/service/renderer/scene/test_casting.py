import pytest

from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.interior import interior
from service.renderer.scene.roles import ROLES
from service.renderer.shots import Framing, Place
from service.renderer.subjects.silhouette import box_of

TEAPOT = Subject(kind=Kind.SILHOUETTE, name="teapot")
SIZES = [Size(width=320, height=180), Size(width=180, height=320), Size(width=364, height=156)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("framing", [Framing.MEDIUM, Framing.CLOSE_UP])
def test_a_close_up_of_a_thing_shows_all_of_it(a_set, framing, size):
    stage = a_set(place=Place.STUDIO, framing=framing, subjects=(TEAPOT,), size=size).stage

    top = stage.camera.down(box_of(TEAPOT).metres, stage.focus)
    assert 0 <= top < stage.camera.down(0.0, stage.focus) <= size.height


def test_palms_that_grow_on_an_island_are_not_cast_again(a_set):
    subjects = (Subject(kind=Kind.ISLAND), Subject(kind=Kind.PALM, count=3))
    played = {mark.subject.kind for _, mark in cast_marks(a_set(subjects=subjects).stage)}

    assert played == {Kind.ISLAND}


def test_every_kind_but_the_lights_of_the_sky_is_played_by_a_rig():
    lights = {Kind.MOON, Kind.SUN, Kind.SILHOUETTE, Kind.STAND_IN}

    assert set(Kind) - lights == set(ROLES)


def test_a_ringed_planet_is_the_one_that_space_draws(a_set):
    saturn = Subject(kind=Kind.SILHOUETTE, name="ringed planet")
    subjects = (Subject(kind=Kind.ASTRONAUT), saturn)
    played = {
        mark.subject.kind
        for _, mark in cast_marks(a_set(place=Place.SPACE, subjects=subjects).stage)
    }

    assert played == {Kind.ASTRONAUT}


@pytest.mark.parametrize("seed", range(4))
def test_a_tree_in_a_room_stands_before_the_wall(a_set, seed):
    subjects = (Subject(kind=Kind.CAT), Subject(kind=Kind.PINE))
    stage = a_set(place=Place.ROOM, subjects=subjects, seed=seed).stage
    trees = [mark.z for _, mark in cast_marks(stage) if mark.subject.kind is Kind.PINE]

    assert 0 < max(trees) < interior(stage).z


def test_torches_hang_on_a_cave_s_walls_and_leave_the_picture_to_whom_they_light(a_set):
    torches = Subject(kind=Kind.SILHOUETTE, name="torch", count=3)
    parts = list(
        cast_marks(a_set(place=Place.CAVE, subjects=(torches, Subject(kind=Kind.MAN))).stage)
    )

    assert [mark.subject.kind for _, mark in parts] == [Kind.MAN]
