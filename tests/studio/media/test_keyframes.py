"""The index of a film tells how far apart its key frames are; a bad one tells nothing."""

import pytest

from studio.media.keyframes import key_frame_distance
from tests.films import write_counting_film


@pytest.fixture
def film_with(tmp_path):
    def write(**options):
        path = tmp_path / "film.mp4"
        write_counting_film(path, 40, sc_threshold="0", **options)
        return path

    return write


def test_the_largest_distance_counts(film_with):
    assert key_frame_distance(film_with(g="16")) == 16


def test_what_follows_the_last_key_frame_counts(film_with):
    assert key_frame_distance(film_with(g="250")) == 40


def test_a_film_of_key_frames_alone_has_none_apart(film_with):
    assert key_frame_distance(film_with(g="1")) == 1


def test_an_index_that_comes_first_is_read_as_well(film_with):
    path = film_with(g="10")
    content = path.read_bytes()
    at = content.index(b"moov") - 4
    path.write_bytes(content[at:] + content[:at])
    assert key_frame_distance(path) == 10


def test_a_damaged_index_tells_nothing_and_breaks_nothing(film_with):
    path = film_with(g="10")
    content = path.read_bytes()
    begin = content.index(b"moov")
    for at in range(begin, len(content), 7):
        path.write_bytes(content[:at] + b"\xff\xff\xff\xff" + content[at + 4 :])
        assert key_frame_distance(path) is None or key_frame_distance(path) > 0


@pytest.mark.parametrize("content", [b"", b"\0", b"\0\0\0\x08moov", b"not a film at all" * 9])
def test_what_is_no_film_tells_nothing(tmp_path, content):
    path = tmp_path / "film.mp4"
    path.write_bytes(content)
    assert key_frame_distance(path) is None
