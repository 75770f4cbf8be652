import numpy as np
import pytest

from service.renderer.scene.fog import Banks
from service.renderer.shots import Weather
from service.renderer.skia_library import skia


def drawn(banks, the_set, seconds):
    surface = skia.Surface(the_set.size.width, the_set.size.height)
    banks.draw(surface.getCanvas(), the_set.view(seconds))
    return surface.makeImageSnapshot().toarray()[..., 3].astype(int)


@pytest.mark.parametrize("seconds", [0.0, 2.0, 9.0, 31.0])
def test_banks_have_no_seam_wherever_they_have_drifted_to(a_set, seconds):
    the_set = a_set(weather=Weather.FOG)
    banks = Banks(the_set.stage, share=0.8, away=0.7)

    alpha = drawn(banks, the_set, seconds)
    assert np.abs(np.diff(alpha, axis=1)).max() < 24


def test_banks_hide_what_is_behind_them_and_drift(a_set):
    the_set = a_set(weather=Weather.FOG)
    banks = Banks(the_set.stage, share=0.8, away=0.7)

    before, after = drawn(banks, the_set, 0.0), drawn(banks, the_set, 3.0)
    assert before.max() > 80
    assert np.abs(before - after).mean() > 1
