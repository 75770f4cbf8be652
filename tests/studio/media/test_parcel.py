"""A ZIP that is made while it is sent opens everywhere, and never lies in memory."""

import io
import shutil
import subprocess
import tracemalloc
from datetime import UTC, datetime
from zipfile import ZipFile

import pytest

from studio.media.parcel import CHUNK, FromDisk, FromMemory, stream

AT = datetime(2026, 11, 22, 19, 30, 12, tzinfo=UTC)


def missing(names):
    return FromMemory(name="MISSING.txt", content="\n".join(names).encode()) if names else None


@pytest.fixture
def film(tmp_path):
    place = tmp_path / "film.mp4"
    place.write_bytes(bytes(range(256)) * 10_000)
    return place


def packed(*parts):
    return io.BytesIO(b"".join(stream(parts, AT, missing)))


def test_files_come_out_as_they_went_in(film):
    parts = (
        FromDisk(name="clips/狐狸 é.mp4", path=film),
        FromMemory(name="table.csv", content=b"a,b"),
    )
    with ZipFile(packed(*parts)) as parcel:
        assert parcel.namelist() == ["clips/狐狸 é.mp4", "table.csv"]
        assert parcel.testzip() is None
        assert parcel.read("clips/狐狸 é.mp4") == film.read_bytes()
        assert parcel.infolist()[0].date_time == (2026, 11, 22, 19, 30, 12)


@pytest.mark.skipif(shutil.which("unzip") is None, reason="unzip is not here")
def test_unzip_finds_no_fault(film, tmp_path):
    place = tmp_path / "parcel.zip"
    place.write_bytes(packed(FromDisk(name="clips/狐.mp4", path=film)).getvalue())
    tested = subprocess.run(["unzip", "-t", place], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stdout + tested.stderr


def test_what_is_gone_is_named_and_the_rest_goes_on(film, tmp_path):
    gone = FromDisk(name="clips/gone.mp4", path=tmp_path / "gone.mp4")
    with ZipFile(packed(gone, FromDisk(name="clips/here.mp4", path=film))) as parcel:
        assert parcel.namelist() == ["clips/here.mp4", "MISSING.txt"]
        assert parcel.read("MISSING.txt") == b"clips/gone.mp4"


def test_nothing_is_read_before_it_is_asked_for(film):
    pieces = stream([FromDisk(name="a.mp4", path=film)], AT, missing)
    film.write_bytes(b"changed")
    with ZipFile(io.BytesIO(b"".join(pieces))) as parcel:
        assert parcel.read("a.mp4") == b"changed"


def test_a_large_file_never_lies_in_memory(tmp_path):
    place = tmp_path / "large.mp4"
    with place.open("wb") as file:
        file.truncate(40 * CHUNK)
    tracemalloc.start()
    sent = sum(len(piece) for piece in stream([FromDisk(name="a", path=place)], AT, missing))
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sent > 40 * CHUNK
    assert most < 4 * CHUNK


def test_whoever_goes_away_leaves_no_file_open(film):
    pieces = stream([FromDisk(name="a.mp4", path=film)], AT, missing)
    next(pieces)
    opened = pieces.gi_frame.f_locals["source"]
    pieces.close()
    assert opened.closed
