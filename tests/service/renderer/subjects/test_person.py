from dataclasses import replace
from random import Random

import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Action, Garment, Heading, Kind, Subject, Tint
from service.renderer.request import Size
from service.renderer.scene.casting import cast
from service.renderer.scene.stage import View
from service.renderer.scene.stages import build_scene, set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Setup, Shot, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects.people.seat import Make, make_of
from service.renderer.subjects.people.wardrobe import Hat, Outfit, airy, clad, dress
from service.renderer.subjects.person import Person

SIZE = Size(width=480, height=270)


def shot_of(*subjects, **parts):
    usual = {
        "framing": Framing.FULL,
        "move": Move.STATIC,
        "place": Place.PLAIN,
        "daytime": Daytime.DAY,
        "weather": Weather.CLEAR,
    }
    return Shot(number=0, start=0, end=72, subjects=subjects, **(usual | parts))


def cast_alone(shot, *, seed=1, seconds=1.0):
    """Return the cast on a transparent sheet."""
    stage = set_stage(shot, SIZE, Chance(prompt="person", seed=seed, shot=0))
    surface = skia.Surface(SIZE.width, SIZE.height)
    for layer in sorted(cast(stage), key=lambda layer: -layer.depth):
        view = View(camera=stage.camera, seconds=seconds, progress=seconds / 3)
        layer.draw(surface.getCanvas(), view)
    return surface.makeImageSnapshot().toarray().astype(float)


def whole(shot, *, people=True):
    """Return the picture with its place, and with or without the people in it."""
    scene = build_scene(shot, SIZE, Chance(prompt="person", seed=1, shot=0))
    surface = skia.Surface(SIZE.width, SIZE.height)
    view = View(camera=scene.camera, seconds=1.0, progress=1 / 3)
    for layer in scene.layers:
        if people or not isinstance(layer, Person):
            layer.draw(surface.getCanvas(), view)
    return surface.makeImageSnapshot().toarray().astype(float)


def luminance(picture):
    return picture[..., :3] @ np.array([0.0722, 0.7152, 0.2126])


@pytest.mark.parametrize("kind", [Kind.MAN, Kind.WOMAN, Kind.CHILD, Kind.ASTRONAUT])
@pytest.mark.parametrize("heading", list(Heading))
@pytest.mark.parametrize("action", list(Action))
def test_everybody_does_everything_in_every_direction(kind, heading, action):
    picture = cast_alone(shot_of(Subject(kind=kind, heading=heading, action=action)))

    assert 0.01 < (picture[..., 3] > 128).mean() < 0.4


def test_the_same_stage_gives_the_same_pixels():
    shot = shot_of(Subject(kind=Kind.WOMAN, count=3, action=Action.WALK))

    assert np.array_equal(cast_alone(shot), cast_alone(shot))


def test_seeds_dress_and_place_people_differently():
    shot = shot_of(Subject(kind=Kind.WOMAN))
    pictures = [cast_alone(shot, seed=seed) for seed in range(6)]

    for number, one in enumerate(pictures):
        for other in pictures[number + 1 :]:
            assert np.abs(one - other).mean() > 1.5


def test_the_prompts_colour_is_worn():
    red = cast_alone(shot_of(Subject(kind=Kind.WOMAN, tint=Tint.RED)))
    blue = cast_alone(shot_of(Subject(kind=Kind.WOMAN, tint=Tint.BLUE)))

    worn = np.abs(red - blue).sum(axis=2) > 60
    assert worn.mean() > 0.01
    assert (red[worn][:, 2] - red[worn][:, 0]).mean() > 40
    assert (blue[worn][:, 0] - blue[worn][:, 2]).mean() > 40


def test_a_back_shows_no_face():
    near = {"framing": Framing.CLOSE_UP}
    front = cast_alone(shot_of(Subject(kind=Kind.MAN, heading=Heading.TOWARD), **near))
    back = cast_alone(shot_of(Subject(kind=Kind.MAN, heading=Heading.AWAY), **near))

    assert np.abs(front - back).mean() > 4


@pytest.mark.parametrize("place", [Place.PLAIN, Place.FOREST, Place.CITY, Place.SEA])
@pytest.mark.parametrize("daytime", list(Daytime))
def test_a_figure_never_melts_into_its_place(place, daytime):
    shot = shot_of(Subject(kind=Kind.MAN), place=place, daytime=daytime)
    figure = cast_alone(shot)[..., 3] > 250

    difference = luminance(whole(shot)) - luminance(whole(shot, people=False))
    assert np.abs(difference[figure]).mean() > 12


