"""The use cases, from the press of a button to the clip, over HTTP that stays in the process."""

import threading

import pytest

from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.domain.work import JobState
from studio.opening import open_studio
from studio.settings import Settings
from tests.studio.small_service import submit


def test_a_press_becomes_a_clip_that_can_be_played(studio, work):
    (asked,) = submit(studio)
    work()
    (saved,) = studio.generations([asked.id])
    assert saved.status is Status.SAVED
    assert studio.clip_path(asked.id).stat().st_size == saved.clip.size_bytes
    assert studio.poster_path(asked.id).read_bytes().startswith(b"\xff\xd8")


def test_time_left_is_learnt_from_the_past(studio, work, clock):
    submit(studio)
    work()
    clock.turn(61)
    (asked,) = submit(studio, press_id="next")
    assert studio.time_left(asked) == pytest.approx(2, abs=1)


def test_a_connection_that_works_says_so(studio):
    assert studio.check(LOCAL).ok


def test_a_connection_with_a_wrong_key_says_what_to_do(studio, access):
    access.key = "sk-wrong"
    connection = studio.check(LOCAL)
    assert not connection.ok
    assert "settings page" in connection.advice


def test_paths_of_nothing_are_none(studio):
    assert studio.clip_path("../../etc/passwd") is None
    assert studio.poster_path("0" * 32) is None


def test_a_started_studio_works_by_itself_until_it_is_stopped(
    service, access, carried_to, tmp_path
):
    studio = open_studio(
        Settings(data_dir=tmp_path / "data"), access=access, adapter=carried_to(service.app)
    )
    studio.start()
    submit(studio)
    for _ in range(100):
        if studio.recent()[0].is_final:
            break
        threading.Event().wait(0.05)
    studio.stop()
    assert studio.recent()[0].status is Status.SAVED


def test_a_clip_goes_out_and_comes_home_to_an_empty_studio(studio, work, access, tmp_path):
    (asked,) = submit(studio, GenerationRequest(prompt="A fox", duration=7, seed=42))
    work()
    other = open_studio(Settings(data_dir=tmp_path / "other"), access=access)
    try:
        adopted = other.workshop.adopt(studio.clip_path(asked.id))
        assert adopted.generation.request == asked.request
        sent, kept = studio.clip_path(asked.id), other.clip_path(asked.id)
        assert kept.read_bytes() == sent.read_bytes()
        assert other.recent() == (adopted.generation,)
    finally:
        other.stop()


def test_a_clip_is_made_into_a_work_by_a_process_of_its_own(studio, work):
    (asked,) = submit(studio)
    work()
    job = studio.workshop.still(asked.id, 0.5)
    studio.workshop._foreman._thread.join(60)
    done = studio.workshop.job(job.id)
    assert (done.state, done.message) == (JobState.DONE, "")
    made = studio.workshop.work_path(job.id, job.file_name)
    assert made.read_bytes().startswith(b"\x89PNG")
