"""Faults that only a real server can have: connections that end, or stay open."""

import av
import pytest
import requests

from tests.service.program import FILM, Program

pytestmark = pytest.mark.process


@pytest.fixture
def faulty(tmp_path):
    """Return what starts the service with faults and without a renderer."""
    started = []

    def start(faults):
        started.append(Program(tmp_path / "data", HAPPYHORSE_FAULTS=f"render=none;{faults}"))
        return started[0]

    yield start
    for program in started:
        program.end()


def link(program):
    task_id = program.create()
    program.until(lambda: program.task(task_id)["status"] == "completed")
    return program.task(task_id)["results"][0]


@pytest.mark.parametrize("fault", ["drop", "drop-after"])
def test_a_dropped_connection_ends_without_an_answer(faulty, fault):
    program = faulty(f"create:1={fault}")

    with pytest.raises(requests.ConnectionError, match="without response"):
        program.create()
    assert program.create()


def test_a_stalled_answer_does_not_come(faulty):
    program = faulty("create:1=stall")
    url = f"http://127.0.0.1:{program.port}/v1/videos/generations"

    with pytest.raises(requests.ReadTimeout):
        requests.post(url, json=FILM, timeout=0.5)
    assert program.create()


def test_a_film_that_is_cut_off_is_shorter_than_was_said(faulty):
    address = link(faulty("result=cut"))

    with pytest.raises(requests.exceptions.ChunkedEncodingError, match="IncompleteRead"):
        _ = requests.get(address, timeout=10).content


def test_without_a_renderer_every_film_is_the_same_blank_one(faulty, tmp_path):
    address = link(faulty(""))

    path = tmp_path / "film.mp4"
    path.write_bytes(requests.get(address, timeout=10).content)

    with av.open(str(path)) as film:
        assert film.duration == pytest.approx(1_000_000, rel=0.1)
