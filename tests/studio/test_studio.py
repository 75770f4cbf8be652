"""The use cases, from the press of a button to the clip, over HTTP that stays in the process."""

import itertools
import os
import threading

import pytest
from pydantic import SecretStr
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.domain.work import JobState
from studio.errors import (
    DataFolderInUseError,
    InvalidRequestError,
    NotNowError,
    SettingsError,
    UnknownGenerationError,
)
from studio.opening import open_studio
from studio.settings import Settings

FOX = GenerationRequest(prompt="A red fox in the snow")
KEY = "sk-evo-1"


class SmallService:
    """As little of the API as a film takes; refuses all while `refusal` is set."""

    def __init__(self, film):
        self._film = film
        self._numbers = itertools.count(1)
        self.refusal = None
        self.orders = []
        self.app = Starlette(
            routes=[
                Route("/v1/videos/generations", self.create, methods=["POST"]),
                Route("/v1/tasks/{task_id}", self.find),
                Route("/films/a.mp4", lambda _request: FileResponse(film)),
            ]
        )

    async def create(self, request):
        self.orders.append(await request.json())
        if self.refusal:
            return JSONResponse({"error": {"code": "x", "message": "No"}}, self.refusal)
        return JSONResponse({"id": f"task-unified-{next(self._numbers)}", "status": "pending"})

    async def find(self, request):
        task_id = request.path_params["task_id"]
        if request.headers["Authorization"] != f"Bearer {KEY}":
            return JSONResponse({"error": {"code": "unauthorized", "message": "Who?"}}, 401)
        if "connection-check" in task_id:
            return JSONResponse({"error": {"code": "task_not_found", "message": "None"}}, 404)
        results = ["http://127.0.0.1/films/a.mp4"]
        return JSONResponse({"id": task_id, "status": "completed", "results": results})


class Access:
    """Leads every service's name to this machine."""

    def __init__(self):
        self.key = KEY

    def of(self, service):
        return "http://127.0.0.1", SecretStr(self.key)


@pytest.fixture
def service(film):
    return SmallService(film)


@pytest.fixture
def access():
    return Access()


@pytest.fixture
def studio(service, access, carried_to, clock, tmp_path):
    adapter = carried_to(service.app)
    settings = Settings(data_dir=tmp_path / "data")
    studio = open_studio(settings, access=access, clock=clock, adapter=adapter)
    yield studio
    studio.stop()


@pytest.fixture
def work(studio, clock):
    """Let the tracker do what is due, as time goes by."""

    def work():
        for _ in range(3):
            studio._parts.tracker.run_once()
            clock.turn(2)

    return work


def submit(studio, *requests, press_id="press", service=LOCAL):
    return studio.submit(requests or (FOX,), press_id=press_id, service=service)


def test_a_press_becomes_a_clip_that_can_be_played(studio, work):
    (asked,) = submit(studio)
    work()
    (saved,) = studio.generations([asked.id])
    assert saved.status is Status.SAVED
    assert studio.clip_path(asked.id).stat().st_size == saved.clip.size_bytes
    assert studio.poster_path(asked.id).read_bytes().startswith(b"\xff\xd8")


def test_every_take_has_a_seed_of_its_own_that_is_sent(studio, service, work):
    takes = submit(studio, FOX, FOX, FOX)
    work()
    seeds = {take.request.seed for take in takes}
    assert len(seeds) == 3
    assert {order["seed"] for order in service.orders} == seeds


def test_a_seed_that_was_chosen_is_kept(studio):
    (asked,) = submit(studio, GenerationRequest(prompt="A fox", seed=42))
    assert asked.request.seed == 42


def test_one_press_sends_once_however_often_it_arrives(studio, service, work):
    assert submit(studio, FOX, FOX) == submit(studio, FOX, FOX)
    work()
    assert len(service.orders) == 2


