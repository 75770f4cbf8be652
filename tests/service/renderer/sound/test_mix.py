from dataclasses import replace

import numpy as np
import pytest

from service.renderer.film import plan
from service.renderer.request import FilmRequest
from service.renderer.shots import Place, Screenplay, Weather
from service.renderer.sound.loudness import loudness
from service.renderer.sound.mix import sound_of

RATE = 48_000


def film_of(*shots, duration=4):
    """Return a film of these places and weathers, each with an equal share."""
    film = plan(FilmRequest(prompt="quiet", duration=duration, seed=1))
    (one,) = film.screenplay.shots
    length = one.frames // len(shots)
    cut = tuple(
        replace(one, number=number, start=number * length, end=(number + 1) * length, **told)
        for number, told in enumerate(shots)
    )
    return replace(film, screenplay=Screenplay(shots=cut))


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.SPACE])
@pytest.mark.parametrize("weather", [Weather.CLEAR, Weather.STORM])
def test_every_place_is_as_loud_as_programmes_are(place, weather):
    sound = sound_of(film_of({"place": place, "weather": weather}))

    assert loudness(sound) == pytest.approx(-23, abs=1)
    assert float(np.abs(sound).max()) < 0.9


def test_space_is_all_but_silent():
    assert loudness(sound_of(film_of({"place": Place.SPACE}))) < -45


def test_places_do_not_sound_alike():
    def spectrum(place):
        sound = sound_of(film_of({"place": place}))[0]
        power = np.abs(np.fft.rfft(sound)) ** 2
        bands = [band.sum() for band in np.array_split(power[: 4 * 8000], 32)]
        return np.array(bands) / sum(bands)

    sea, street, cave = map(spectrum, (Place.SEA, Place.STREET, Place.CAVE))

    assert min(abs(sea - street).sum(), abs(sea - cave).sum(), abs(street - cave).sum()) > 0.15


def test_a_cut_does_not_click():
    sound = sound_of(film_of({"place": Place.SEA}, {"place": Place.SPACE}, {"place": Place.CITY}))

    steps = np.abs(np.diff(sound, axis=1)).max(axis=0)
    around = [steps[cut - 480 : cut + 480].max() for cut in (32 * 2000, 64 * 2000)]
    assert max(around) <= steps.max() * 0.9


def test_left_and_right_differ():
    left, right = sound_of(film_of({"place": Place.FOREST}))

    assert np.corrcoef(left, right)[0, 1] < 0.8


def test_sound_lasts_as_long_as_the_picture_to_the_sample():
    assert sound_of(film_of({"place": Place.SEA}, duration=5)).shape == (2, 5 * RATE)
