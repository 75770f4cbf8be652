"""What a room must hold is there whatever chance would have put in it."""

import pytest

from service.renderer.scene import furniture
from service.renderer.scene.furniture import place_furniture
from service.renderer.scene.interior import Lamp, interior
from service.renderer.scene.room import room
from service.renderer.scene.rug import Rug
from service.renderer.scene.tabletop import Tabletop
from service.renderer.scene.window import Window
from service.renderer.shots import Place, Room


@pytest.fixture
def furnish(a_set):
    """Furnish a room for something, as chance of a seed has it."""

    def furnished(room, seed):
        stage = a_set(place=Place.ROOM, room=room, seed=seed).stage
        inside = interior(stage)
        window = Window.placed(inside, stage.chance.dice("room"))
        return place_furniture(stage, inside, window, stage.palette.ground_near)

    return furnished


@pytest.mark.parametrize("seed", range(6))
def test_a_room_for_books_has_a_bookcase_at_every_seed(seed, furnish, monkeypatch):
    cases = []
    case_of = furniture.Bookcase
    monkeypatch.setattr(furniture, "Bookcase", lambda *a: cases.append(a) or case_of(*a))
    furnish(Room.LIBRARY, seed)
    assert len(cases) == 1


@pytest.mark.parametrize("room", sorted(set(Room) - {Room.LIBRARY, Room.BEDROOM}))
def test_where_people_work_there_is_no_bookcase_and_no_rug(room, furnish, monkeypatch):
    monkeypatch.setattr(furniture, "Bookcase", lambda *_: pytest.fail("a bookcase"))
    for seed in range(6):
        layers = furnish(room, seed)
        assert layers
        assert not any(isinstance(layer, Rug) for layer in layers)


def test_a_bar_is_lit_by_a_row_of_lamps(furnish):
    lamps = [layer for layer in furnish(Room.BAR, 1) if isinstance(layer, Lamp)]
    assert len({lamp.place[0] for lamp in lamps}) == 3


def test_a_table_hides_the_floor_and_nothing_stands_on_it_but_the_lead(a_set):
    def kinds(*, tabled):
        layers = room(a_set(place=Place.ROOM, tabled=tabled, seed=2).stage)
        return [type(layer) for layer in layers]

    assert Tabletop in kinds(tabled=True)
    assert Tabletop not in kinds(tabled=False)
    assert len(kinds(tabled=True)) < len(kinds(tabled=False))