def test_a_shoulder_before_the_lead_is_dark_and_leaves_the_face_free():
    lead = Subject(kind=Kind.WOMAN)
    over = {"framing": Framing.MEDIUM, "setup": Setup.OVER_SHOULDER}
    picture = whole(shot_of(lead, **over))
    alone = whole(shot_of(Subject(kind=Kind.WOMAN, heading=Heading.TOWARD), framing=Framing.MEDIUM))

    changed = np.abs(picture - alone).sum(axis=2) > 40
    assert 0.08 < changed.mean() < 0.4
    assert np.median(luminance(picture)[changed]) < 60
    edges = changed[:, :40].mean(), changed[:, -40:].mean()
    assert max(edges) > 0.4
    assert min(edges) < 0.1


def test_the_feet_of_a_walker_keep_to_the_ground_they_stand_on():
    walk = shot_of(Subject(kind=Kind.MAN, action=Action.WALK, heading=Heading.RIGHT))
    first, second = (cast_alone(walk, seconds=1 + k / 24)[..., 3] > 250 for k in (0, 1))

    soles = int(np.flatnonzero(first.any(axis=1))[-1]) - 3
    assert (first[soles] & second[soles]).any()


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("heading", [Heading.RIGHT, Heading.TOWARD])
def test_who_sits_has_the_ground_or_a_seat_under_them(place, heading):
    sitting = Subject(kind=Kind.MAN, action=Action.SIT, heading=heading)
    picture = cast_alone(shot_of(sitting, place=place, setup=Setup.HIGH_ANGLE))

    rows = np.flatnonzero((picture[..., 3] > 250).any(axis=1))
    under = (picture[..., 3] > 250)[rows[-1] - 24 : rows[-1]].any(axis=0)
    assert under.sum() > 12


def test_two_of_a_kind_are_no_twins():
    pair = shot_of(Subject(kind=Kind.MAN, count=2), setup=Setup.TWO_SHOT, framing=Framing.MEDIUM)
    for seed in range(4):
        picture = cast_alone(pair, seed=seed)
        left, right = picture[:, : SIZE.width // 2], picture[:, SIZE.width // 2 :][:, ::-1]

        assert np.abs(left - right).mean() > 3


@pytest.mark.parametrize("place", [Place.PLAIN, Place.ROOM])
def test_who_lies_is_longer_than_high_and_on_the_ground_or_a_bed(place):
    figure = cast_alone(shot_of(Subject(kind=Kind.WOMAN, action=Action.LIE), place=place))
    solid = figure[..., 3] > 200
    rows, columns = np.flatnonzero(solid.any(1)), np.flatnonzero(solid.any(0))

    assert len(columns) > 1.8 * len(rows)


@pytest.mark.parametrize("action", [Action.SIT, Action.LIE])
def test_the_head_of_who_rests_is_in_a_close_picture(action):
    for seed in range(6):
        shot = shot_of(Subject(kind=Kind.MAN, action=action), framing=Framing.CLOSE_UP)
        solid = cast_alone(shot, seed=seed)[..., 3] > 200

        assert solid[:, 40:-40].mean() > 0.12


def test_nobody_wears_a_coat_on_the_beach_in_the_sun():
    coated = dress(Kind.MAN, Random(5))
    coated = replace(coated, outfit=Outfit.HOODED, hat=Hat.HOOD, scarf=coated.skin)

    worn = airy(coated)

    assert (worn.outfit, worn.hat, worn.scarf) == (Outfit.JACKET, Hat.NONE, None)


def test_a_surfer_at_sea_stands_on_a_board():
    surfer = Subject(kind=Kind.MAN, action=Action.DRIVE, called="surfer")

    assert make_of(surfer, Place.SEA) is Make.BOARD
    assert make_of(replace(surfer, called=""), Place.SEA) is Make.BOAT


@pytest.mark.parametrize("seed", range(6))
def test_what_is_told_is_worn_and_chance_adds_no_hat_to_it(seed):
    usual = dress(Kind.WOMAN, Random(seed))
    told = clad(usual, frozenset({Garment.COAT, Garment.SCARF}))
    assert (told.outfit, told.hat) == (Outfit.COAT, Hat.NONE)
    assert told.scarf is not None
    assert clad(usual, frozenset()) == usual
