"""A film is looked into by another process, whose end is not ours."""

import sys

import pytest

from studio.clock import SystemClock
from studio.errors import NotAFilmError
from studio.media.inspector import Inspector

HANG = "import sys, threading; threading.Event().wait(60)"
CRASH = "import os, sys; sys.stdin.readline(); os.abort()"


@pytest.fixture
def new_inspector():
    inspectors = []

    def new(*code, **bounds):
        command = ((sys.executable, "-c", *code),) if code else ()
        inspectors.append(Inspector(SystemClock(), *command, **bounds))
        return inspectors[-1]

    yield new
    for inspector in inspectors:
        inspector.close()


@pytest.fixture
def inspector(new_inspector):
    return new_inspector()


def test_a_film_is_measured_and_its_poster_drawn(inspector, film, tmp_path):
    inspection = inspector.inspect(film, tmp_path / "poster.jpg")
    assert (inspection.measure.width, inspection.measure.frames) == (64, 24)
    assert inspection.has_poster
    assert (tmp_path / "poster.jpg").read_bytes()[:2] == b"\xff\xd8"


def test_a_film_whose_last_picture_is_gone_is_refused(inspector, film, tmp_path):
    broken, content = tmp_path / "broken.mp4", bytearray(film.read_bytes())
    start = content.index(b"mdat") + 4
    content[start + 200 :] = content[start + 200 :].replace(b"\0", b"\xff")
    content[start : start + 3000] = bytes(3000)
    broken.write_bytes(content)
    with pytest.raises(NotAFilmError):
        inspector.inspect(broken, tmp_path / "poster.jpg")


def test_a_film_without_room_for_its_poster_is_a_film(inspector, film, tmp_path):
    assert not inspector.inspect(film, tmp_path / "none" / "poster.jpg").has_poster


@pytest.mark.parametrize("code", [CRASH, HANG])
def test_a_film_that_breaks_the_process_is_no_film(new_inspector, film, tmp_path, code):
    inspector = new_inspector(code, deadline_s=1.0)
    with pytest.raises(NotAFilmError):
        inspector.inspect(film, tmp_path / "poster.jpg")


def test_after_a_crash_the_next_film_is_looked_into(inspector, film, tmp_path):
    inspector.inspect(film, tmp_path / "poster.jpg")
    inspector._child.kill()
    with pytest.raises(NotAFilmError):
        inspector.inspect(film, tmp_path / "poster.jpg")
    assert inspector.inspect(film, tmp_path / "poster.jpg").has_poster


def test_many_films_take_one_process(inspector, film, tmp_path):
    inspector.inspect(film, tmp_path / "poster.jpg")
    first = inspector._child
    inspector.inspect(film, tmp_path / "poster.jpg")
    assert inspector._child is first
