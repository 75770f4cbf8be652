import numpy as np
import pytest

from service.renderer.film import plan
from service.renderer.raster import Raster
from service.renderer.request import FilmRequest
from service.renderer.scene import shelter
from service.renderer.scene.stages import build_scene

_PROMPT = "A cardboard train passes through a miniature city built from cardboard, push in"


@pytest.mark.parametrize("seed", [1, 2])
def test_what_is_left_out_behind_houses_would_not_be_seen(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = plan(FilmRequest(prompt=_PROMPT, duration=5, seed=seed))
    shot = film.screenplay.shots[0]
    raster = Raster(build_scene(shot, film.size, film.chance(shot)), None)
    moments = (0, shot.frames // 2, shot.frames - 1)
    left_out = [raster.frame(moment).astype(int) for moment in moments]

    monkeypatch.setattr(shelter, "_EDGE", 10_000)

    for moment, pixels in zip(moments, left_out, strict=True):
        assert np.abs(pixels - raster.frame(moment)).max() <= 5
