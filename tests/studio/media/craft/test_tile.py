"""Clips side by side are on one clock, each in a place of its own."""

from fractions import Fraction

import av
import numpy as np
import pytest

from studio.media.craft import tile
from studio.media.craft.layout import GAP
from tests.films import clicks_in


@pytest.fixture
def tiled(make):
    def call(*films, labels=None, height_px=240, **fields):
        labels = labels or ("",) * len(films)
        return make(tile.make, *films, labels=labels, height_px=height_px, **fields)

    return call


def pictures(path):
    with av.open(path) as film:
        return [picture.to_ndarray()[: picture.height] for picture in film.decode(video=0)]


def number_at(picture, share_x, share_y=0.5):
    height, width = picture.shape
    return round((int(picture[int(height * share_y), int(width * share_x)]) - 20) / 4)


def test_every_clip_has_its_place(tiled, film_of):
    shown = pictures(tiled(film_of(10), film_of(10)))
    assert len(shown) == 10
    assert [number_at(shown[6], x) for x in (0.25, 0.75)] == [6, 6]


@pytest.mark.parametrize("count", range(1, 10))
def test_any_number_of_clips_up_to_nine_is_tiled(tiled, film_of, count):
    assert len(pictures(tiled(*[film_of(2)] * count))) == 2


def test_a_shorter_clip_holds_its_last_picture(tiled, film_of):
    shown = pictures(tiled(film_of(4), film_of(12)))
    assert len(shown) == 12
    assert [number_at(shown[11], x) for x in (0.25, 0.75)] == [3, 11]


def test_clips_of_other_rates_keep_time(tiled, film_of):
    shown = pictures(tiled(film_of(24), film_of(12, rate=12)))
    assert [number_at(shown[20], x) for x in (0.25, 0.75)] == [20, 10]


def test_uneven_rates_lose_no_picture(tiled, film_of):
    ntsc = Fraction(30000, 1001)
    shown = pictures(tiled(film_of(30, rate=ntsc), film_of(30, rate=ntsc)))
    assert [number_at(one, 0.75) for one in shown] == list(range(30))


def test_only_the_chosen_clip_is_heard(tiled, film_of):
    films = film_of(click_at=Fraction(1, 4)), film_of(click_at=Fraction(3, 4))
    assert clicks_in(tiled(*films, heard=1)) == [pytest.approx(0.75, abs=0.001)]


def test_without_a_chosen_clip_it_is_silent(tiled, film_of):
    with av.open(tiled(film_of(), film_of())) as film:
        assert not film.streams.audio


def test_a_chosen_clip_without_sound_makes_it_silent(tiled, film_of):
    with av.open(tiled(film_of(click_at=None), heard=0)) as film:
        assert not film.streams.audio


def test_a_label_changes_the_corner_of_its_clip_alone(tiled, film_of):
    film = film_of(2, size=(320, 240))
    plain = pictures(tiled(film, film))[0].astype(int)
    labelled = pictures(tiled(film, film, labels=("", "种子 42")))[0].astype(int)
    changed = np.argwhere(np.abs(plain - labelled) > 12)
    assert len(changed) > 100
    assert changed[:, 0].max() < 60
    assert changed[:, 1].min() > plain.shape[1] // 2


def test_nine_clips_proxy_three_rows(tiled, film_of):
    film = film_of(2, size=(160, 90))
    with av.open(tiled(*[film] * 9, height_px=544)) as made:
        video = made.streams.video[0]
    assert (video.width, video.height) == (3 * 318 + 2 * GAP, 3 * 178 + 2 * GAP)
