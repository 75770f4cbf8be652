import pytest

from service.renderer.chance import Chance
from service.renderer.request import FRAME_RATE
from service.renderer.scene.lightning import brightness, strokes
from service.renderer.shots import Daytime, Place, Weather


@pytest.mark.parametrize("seed", range(6))
def test_lightning_strikes_in_every_stormy_shot(seed):
    moments = strokes(Chance(prompt="a storm", seed=seed, shot=0), 3.0)

    assert moments
    assert all(0 < moment < 3.0 for moment in moments)


def test_a_stroke_lights_but_a_few_frames():
    lit = [n for n in range(72) if brightness([1.0], n / FRAME_RATE) > 0]

    assert 5 <= len(lit) <= 9
    assert lit[0] == FRAME_RATE


def test_a_stroke_flashes_twice():
    dark, first, beat, second = (brightness([1.0], at) for at in (0.9, 1.0, 1.1, 1.14))

    assert dark == 0
    assert first > 3 * beat
    assert second > 3 * beat


@pytest.mark.parametrize("place", [Place.PLAIN, Place.SEA, Place.ROOM])
def test_lightning_lights_the_scene_and_leaves_it_dark(a_set, place):
    storm = a_set(place=place, weather=Weather.STORM, daytime=Daytime.NIGHT)
    moment = strokes(storm.chance, storm.shot.seconds)[0]

    before, during, after = (
        picture[..., :3].mean() for picture in storm.pixels(moment - 0.1, moment, moment + 0.5)
    )
    assert during > before + 8
    assert abs(after - before) < 3


def test_another_seed_strikes_at_another_moment():
    moments = {strokes(Chance(prompt="p", seed=seed, shot=0), 5.0)[0] for seed in range(5)}

    assert len(moments) == 5
