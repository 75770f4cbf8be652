"""A file that is not a whole MP4 gives itself away by its boxes."""

import struct

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.errors import DownloadCutError, MediaError, NotAFilmError
from studio.media.boxes import check_boxes


def box(kind, payload=b""):
    return struct.pack(">I4s", 8 + len(payload), kind) + payload


FTYP, MOOV, MDAT = box(b"ftyp", b"isom"), box(b"moov", b"m" * 9), box(b"mdat", b"d" * 9)


@pytest.fixture
def check(tmp_path):
    def check(content):
        file = tmp_path / "film.mp4"
        file.write_bytes(content)
        check_boxes(file)

    return check


def test_a_real_film_is_whole(film):
    check_boxes(film)


@pytest.mark.parametrize(
    "content",
    [
        FTYP + MOOV + MDAT,
        FTYP + MDAT + box(b"free") + MOOV,
        FTYP + MOOV + struct.pack(">I4s", 0, b"mdat") + b"to the end",
        FTYP + MOOV + struct.pack(">I4sQ", 1, b"mdat", 20) + b"long",
    ],
)
def test_all_ways_to_write_boxes_are_read(check, content):
    check(content)


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>no film here</html>", MOOV + FTYP + MDAT, FTYP + struct.pack(">I4s", 7, b"moov")],
)
def test_what_is_no_film_is_refused(check, content):
    with pytest.raises(NotAFilmError):
        check(content)


@pytest.mark.parametrize(
    "content",
    [FTYP, FTYP + MOOV, FTYP + MDAT, FTYP + MOOV + MDAT + b"\0\0", FTYP + MOOV + MDAT[:-1]],
)
def test_what_was_cut_off_is_refused(check, content):
    with pytest.raises(DownloadCutError):
        check(content)


@given(cut=st.floats(0, 1, exclude_max=True))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
def test_a_film_cut_anywhere_is_refused(check, film, cut):
    whole = film.read_bytes()
    with pytest.raises(MediaError):
        check(whole[: int(cut * len(whole))])
