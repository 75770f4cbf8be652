from dataclasses import replace

import numpy as np
import pytest

from service.renderer.chance import Chance
from service.renderer.players import Subject
from service.renderer.raster import Raster
from service.renderer.request import FilmRequest, Size
from service.renderer.scene.casting import cast
from service.renderer.scene.roles import ROLES
from service.renderer.scene.stage import View
from service.renderer.scene.stages import build_scene, set_stage
from service.renderer.screenplay import write_screenplay
from service.renderer.shots import Place, Weather
from service.renderer.skia_library import skia
from service.renderer.slate import Slate, timecode
from service.renderer.subjects.stand_in import StandIn

SMALL = Size(width=320, height=180)


def frame(prompt, *, seed=1, number=30, size=SMALL):
    """Return one small frame of the prompt's first shot."""
    request = FilmRequest(prompt=prompt, duration=3, seed=seed)
    shot = write_screenplay(request).shots[0]
    scene = build_scene(shot, size, Chance(prompt=prompt, seed=seed, shot=0))
    raster = Raster(scene, Slate(shot, shots=1, size=size))
    return raster.frame(number)[..., :3].copy()


def difference(one, other):
    return float(np.abs(one.astype(int) - other.astype(int)).mean())


@pytest.mark.parametrize("place", list(Place))
def test_every_place_is_drawn_in_every_weather(place):
    pictures = [frame(f"the {place.value}, {weather}") for weather in ("clear sky", "rain", "fog")]

    assert all(picture.std() > 8 for picture in pictures)


@pytest.mark.parametrize("kind", list(ROLES))
def test_every_subject_comes_into_the_picture(kind):
    request = FilmRequest(prompt=f"static camera, a {kind.value}", duration=3, seed=1)
    (shot,) = write_screenplay(request).shots
    shot = replace(shot, subjects=(Subject(kind=kind),))
    stage = set_stage(shot, SMALL, Chance(prompt=request.prompt, seed=1, shot=0))
    surface = skia.Surface(SMALL.width, SMALL.height)

    for layer in cast(stage):
        layer.draw(surface.getCanvas(), View(camera=stage.camera, seconds=1.5, progress=0.5))

    seen = surface.makeImageSnapshot().toarray()[..., 3] > 0
    assert 0.001 < seen.mean() < 0.7


def test_what_is_unknown_is_stood_in_for():
    (shot,) = write_screenplay(FilmRequest(prompt="a zorbulon", duration=3, seed=1)).shots

    (layer,) = cast(set_stage(shot, SMALL, Chance(prompt="a zorbulon", seed=1, shot=0)))

    assert isinstance(layer, StandIn)


def test_another_seed_composes_another_picture():
    pictures = [frame("a sailing ship at dusk", seed=seed) for seed in range(4)]

    assert all(difference(pictures[0], other) > 4 for other in pictures[1:])


def test_the_light_of_the_prompt_is_the_light_of_the_picture():
    day, dusk, night = (frame(f"the sea at {time}") for time in ("noon", "dusk", "night"))

    assert day.mean() > dusk.mean() > night.mean()
    blue, red = dusk[..., 0].mean(), dusk[..., 2].mean()
    assert red > blue
    assert night[..., 0].mean() > night[..., 2].mean()


@pytest.mark.parametrize("weather", [Weather.RAIN, Weather.SNOW])
def test_weather_moves(weather):
    prompt = f"a static camera, {weather.value} over the desert"

    assert difference(frame(prompt, number=10), frame(prompt, number=11)) > 0.1


@pytest.mark.parametrize(
    "size", [Size(width=90, height=210), Size(width=210, height=90), Size(width=160, height=160)]
)
def test_every_shape_of_picture_is_filled(size):
    picture = frame("a sailing ship on the sea at noon", size=size)

    assert picture.shape == (size.height, size.width, 3)
    assert picture[:, 0].mean() > 20
    assert picture[:, -1].mean() > 20


def test_the_slate_says_the_frames_time():
    assert timecode(0) == "00:00:00:00"
    assert timecode(24 * 61 + 5) == "00:01:01:05"


def test_the_slate_is_always_in_the_picture():
    dark = frame("the sea at night", size=Size(width=640, height=360))

    corner = dark[-60:, -260:]
    amber = (corner[..., 2] > 180) & (corner[..., 0] < 90)
    assert amber.mean() > 0.01
