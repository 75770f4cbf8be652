"""Makers called as the workbench's process calls them, but in this one."""

import pytest

from studio.domain.work import Kind
from studio.media.assignment import Assignment
from tests.films import write_counting_film


@pytest.fixture
def film_of(tmp_path):
    """Make counting films; those made alike are coded alike."""
    count = 0

    def write(frames=24, **how):
        nonlocal count
        count += 1
        path = tmp_path / f"film-{count}.mp4"
        write_counting_film(path, frames, **how)
        return path

    return write


@pytest.fixture
def make(tmp_path):
    """Call a maker for some films and return what it made."""

    def call(maker, *films, kind=Kind.TILE, told=None, **fields):
        into = tmp_path / "made"
        sources = tuple(str(film) for film in films)
        assignment = Assignment(kind=kind, into=str(into), sources=sources, **fields)
        maker(assignment, told or (lambda _share: None))
        return into

    return call
