"""Every sort of a room, a forest and a sports ground, in every framing and shape of picture."""

from itertools import cycle, product

import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.stages import build_scene
from service.renderer.shots import (
    Daytime,
    Framing,
    Move,
    Pitch,
    Place,
    Room,
    Shot,
    Weather,
    Wood,
)
from service.renderer.skia_library import skia

SIZES = (Size(width=256, height=144), Size(width=144, height=256), Size(width=280, height=120))
SORTS = [
    *({"place": Place.ROOM, "room": room} for room in Room),
    *({"place": Place.FOREST, "wood": wood} for wood in Wood),
    *({"place": Place.PLAIN, "pitch": pitch} for pitch in Pitch),
    {"place": Place.ROOM, "tabled": True},
]
FACTS = list(zip(cycle(Daytime), cycle(Weather), cycle(Move), range(len(Framing)), strict=False))


def frames(size, **facts):
    """Return the first and the last picture of a shot, no alpha."""
    shot = Shot(number=0, start=0, end=48, subjects=(Subject(kind=Kind.WOMAN),), **facts)
    scene = build_scene(shot, size, Chance(prompt="a sort of place", seed=5, shot=0))
    pictures = []
    for seconds in (0.0, 1.9):
        surface = skia.Surface(size.width, size.height)
        scene.draw(surface.getCanvas(), seconds)
        pictures.append(surface.makeImageSnapshot().toarray())
    return pictures


def holds(facts, framing, size, number):
    """Tell whether a sort of place fills the picture, twice alike."""
    daytime, weather, move, _ = FACTS[number % len(FACTS)]
    told = {**facts, "framing": framing, "daytime": daytime, "weather": weather, "move": move}
    first, again = frames(size, **told), frames(size, **told)
    assert all((one[..., 3] == 255).all() for one in first)
    assert all(one[..., :3].std() > 4 for one in first)
    assert all(np.array_equal(one, other) for one, other in zip(first, again, strict=True))


@pytest.mark.parametrize("facts", SORTS, ids=lambda facts: "-".join(map(str, facts.values())))
def test_a_sort_of_place_fills_the_picture(facts):
    holds(facts, Framing.WIDE, SIZES[0], SORTS.index(facts))


@pytest.mark.sweep
@pytest.mark.parametrize("facts", SORTS, ids=lambda facts: "-".join(map(str, facts.values())))
def test_a_sort_of_place_fills_every_framing_of_every_shape(facts):
    for number, (framing, size) in enumerate(product(Framing, SIZES)):
        holds(facts, framing, size, number)
