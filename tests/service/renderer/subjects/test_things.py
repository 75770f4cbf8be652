import numpy as np
import pytest

from service.renderer.players import Kind, Pace, Subject, Tint
from service.renderer.scene.roles import ROLES
from service.renderer.shots import Daytime, Place, Season, Weather

_THINGS = [
    Kind.SAILING_SHIP,
    Kind.BOAT,
    Kind.LIGHTHOUSE,
    Kind.TRAIN,
    Kind.CAR,
    Kind.BIRD,
    Kind.FISH,
    Kind.WHALE,
    Kind.HOUSE,
    Kind.TOWER,
    Kind.WINDMILL,
    Kind.WATERFALL,
    Kind.BRIDGE,
    Kind.VOLCANO,
    Kind.ISLAND,
    Kind.TREE,
    Kind.PINE,
    Kind.PALM,
    Kind.CAMPFIRE,
    Kind.BALLOON,
    Kind.ROCKET,
]
_FIXED = (Kind.TREE, Kind.PINE, Kind.CAR, Kind.BRIDGE)
_MOVING = [kind for kind in _THINGS if kind not in _FIXED]


def difference(one, other):
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


@pytest.mark.parametrize("kind", _THINGS)
def test_a_thing_has_a_role_and_is_seen(kind, alone):
    assert kind in ROLES
    assert 0.002 < (alone(kind)[..., 3] > 40).mean() < 0.9


@pytest.mark.parametrize("kind", _THINGS)
def test_a_thing_is_the_same_on_the_same_stage(kind, alone):
    assert np.array_equal(alone(kind), alone(kind))


@pytest.mark.parametrize("kind", _MOVING)
def test_a_thing_is_never_quite_still(kind, alone):
    assert difference(alone(kind, seconds=1.0), alone(kind, seconds=1.4)) > 0.001


@pytest.mark.parametrize("kind", _THINGS)
def test_night_darkens_what_does_not_shine(kind, alone):
    if kind in (Kind.CAMPFIRE, Kind.LIGHTHOUSE, Kind.TRAIN, Kind.VOLCANO):
        return
    day, night = (alone(kind, daytime=time) for time in (Daytime.DAY, Daytime.NIGHT))
    solid = (day[..., 3] > 250) & (night[..., 3] > 250)

    assert day[solid][:, :3].mean() > 1.3 * night[solid][:, :3].mean()


@pytest.mark.parametrize("kind", [Kind.CAR, Kind.BALLOON, Kind.HOUSE, Kind.FISH, Kind.TREE])
def test_a_prompt_dyes_a_thing(kind, alone):
    plain, dyed = alone(kind, tint=Tint.BLUE), alone(kind, tint=Tint.RED)

    assert dyed[..., 0].sum() > plain[..., 0].sum()
    assert dyed[..., 2].sum() < plain[..., 2].sum()


def test_a_rocket_that_goes_climbs(alone):
    def top(seconds):
        rows = np.flatnonzero(
            (alone(Kind.ROCKET, seconds=seconds, pace=Pace.FAST)[..., 3] > 250).any(1)
        )
        return rows[0]

    assert top(0.2) > top(1.2)


def test_a_rocket_that_waits_stands(alone):
    first, later = (alone(Kind.ROCKET, seconds=seconds)[..., 3] > 250 for seconds in (0.2, 2.2))

    assert (first == later).mean() > 0.99


def test_a_balloon_floats_above_the_ground(alone):
    rows = np.flatnonzero((alone(Kind.BALLOON)[..., 3] > 128).any(1))

    assert rows[-1] < 0.8 * alone(Kind.BALLOON).shape[0]


def test_a_tree_has_leaves_of_its_season(alone):
    autumn, summer = (alone(Kind.TREE, season=season) for season in (Season.AUTUMN, Season.SUMMER))
    red, green = 0, 1

    assert autumn[..., red].sum() > autumn[..., green].sum()
    assert summer[..., green].sum() > summer[..., red].sum()


def test_a_fish_leaps_from_the_sea_and_swims_under_water(alone):
    under = [alone(Kind.FISH, seconds=at / 4, place=Place.UNDERWATER) for at in range(8)]
    above = [alone(Kind.FISH, seconds=at / 4, place=Place.SEA) for at in range(8)]

    seen, leaping = ([(picture[..., 3] > 128).sum() for picture in row] for row in (under, above))
    assert min(seen) > 0.9 * max(seen)
    assert min(leaping) < 0.5 * max(leaping)


def test_a_yellow_car_is_a_taxi(alone):
    taxi, car = (alone(Kind.CAR, tint=tint)[..., 3] > 128 for tint in (Tint.YELLOW, Tint.BLUE))

    assert np.flatnonzero(taxi.any(1))[0] < np.flatnonzero(car.any(1))[0]


def test_snow_bares_a_tree(alone):
    bare, green = (
        (alone(Kind.TREE, weather=weather)[..., 3] > 128).sum()
        for weather in (Weather.SNOW, Weather.CLEAR)
    )

    assert bare < 0.6 * green


@pytest.mark.parametrize("place", [Place.PLAIN, Place.BEACH, Place.ROOM])
def test_a_fish_on_land_lies_on_the_ground(place, alone, stage_for):
    stage = stage_for(Subject(kind=Kind.FISH), place=place)
    ground = stage.camera.down(0.0, stage.focus)
    for moment in (0.0, 0.8, 1.7):
        rows = np.flatnonzero((alone(Kind.FISH, seconds=moment, place=place)[..., 3] > 60).any(1))

        assert abs(rows[-1] - ground) < 0.03 * stage.size.height


@pytest.mark.parametrize("place", [Place.SKY, Place.SEA, Place.CITY])
def test_an_eagle_is_an_eagle_wherever_it_flies(place, alone):
    eagle = alone(Kind.BIRD, called="eagle", place=place)
    gull = alone(Kind.BIRD, called="gull", place=place)
    solid = (eagle[..., 3] > 250) & (gull[..., 3] > 250)

    assert eagle[solid][:, :3].mean() < 0.75 * gull[solid][:, :3].mean()