def test_a_press_that_arrives_from_many_threads_sends_once(studio):
    threads = [threading.Thread(target=submit, args=(studio,)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(studio.recent()) == 1


def test_too_many_takes_are_refused(studio):
    with pytest.raises(InvalidRequestError, match="24"):
        submit(studio, *[FOX] * 25)


def test_what_waits_can_be_taken_back(studio, service, work):
    (asked,) = submit(studio)
    assert studio.cancel(asked.id).status is Status.CANCELLED
    work()
    assert service.orders == []


def test_what_was_sent_cannot_be_taken_back(studio, work):
    (asked,) = submit(studio)
    work()
    with pytest.raises(NotNowError):
        studio.cancel(asked.id)


def test_all_that_waits_of_a_press_is_taken_back_at_once(studio, service, work):
    submit(studio, FOX, FOX)
    assert studio.cancel_press("press") == 2
    work()
    assert service.orders == []


def test_a_film_that_was_set_aside_stays_away_until_it_is_followed_again(studio, work):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    assert studio.set_aside(asked.id).status is Status.SET_ASIDE
    work()
    assert studio.clip_path(asked.id) is None

    studio.follow_again(asked.id)
    work()
    assert studio.generations([asked.id])[0].status is Status.SAVED
    assert studio.clip_path(asked.id)


def test_what_waits_to_be_sent_is_not_set_aside(studio):
    (asked,) = submit(studio)
    with pytest.raises(NotNowError):
        studio.set_aside(asked.id)


def test_to_follow_twice_is_to_follow_once(studio):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.set_aside(asked.id)
    assert studio.follow_again(asked.id) == studio.follow_again(asked.id)


def test_what_ended_is_not_followed_again(studio, work):
    (asked,) = submit(studio)
    work()
    with pytest.raises(NotNowError):
        studio.follow_again(asked.id)


def test_what_is_not_kept_here_cannot_be_taken_back(studio):
    with pytest.raises(UnknownGenerationError):
        studio.cancel("0" * 32)


def test_a_failed_one_is_sent_again_with_its_seed_once(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 402
    work()
    service.refusal = None
    again = studio.send_again(asked.id)
    assert studio.send_again(asked.id) == again
    assert again.request == asked.request
    work()
    assert len(service.orders) == 2


def test_what_failed_again_can_be_sent_from_the_first_once_more(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 402
    work()
    second = studio.send_again(asked.id)
    work()
    third = studio.send_again(asked.id)
    assert len({asked.id, second.id, third.id}) == 3


def test_sending_an_unknown_one_again_settles_it(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 500
    work()
    assert studio.generations([asked.id])[0].status is Status.UNKNOWN
    studio.send_again(asked.id)
    assert studio.generations([asked.id])[0].status is Status.CANCELLED


def test_an_unknown_one_can_be_forgotten(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 500
    work()
    assert studio.forget(asked.id).status is Status.CANCELLED


def test_what_is_well_is_not_sent_again(studio):
    (asked,) = submit(studio)
    with pytest.raises(NotNowError):
        studio.send_again(asked.id)


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


def test_a_studio_opened_anew_goes_on_where_the_last_one_was(
    studio, service, access, carried_to, clock, tmp_path
):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.stop()
    anew = open_studio(
        Settings(data_dir=tmp_path / "data"),
        access=access,
        clock=clock,
        adapter=carried_to(service.app),
    )
    clock.turn(2)
    anew._parts.tracker.run_once()
    assert anew.generations([asked.id])[0].status is Status.SAVED
    assert len(service.orders) == 1
    anew.stop()


def test_a_second_studio_on_the_same_folder_is_refused(studio, access, tmp_path):
    with pytest.raises(DataFolderInUseError, match=f"process {os.getpid()}"):
        open_studio(Settings(data_dir=tmp_path / "data"), access=access)


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


def test_an_address_that_nobody_can_call_is_refused(access, tmp_path):
    settings = Settings(data_dir=tmp_path / "data", public_url="https://10.0.0.1")
    with pytest.raises(SettingsError, match="HAPPYHORSE_PUBLIC_URL"):
        open_studio(settings, access=access)
    open_studio(Settings(data_dir=tmp_path / "data"), access=access).stop()


@pytest.fixture
def reopened(service, access, carried_to, clock, tmp_path, studio):
    """Close the studio, do something to its database, and open it again."""

    def reopen(harm):
        studio.stop()
        harm(tmp_path / "data" / "studio.db")
        settings = Settings(data_dir=tmp_path / "data")
        return open_studio(settings, access=access, clock=clock, adapter=carried_to(service.app))

    return reopen


def wreck(file):
    for companion in ("-wal", "-shm"):
        file.with_name(file.name + companion).unlink()
    file.write_bytes(b"\xff" * 8192)


def test_films_outlive_the_database(studio, work, reopened):
    (asked,) = submit(studio)
    work()
    anew = reopened(wreck)
    (found,) = anew.generations([asked.id])
    assert (found.status, found.request, found.task_id) == (
        Status.SAVED,
        asked.request,
        "task-unified-1",
    )
    assert "Films found again by their recipes: 1." in anew.recovered()


def test_what_an_old_copy_wants_to_send_is_left_to_a_person(studio, service, work, reopened):
    (asked,) = submit(studio, service="https://api.example.com")
    studio.tidy()
    anew = reopened(wreck)
    anew._parts.tracker.run_once()
    assert anew.generations([asked.id])[0].status is Status.UNKNOWN
    assert service.orders == []


def test_a_film_that_an_old_copy_waits_for_is_found_in_the_vault(studio, work, reopened):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.tidy()
    work()
    assert reopened(wreck).generations([asked.id])[0].status is Status.SAVED


def test_a_sound_database_needs_no_word(studio, reopened):
    assert reopened(lambda _file: None).recovered() is None


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
