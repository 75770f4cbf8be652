from dataclasses import replace
from itertools import combinations, cycle

import numpy as np
import pytest

from service.renderer.camera import moved
from service.renderer.chance import Chance
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.places import place_layers
from service.renderer.scene.stage import View
from service.renderer.scene.stages import set_stage
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Place,
    Season,
    Setup,
    Shot,
    Style,
    Weather,
)
from service.renderer.skia_library import skia

WIDE = Size(width=320, height=180)
RATIOS = {
    "16:9": WIDE,
    "9:16": Size(width=180, height=320),
    "1:1": Size(width=240, height=240),
    "4:3": Size(width=280, height=210),
    "3:4": Size(width=210, height=280),
    "4:5": Size(width=216, height=270),
    "5:4": Size(width=270, height=216),
    "9:21": Size(width=156, height=364),
    "21:9": Size(width=364, height=156),
}
INDOORS = {
    Place.CAVE,
    Place.ROOM,
    Place.STAGE,
    Place.STUDIO,
    Place.SPACE,
    Place.SKY,
    Place.UNDERWATER,
}
OUTDOORS = [place for place in Place if place not in INDOORS]
SHOT = Shot(
    number=0,
    start=0,
    end=72,
    framing=Framing.WIDE,
    move=Move.PUSH_IN,
    daytime=Daytime.DAY,
    weather=Weather.CLEAR,
    place=Place.SEA,
)


def picture(shot=SHOT, *, seed=1, size=WIDE, seconds=1.5, high=None):
    """Return one moment of a place without its cast; shape (height, width, 4), alpha last.

    Args:
        shot: What is shown.
        seed: Of chance.
        size: In pixels.
        seconds: Since the shot began.
        high: Metres to lift the camera to, with the horizon near the picture's upper edge.
    """
    stage = set_stage(shot, size, Chance(prompt=shot.place, seed=seed, shot=0))
    if high:
        camera = replace(stage.camera, eye=high, horizon=0.08 * size.height)
        stage = replace(stage, camera=camera)
    progress = seconds / shot.seconds
    camera = moved(stage.camera, shot.move, progress, seconds=seconds, target=stage.focus)
    surface = skia.Surface(size.width, size.height)
    for layer in sorted(place_layers(stage), key=lambda layer: -layer.depth):
        layer.draw(surface.getCanvas(), View(camera=camera, seconds=seconds, progress=progress))
    return surface.makeImageSnapshot().toarray(colorType=skia.kBGRA_8888_ColorType)


def difference(one, other):
    return float(np.abs(one[..., :3].astype(int) - other[..., :3].astype(int)).mean())


