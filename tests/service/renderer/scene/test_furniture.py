"""What a room must hold is there whatever chance would have put in it."""

import pytest

from service.renderer.scene import furniture
from service.renderer.scene.interior import interior
from service.renderer.scene.window import Window
from service.renderer.shots import Place


@pytest.mark.parametrize("seed", range(6))
def test_a_room_for_books_has_a_bookcase_at_every_seed(seed, a_set, monkeypatch):
    cases = []
    case_of = furniture.Bookcase
    monkeypatch.setattr(furniture, "Bookcase", lambda *a: cases.append(a) or case_of(*a))
    stage = a_set(place=Place.ROOM, books=True, seed=seed).stage
    inside = interior(stage)
    window = Window.placed(inside, stage.chance.dice("room"))

    furniture.place_furniture(stage, inside, window, stage.palette.ground_near)

    assert len(cases) == 1
