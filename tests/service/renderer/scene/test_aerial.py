import numpy as np
import pytest

from service.renderer.players import Kind, Subject
from service.renderer.scene.aerial import aerial
from service.renderer.scene.aerial_water import Basin, Bends, Coast
from service.renderer.scene.casting import cast_marks
from service.renderer.scene.hamlet import Hamlet
from service.renderer.shots import Framing, Place, Setup


def seen_from_above(a_set, place, kind, seed):
    return a_set(
        place=place,
        setup=Setup.AERIAL,
        framing=Framing.EXTREME_WIDE,
        subjects=(Subject(kind=kind),),
        seed=seed,
    ).stage


def inland(stage, shape):
    [(_, mark)] = cast_marks(stage)
    x = np.array([[mark.x_at(stage.shot.seconds / 2)]], np.float32)
    z = np.array([[mark.z]], np.float32)
    return float(shape(stage).inland(x, z, np.zeros_like(x))[0, 0])


@pytest.mark.parametrize("seed", range(1, 4))
@pytest.mark.parametrize(("place", "shape"), [(Place.RIVER, Bends), (Place.LAKE, Basin)])
def test_a_boat_seen_from_the_air_is_on_the_water(a_set, place, shape, seed):
    assert inland(seen_from_above(a_set, place, Kind.BOAT, seed), shape) < -0.05


@pytest.mark.parametrize("seed", range(1, 4))
@pytest.mark.parametrize(("place", "shape"), [(Place.RIVER, Bends), (Place.LAKE, Basin)])
def test_a_horse_seen_from_the_air_is_on_the_land(a_set, place, shape, seed):
    assert inland(seen_from_above(a_set, place, Kind.HORSE, seed), shape) > 0.05


@pytest.mark.parametrize("place", [Place.DESERT, Place.MOUNTAIN, Place.SNOWFIELD, Place.FOREST])
def test_no_land_seen_from_the_air_lies_over_the_cast(a_set, place):
    stage = seen_from_above(a_set, place, Kind.CAMEL, 1)
    [(_, mark)] = cast_marks(stage)

    assert min(layer.depth for layer in aerial(stage)) > mark.z


@pytest.mark.parametrize("seed", range(1, 4))
def test_nobody_walks_on_the_sea_of_a_beach_seen_from_the_air(a_set, seed):
    stage = a_set(
        place=Place.BEACH,
        setup=Setup.AERIAL,
        framing=Framing.EXTREME_WIDE,
        subjects=(Subject(kind=Kind.MAN, count=3), Subject(kind=Kind.WOMAN, count=3)),
        seed=seed,
    ).stage
    places = [(mark.x_at(1.5), mark.z) for _, mark in cast_marks(stage)]
    x, z = (np.array(part, np.float32) for part in zip(*places, strict=True))

    assert Coast(stage).inland(x, z, np.zeros_like(x)).min() > 0.2


@pytest.mark.parametrize("place", [Place.VILLAGE, Place.HARBOUR])
def test_a_village_seen_from_the_air_has_houses(a_set, place):
    stage = a_set(place=place, setup=Setup.AERIAL, framing=Framing.EXTREME_WIDE).stage

    assert any(isinstance(layer, Hamlet) for layer in aerial(stage))
