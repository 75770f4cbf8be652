from dataclasses import replace

from components.compare.desk import Desk
from components.compare.place import Blind, Place
from components.player import Layout, Stage

A, B = "a" * 32, "b" * 32


def a_desk():
    desk = Desk()
    desk.follow({"takes": f"{A},{B}"})
    desk.address()
    return desk


def test_an_address_that_was_overtaken_on_its_way_changes_nothing():
    desk = a_desk()
    late = desk.address()
    desk.place = replace(desk.place, stage=Stage(layout=Layout.ONION, at_s=2.0))
    desk.address()
    desk.follow(late)
    assert desk.place.stage == Stage(layout=Layout.ONION, at_s=2.0)


def test_an_address_that_nobody_wrote_is_followed():
    desk = a_desk()
    desk.follow({"takes": f"{A},{B}", "layout": "blink"})
    assert desk.place.stage.layout == Layout.BLINK


def test_the_way_back_leads_out_of_blind_rounds_and_to_other_takes():
    desk = a_desk()
    before = desk.address()
    desk.place = replace(desk.place, blind=Blind.ROUNDS)
    desk.address()
    desk.follow(before)
    assert desk.place.blind is Blind.OFF
    desk.place = Place(takes=(A,))
    desk.follow(before)
    assert desk.place.takes == (A, B)
