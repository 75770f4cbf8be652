import pytest

from components.compare.place import Blind, Place, read, write
from components.player import Layout, Stage

A, B = "a" * 32, "b" * 32


def test_a_place_comes_back_from_its_address():
    stage = Stage(layout=Layout.ONION, at_s=2.125)
    place = Place(takes=(A, B), stage=stage, blind=Blind.ROUNDS)
    assert read(write(place), Place()) == place


def test_an_ordinary_place_says_no_more_than_its_takes():
    assert write(Place(takes=(A, B))) == {"takes": f"{A},{B}"}
    assert write(Place()) == {}


def test_an_address_without_takes_leads_to_where_a_person_was():
    known = Place(takes=(A, B), stage=Stage(speed=0.5))
    assert read({}, known) == known


def test_what_the_address_does_not_say_stays_while_the_takes_do():
    known = Place(takes=(A, B), stage=Stage(speed=0.5, heard=B))
    assert read({"takes": f"{A},{B}"}, known).stage.heard == B
    assert read({"takes": A}, known).stage.heard == ""


@pytest.mark.parametrize(
    "params",
    [
        {"layout": "mosaic"},
        {"at": "-1"},
        {"at": "nan"},
        {"at": "1e9"},
        {"blind": "yes"},
        {"takes": f"../../etc,{A}"},
    ],
)
def test_what_cannot_be_is_passed_over(params):
    assert read({"takes": A} | params, Place()) == Place(takes=(A,))


def test_takes_beyond_the_ninth_are_counted_but_not_shown():
    ids = [f"{number:032x}" for number in range(12)]
    place = read({"takes": ",".join(ids)}, Place())
    assert (len(place.takes), place.left_out) == (9, 3)
