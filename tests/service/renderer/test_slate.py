from dataclasses import replace

import numpy as np
import pytest

from service.renderer.request import FilmRequest, picture_size
from service.renderer.screenplay import write_screenplay
from service.renderer.shots import Framing, Move, Setup, Style
from service.renderer.skia_library import skia
from service.renderer.slate import Slate

(SHOT,) = write_screenplay(FilmRequest(prompt="a ship", duration=3, seed=1)).shots
LONGEST = replace(
    SHOT,
    framing=Framing.EXTREME_CLOSE_UP,
    setup=Setup.OVER_SHOULDER,
    move=Move.TIME_LAPSE,
)


def inked(shot, *, ratio="16:9", asked=None):
    """Return which pixels the slate covers."""
    size = picture_size("720p", ratio)
    surface = skia.Surface(size.width, size.height)
    Slate(shot, shots=1, size=size, asked=asked).draw(surface.getCanvas(), 0)
    return surface.makeImageSnapshot().toarray()[..., 3] > 0


@pytest.mark.parametrize("ratio", ["16:9", "9:21", "1:1"])
def test_the_longest_slate_stays_inside_the_picture(ratio):
    covered = inked(LONGEST, ratio=ratio)

    assert covered.any()
    assert not covered[:, -12:].any()
    assert not covered[:, :12].any()


def test_a_setup_is_named_unless_it_is_the_usual_one():
    assert inked(replace(SHOT, setup=Setup.LOW_ANGLE)).sum() > inked(SHOT).sum()


def test_scaled_times_are_said_on_the_first_shot_alone():
    assert inked(SHOT, asked=12.0).sum() > inked(SHOT).sum()
    later = replace(SHOT, number=1)
    assert inked(later, asked=12.0).sum() == inked(later).sum()


@pytest.mark.parametrize("style", [Style.NOIR, Style.SEPIA])
def test_no_amber_is_left_to_a_stock_that_would_make_it_murky(style):
    size = picture_size("720p", "16:9")
    surface = skia.Surface(size.width, size.height)
    shot = replace(SHOT, styles=frozenset({style}))
    Slate(shot, shots=1, size=size).draw(surface.getCanvas(), 0)
    pixels = surface.makeImageSnapshot().toarray().astype(int)

    assert np.ptp(pixels[..., :3], axis=-1).max() < 40
