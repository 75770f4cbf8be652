import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Kind, Subject
from service.renderer.request import Size
from service.renderer.scene.casting import cast
from service.renderer.scene.stage import View
from service.renderer.scene.stages import set_stage
from service.renderer.shots import Daytime, Framing, Move, Place, Shot, Weather
from service.renderer.skia_library import skia
from service.renderer.subjects import stand_in
from service.renderer.subjects.stand_in import label_of

WIDE = Size(width=640, height=360)


def board(name, *, framing=Framing.MEDIUM, size=WIDE, place=Place.PLAIN, seconds=1.5):
    """Return the stand-in alone, as an array of shape (height, width, 4)."""
    shot = Shot(
        number=0,
        start=0,
        end=72,
        framing=framing,
        move=Move.STATIC,
        daytime=Daytime.DAY,
        weather=Weather.CLEAR,
        place=place,
        subjects=(Subject(kind=Kind.STAND_IN, name=name),),
    )
    stage = set_stage(shot, size, Chance(prompt="p", seed=1, shot=0))
    surface = skia.Surface(size.width, size.height)
    for layer in cast(stage):
        layer.draw(surface.getCanvas(), View(camera=stage.camera, seconds=seconds, progress=0.5))
    return surface.makeImageSnapshot().toarray().copy()


@pytest.mark.parametrize("framing", list(Framing))
@pytest.mark.parametrize("name", ["zeppelin garden", "时间机器"])
@pytest.mark.parametrize("size", [WIDE, Size(width=210, height=490)])
def test_a_name_is_written_where_every_framing_shows_it(name, framing, size, monkeypatch):
    lettered = board(name, framing=framing, size=size)
    monkeypatch.setattr(stand_in, "_write", lambda *_: None)
    monkeypatch.setattr(stand_in, "_tag", lambda *_: None)

    differs = (lettered != board(name, framing=framing, size=size)).any(axis=2)

    assert differs.mean() > 0.0005
    assert not differs[:, 0].any()
    assert not differs[:, -1].any()


@pytest.mark.parametrize(
    "name",
    [
        "",
        " \n\t",
        "x" * 5000,
        "🦄🚀" * 50,
        "שלום עולם",
        "مرحبا",
        "a\u202eb",
        "\0",
        "龘" * 40,
    ],
)
def test_no_name_is_too_strange_to_be_drawn(name):
    assert (board(name)[..., 3] > 0).mean() > 0.02


def test_what_cannot_be_written_is_left_out():
    assert label_of("a 🦄 garden") == "a garden"
    assert label_of("🦄") == "stand-in"
    assert label_of("独角兽🦄") == "独角兽"


def test_a_long_name_is_cut_short():
    assert len(label_of("word " * 1000)) <= 36
    assert label_of("word " * 1000).endswith("…")


def test_the_same_stage_gives_the_same_pixels():
    assert np.array_equal(board("zeppelin"), board("zeppelin"))


@pytest.mark.parametrize("framing", [Framing.EXTREME_WIDE, Framing.WIDE, Framing.FULL])
def test_where_no_ground_bears_it_a_board_floats_without_a_shadow(framing):
    seen = [
        board("zorb", framing=framing, place=Place.SKY, seconds=seconds)[..., 3] > 0
        for seconds in (0.0, 1.5)
    ]
    rows = [np.flatnonzero(one.any(1)) for one in seen]

    assert rows[0][-1] != rows[1][-1]
    assert max(row[-1] for row in rows) < 0.9 * WIDE.height


def test_on_the_ground_a_board_stands_still():
    first, later = (board("zorb", seconds=seconds) for seconds in (0.0, 1.5))

    assert np.array_equal(first, later)
