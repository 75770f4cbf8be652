import pytest

from service.renderer.players import Kind, Subject
from service.renderer.scene.places import place_layers
from service.renderer.scene.road import Road
from service.renderer.shots import Place

TRUCK = Subject(kind=Kind.SILHOUETTE, name="truck")
CAR = Subject(kind=Kind.CAR)


def roads(a_set, place, *subjects):
    layers = place_layers(a_set(place=place, subjects=subjects).stage)
    return [layer for layer in layers if isinstance(layer, Road)]


@pytest.mark.parametrize("subject", [CAR, TRUCK])
@pytest.mark.parametrize("place", [Place.PLAIN, Place.DESERT, Place.BEACH])
def test_what_drives_through_open_country_has_a_road(a_set, place, subject):
    assert len(roads(a_set, place, subject)) == 1


@pytest.mark.parametrize("place", [Place.STREET, Place.SEA, Place.ROOM])
def test_where_there_is_a_street_or_no_ground_no_road_is_laid(a_set, place):
    assert not roads(a_set, place, CAR)


def test_a_horse_needs_no_road(a_set):
    assert not roads(a_set, Place.PLAIN, Subject(kind=Kind.HORSE))


def test_the_road_lies_under_the_car(a_set):
    stage = a_set(place=Place.PLAIN, subjects=(CAR,)).stage
    [road] = roads(a_set, Place.PLAIN, CAR)

    assert road.depth > stage.focus