def lower_half(image):
    return image[image.shape[0] * 2 // 3 :]


@pytest.mark.parametrize("place", OUTDOORS)
def test_every_place_fills_every_shape_of_picture(place):
    for daytime, ratio in zip(Daytime, ("9:16", "21:9", "9:21", "1:1"), strict=True):
        drawn = picture(replace(SHOT, place=place, daytime=daytime), size=RATIOS[ratio])

        assert (drawn[..., 3] == 255).all(), (daytime, ratio)


@pytest.mark.sweep
@pytest.mark.parametrize("place", OUTDOORS)
@pytest.mark.parametrize("ratio", RATIOS)
def test_every_place_is_filled_at_every_time_and_by_every_move(place, ratio):
    for number, (move, daytime) in enumerate(zip(Move, cycle(Daytime))):
        shot = replace(SHOT, place=place, daytime=daytime, move=move)
        for seconds in (0.0, 2.9):
            drawn = picture(shot, seed=number, size=RATIOS[ratio], seconds=seconds)
            assert (drawn[..., 3] == 255).all(), (move, daytime, seconds)


@pytest.mark.parametrize("move", list(Move))
def test_no_move_uncovers_the_picture_behind_the_ground(move):
    for place in (Place.PLAIN, Place.LAKE, Place.STREET, Place.DESERT):
        for seconds in (0.0, 2.9):
            drawn = picture(replace(SHOT, place=place, move=move), seconds=seconds)
            assert (drawn[..., 3] == 255).all(), (place, seconds)


@pytest.mark.parametrize("place", OUTDOORS)
def test_another_seed_gives_a_place_another_look(place):
    shot = replace(SHOT, place=place, daytime=Daytime.DUSK)
    pictures = [picture(shot, seed=seed) for seed in range(3)]

    assert all(difference(*pair) > 3 for pair in combinations(pictures, 2))


def test_no_two_places_look_alike():
    pictures = {place: picture(replace(SHOT, place=place), seed=3) for place in OUTDOORS}

    for one, other in combinations(pictures, 2):
        assert difference(pictures[one], pictures[other]) > 4, (one, other)


@pytest.mark.parametrize("place", OUTDOORS)
def test_the_same_stage_gives_the_same_pixels(place):
    shot = replace(SHOT, place=place, daytime=Daytime.NIGHT)

    assert (picture(shot) == picture(shot)).all()


@pytest.mark.parametrize("place", [Place.SEA, Place.BEACH, Place.LAKE, Place.RIVER, Place.HARBOUR])
def test_water_moves_though_the_camera_rests(place):
    shot = replace(SHOT, place=place, move=Move.STATIC)
    waves = [lower_half(picture(shot, seconds=seconds)) for seconds in (0.5, 1.5)]

    assert difference(*waves) > 0.15


def test_the_river_is_water_and_its_banks_are_not():
    shot = replace(SHOT, place=Place.RIVER, season=Season.SUMMER)
    for seed in range(4):
        ground = lower_half(picture(shot, seed=seed))[..., :3].astype(int)
        watery = ground[..., 0] > ground[..., 1]
        assert 0.03 < watery.mean() < 0.8, seed


def test_water_reaches_the_lens_when_a_boat_is_the_lead():
    def blue(subjects):
        drawn = picture(replace(SHOT, place=Place.LAKE, subjects=subjects))
        foot = drawn[-12:, 60:260].astype(int)
        return (foot[..., 0] > foot[..., 1]).mean()

    assert blue((Subject(kind=Kind.BOAT),)) > 0.9
    assert blue((Subject(kind=Kind.MAN),)) < 0.5


def test_a_time_lapse_chases_the_clouds():
    def change(move):
        shot = replace(SHOT, place=Place.PLAIN, move=move, weather=Weather.CLOUDY)
        return difference(*(picture(shot, seconds=at)[:80] for at in (0.5, 2.5)))

    assert change(Move.TIME_LAPSE) > 2 * change(Move.STATIC)


@pytest.mark.parametrize("place", [Place.PLAIN, Place.FOREST, Place.VILLAGE, Place.MOUNTAIN])
def test_every_season_has_its_colours(place):
    seasons = [picture(replace(SHOT, place=place, season=season)) for season in Season]
    spring, summer, autumn, winter = (
        lower_half(season)[..., :3].mean((0, 1)) for season in seasons
    )

    assert autumn[2] - autumn[1] > summer[2] - summer[1]
    assert winter.min() > max(spring.min(), summer.min(), autumn.min())


@pytest.mark.parametrize("place", [Place.CITY, Place.STREET, Place.VILLAGE, Place.HARBOUR])
def test_windows_are_lit_in_the_dark(place):
    drawn = picture(replace(SHOT, place=place, daytime=Daytime.NIGHT))[..., :3].astype(int)

    lamplit = (drawn[..., 2] > 170) & (drawn[..., 2] > drawn[..., 0] + 40)
    assert lamplit.mean() > 0.002


@pytest.mark.parametrize("place", OUTDOORS)
def test_from_the_air_a_place_is_mostly_ground(place):
    level = replace(SHOT, place=place, move=Move.STATIC)
    flown = picture(replace(level, setup=Setup.AERIAL), high=24.0)

    assert (flown[..., 3] == 255).all()
    assert flown[60:, :, :3].std() > 6
    assert difference(flown, picture(level)) > 8


def test_a_tall_picture_of_a_paper_city_is_not_mostly_sky():
    shot = replace(
        SHOT, place=Place.CITY, daytime=Daytime.NIGHT, styles=frozenset({Style.CARDBOARD})
    )
    drawn = picture(shot, size=RATIOS["9:16"])[..., :3].astype(int)

    kraft = drawn[..., 2] > drawn[..., 0]
    assert kraft.mean() > 0.5


@pytest.mark.parametrize("place", [Place.SEA, Place.FOREST, Place.MOUNTAIN, Place.PLAIN])
def test_paper_makes_another_world_of_a_place(place):
    paper = replace(SHOT, place=place, styles=frozenset({Style.CARDBOARD}))
    drawn = picture(paper)

    assert (drawn[..., 3] == 255).all()
    assert difference(drawn, picture(replace(SHOT, place=place))) > 10


def test_dunes_stand_against_the_sky():
    still = replace(SHOT, place=Place.DESERT, move=Move.STATIC)
    for seed in range(3):
        drawn = picture(still, seed=seed)[..., :3].astype(int)
        sandy = (drawn[..., 2] > drawn[..., 0]).mean(axis=0)
        assert sandy.max() - sandy.min() > 0.04, seed
