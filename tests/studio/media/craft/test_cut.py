"""A rough cut has every picture of every clip, and its sound stays with it at every seam."""

from fractions import Fraction

import av
import pytest

from studio.media.craft import cut
from tests.films import clicks_in, numbers_in


def packets(path):
    with av.open(path) as film:
        return [bytes(packet) for packet in film.demux(video=0) if packet.size]


def seconds(path, kind):
    with av.open(path) as film:
        stream = getattr(film.streams, kind)[0]
        return float(stream.duration * stream.time_base)


def test_pictures_of_clips_coded_alike_are_copied(make, film_of):
    one, other = film_of(30, bf="2"), film_of(20, bf="2")
    made = make(cut.make, one, other, one)
    assert packets(made) == packets(one) + packets(other) + packets(one)
    assert numbers_in(made) == [*range(30), *range(20), *range(30)]


@pytest.mark.parametrize("how", [{"size": (48, 64)}, {"rate": 12}, {"bf": "0"}, {"g": "5"}])
def test_clips_of_another_make_are_encoded_like_the_first(make, film_of, how):
    made = make(cut.make, film_of(24, bf="2"), film_of(24, **{"bf": "2", **how}))
    with av.open(made) as film:
        video = film.streams.video[0]
        assert (video.width, video.height, video.average_rate) == (64, 48, 24)


def test_every_picture_is_there_after_encoding(make, film_of):
    made = make(cut.make, film_of(24), film_of(17, size=(48, 64)), film_of(9))
    assert numbers_in(made) == [*range(24), *range(17), *range(9)]


def test_a_slower_clip_keeps_its_length(make, film_of):
    made = make(cut.make, film_of(24), film_of(12, rate=12))
    assert numbers_in(made)[24:] == [number for number in range(12) for _ in (0, 1)]


def test_another_shape_stands_between_black(make, film_of):
    made = make(cut.make, film_of(2), film_of(2, size=(48, 64)))
    with av.open(made) as film:
        last = list(film.decode(video=0))[-1].to_ndarray()
    assert last[24, 2] < 20 < last[24, 32]


@pytest.mark.parametrize("other", [{}, {"size": (48, 64)}])
def test_sound_stays_with_its_pictures_at_every_seam(make, film_of, other):
    # 17 pictures are no whole number of the sound's blocks, so that an error would add up.
    click = Fraction(1, 4)
    films = [film_of(17, click_at=click), film_of(17, click_at=click, **other)] * 4
    made = make(cut.make, *films)
    wanted = [17 / 24 * number + 0.25 for number in range(8)]
    assert clicks_in(made) == [pytest.approx(one, abs=0.001) for one in wanted]


def test_pictures_and_sound_end_together(make, film_of):
    made = make(cut.make, *[film_of(17)] * 5)
    assert seconds(made, "video") == pytest.approx(85 / 24)
    assert seconds(made, "audio") == pytest.approx(85 / 24, abs=0.001)


def test_a_clip_without_sound_is_silent_in_its_place(make, film_of):
    films = film_of(24, click_at=None), film_of(24), film_of(24, click_at=None)
    made = make(cut.make, *films)
    assert clicks_in(made) == [pytest.approx(1.5, abs=0.001)]
    assert seconds(made, "audio") == pytest.approx(3.0)


def test_clips_without_sound_make_a_silent_film(make, film_of):
    with av.open(make(cut.make, film_of(click_at=None), film_of(click_at=None))) as film:
        assert not film.streams.audio


@pytest.mark.parametrize("other", [{}, {"size": (48, 64)}])
def test_the_label_of_any_clip_goes_on_with_all(make, film_of, other):
    made = make(cut.make, film_of(2), film_of(2, tags={"AIGC": '{"Label":"1"}'}, **other))
    with av.open(made) as film:
        assert film.metadata["AIGC"] == '{"Label":"1"}'


def test_it_tells_how_far_it_is(make, film_of):
    told = []
    make(cut.make, film_of(4), film_of(4), told=told.append)
    assert told == [Fraction(number, 8) for number in range(1, 9)]
