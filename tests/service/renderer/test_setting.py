"""What sort of a place a shot plays in."""

import pytest

from service.renderer.players import Kind
from service.renderer.shots import Pitch, Place, Room, Wood
from tests.screenplays import shots


@pytest.mark.parametrize(
    ("prompt", "wood"),
    [
        ("A samurai walks through a bamboo grove", Wood.BAMBOO),
        ("白桦林里有一只狼", Wood.BIRCH),
        ("A pine forest at dawn", Wood.PINE),
        ("大熊猫在吃竹子", Wood.BAMBOO),
        ("A forest at dawn", None),
    ],
)
def test_a_forest_is_of_what_is_said(prompt, wood):
    (shot,) = shots(prompt)
    assert (shot.place, shot.wood) == (Place.FOREST, wood)


def test_bamboo_that_grows_all_around_does_not_stand_there_as_well():
    (shot,) = shots("A panda eats bamboo in a bamboo forest")
    assert [subject.kind for subject in shot.subjects] == [Kind.PANDA]


@pytest.mark.parametrize("room", ["a library", "图书馆", "书房", "an old bookshop"])
def test_a_room_for_books_stays_one_until_the_place_changes(room):
    first, second, third = shots(f"Shot 1: {room}. Shot 2: a cat. Shot 3: a kitchen.")

    assert (first.room, second.room, third.room) == (Room.LIBRARY, Room.LIBRARY, Room.KITCHEN)
    assert first.place is second.place is Place.ROOM


@pytest.mark.parametrize(
    ("prompt", "room"),
    [
        ("A chef in a busy restaurant kitchen", Room.KITCHEN),
        ("A baker kneads dough", Room.KITCHEN),
        ("A barista pours milk in a cozy café", Room.BAR),
        ("一个女人在办公室里工作", Room.OFFICE),
        ("老师在教室里讲课", Room.CLASSROOM),
        ("女孩清晨在卧室里醒来", Room.BEDROOM),
        ("A doctor runs through a hospital", Room.HOSPITAL),
        ("一位科学家在实验室里", Room.LABORATORY),
        ("A living room with a fireplace", None),
        ("A beach at noon", None),
    ],
)
def test_a_room_is_furnished_for_what_it_is_for(prompt, room):
    assert shots(prompt)[0].room is room


@pytest.mark.parametrize(
    ("prompt", "tabled"),
    [
        ("A cup of coffee in a café", True),
        ("一碗面条放在桌上", True),
        ("A laptop on a desk in an office", True),
        ("A laptop in an office", False),
        ("A woman drinks a cup of coffee in a café", False),
        ("A cat sits on a kitchen table", False),
        ("A cup of coffee on a beach", False),
    ],
)
def test_small_things_in_a_room_stand_on_a_table_before_us(prompt, tabled):
    assert shots(prompt)[0].tabled is tabled


@pytest.mark.parametrize(
    ("prompt", "pitch", "unwatched"),
    [
        ("A soccer player scores in a packed stadium", Pitch.GRASS, False),
        ("An empty stadium at dawn", Pitch.GRASS, True),
        ("A basketball player jumps", Pitch.COURT, False),
        ("A basketball player walks along the beach", None, False),
        ("一位守门员在足球场上", Pitch.GRASS, False),
        ("A dog runs over a meadow", None, False),
    ],
)
def test_sports_are_played_where_they_belong(prompt, pitch, unwatched):
    (shot,) = shots(prompt)
    assert (shot.pitch, shot.unwatched) == (pitch, unwatched)
