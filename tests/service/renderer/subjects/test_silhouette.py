import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Action, Heading, Kind, Pace, Subject, Tint
from service.renderer.request import Size
from service.renderer.scene.casting import camera_of, cast, lead_of
from service.renderer.scene.roles import role_of
from service.renderer.scene.stage import View
from service.renderer.scene.stages import set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Shot, Weather
from service.renderer.skia_library import skia

SMALL = Size(width=320, height=180)


def shot(*subjects, place=Place.PLAIN, daytime=Daytime.DAY, framing=Framing.WIDE):
    return Shot(
        number=0,
        start=0,
        end=72,
        framing=framing,
        move=Move.STATIC,
        daytime=daytime,
        weather=Weather.CLEAR,
        place=place,
        subjects=subjects,
    )


def silhouette(name, **facts):
    return Subject(kind=Kind.SILHOUETTE, name=name, **facts)


def drawn(*subjects, seconds=1.5, size=SMALL, **facts):
    """Return the cast alone, as an array of shape (height, width, 4)."""
    stage = set_stage(shot(*subjects, **facts), size, Chance(prompt="p", seed=1, shot=0))
    surface = skia.Surface(size.width, size.height)
    for layer in cast(stage):
        layer.draw(surface.getCanvas(), View(camera=stage.camera, seconds=seconds, progress=0.5))
    return surface.makeImageSnapshot().toarray().copy()


def rows(picture):
    return np.flatnonzero((picture[..., 3] > 120).any(axis=1))


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("name", ["octopus", "butterfly", "castle", "t-rex", "motorcycle"])
def test_a_silhouette_comes_into_the_picture_everywhere(name, place):
    seen = drawn(silhouette(name), place=place)[..., 3] > 0

    assert 0.001 < seen.mean() < 0.7


def test_the_same_stage_gives_the_same_pixels():
    assert np.array_equal(drawn(silhouette("dragon")), drawn(silhouette("dragon")))


def test_what_flies_keeps_off_the_ground():
    flying, standing = drawn(silhouette("butterfly")), drawn(silhouette("turtle"))

    assert rows(flying).max() < rows(standing).max() - 20


def test_what_is_told_to_fly_flies():
    flying = drawn(silhouette("dragon", action=Action.FLY))

    assert rows(flying).max() < rows(drawn(silhouette("dragon"))).max() - 10


@pytest.mark.parametrize("name", ["ant", "octopus", "bicycle", "butterfly"])
def test_what_moves_turns_with_its_heading(name):
    left = drawn(silhouette(name, heading=Heading.LEFT, pace=Pace.STILL))
    right = drawn(silhouette(name, heading=Heading.RIGHT, pace=Pace.STILL))

    assert not np.array_equal(left, right)


def test_what_has_a_pace_goes_on():
    late, soon = (
        drawn(silhouette("motorcycle", pace=Pace.FAST), seconds=moment) for moment in (2.0, 0.5)
    )

    columns = [np.flatnonzero(picture[..., 3].any(axis=0)).mean() for picture in (late, soon)]
    assert abs(columns[0] - columns[1]) > 20


def test_a_thing_stays_as_it_is_while_an_animal_breathes():
    def change(name):
        before, after = (drawn(silhouette(name), seconds=moment) for moment in (0.5, 1.7))
        return np.abs(before.astype(int) - after).sum()

    assert change("castle") == 0
    assert change("giraffe") > 0


def test_a_thing_on_the_sea_floats_in_it():
    assert np.any(
        drawn(silhouette("piano"), place=Place.SEA, seconds=0.5)
        != drawn(silhouette("piano"), place=Place.SEA, seconds=1.7)
    )


def test_the_night_is_darker_than_the_day_and_yet_to_be_seen():
    day, night = (drawn(silhouette("castle"), daytime=daytime) for daytime in ("day", "night"))

    light = [picture[..., :3][picture[..., 3] > 250].mean() for picture in (day, night)]
    assert 20 < light[1] < light[0]


def test_the_prompts_colour_is_the_silhouettes():
    red = drawn(silhouette("umbrella", tint=Tint.RED))
    solid = red[red[..., 3] > 250]

    assert solid[:, 2].mean() > 1.4 * solid[:, 0].mean()


def test_things_are_as_large_as_they_are():
    metres = [role_of(silhouette(name)).box.metres for name in ("ant", "giraffe", "castle")]

    assert metres == sorted(metres)
    assert metres[0] < 1 < metres[1] < 10 < metres[2]


def test_a_building_stands_behind_whoever_else_is_there():
    castle, dragon = silhouette("castle"), silhouette("dragon")

    assert lead_of(shot(castle, dragon)) == dragon
    assert lead_of(shot(castle)) == castle
    assert (drawn(castle, dragon)[..., 3] > 0).mean() < 0.6


def test_the_camera_steps_back_from_what_is_large():
    chance = Chance(prompt="x", seed=1, shot=0)
    far, near = (camera_of(shot(silhouette(name)), SMALL, chance)[1] for name in ("castle", "ant"))

    assert far > 4 * near
