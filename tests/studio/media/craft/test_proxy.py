"""A proxy shows the same pictures at the same moments, and can be sought in."""

from fractions import Fraction

import av
import pytest

from studio.media.craft import proxy
from studio.media.keyframes import key_frame_distance
from tests.films import clicks_in, numbers_in


def moments(path):
    with av.open(path) as film:
        return [picture.time for picture in film.decode(video=0)]


def packets(path, kind):
    with av.open(path) as film:
        return [bytes(packet) for packet in film.demux(**{kind: 0}) if packet.size]


def test_key_frames_are_at_most_twelve_pictures_apart(make, film_of):
    sparse = film_of(48)
    assert key_frame_distance(sparse) == 48
    assert key_frame_distance(make(proxy.make, sparse)) == 12


def test_every_picture_is_there_at_its_moment(make, film_of):
    sparse = film_of(40, bf="2")
    made = make(proxy.make, sparse)
    assert numbers_in(made) == list(range(40))
    assert moments(made) == moments(sparse)


def test_the_sound_is_copied_and_stays_in_its_place(make, film_of):
    film = film_of(24)
    made = make(proxy.make, film)
    assert packets(made, "audio") == packets(film, "audio")
    assert clicks_in(made) == clicks_in(film) == [pytest.approx(0.5, abs=0.001)]


def test_it_is_at_most_720_pixels_high(make, film_of):
    with av.open(make(proxy.make, film_of(2, size=(540, 960)))) as film:
        assert (film.streams.video[0].width, film.streams.video[0].height) == (404, 720)


def test_a_small_film_is_not_made_larger(make, film_of):
    with av.open(make(proxy.make, film_of(2))) as film:
        assert film.streams.video[0].width == 64


def test_the_original_is_not_touched(make, film_of):
    film = film_of()
    before = film.read_bytes()
    make(proxy.make, film)
    assert film.read_bytes() == before


def test_the_label_of_provenance_goes_on_with_it(make, film_of):
    with av.open(make(proxy.make, film_of(tags={"AIGC": '{"Label":"1"}'}))) as film:
        assert film.metadata["AIGC"] == '{"Label":"1"}'


def test_it_tells_how_far_it_is(make, film_of):
    told = []
    make(proxy.make, film_of(8), told=told.append)
    assert told == [Fraction(number, 8) for number in range(8)]
