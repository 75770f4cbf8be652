import pytest

from service.renderer.request import Size
from service.renderer.scene.casting import ROLES, cast_marks
from service.renderer.shots import Framing, Kind, Place, Subject
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
