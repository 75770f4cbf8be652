"""A task is followed to its end, and its film brought home."""

import pytest

from studio.domain.generation import Status
from studio.domain.task import Task, TaskFault, TaskStatus
from studio.errors import Charged, DiskFullError, DownloadCutError, LinkExpiredError
from studio.service_errors import RateLimitedError, UnknownTaskError, UnreachableError
from studio.store.errands import LEASE

HOUR = 3600
PAST_THE_LEASE = LEASE.total_seconds() + 1


def test_a_made_film_is_fetched_in_the_same_step(stage, service, films, made):
    service.to_questions.append(made)
    stage.step()
    saved = stage.step(after=2)
    assert saved.status is Status.SAVED
    assert saved.can_play
    assert [link.url for link in films.fetched] == list(made.results)


def test_progress_is_kept_while_it_goes_on(stage, service):
    service.to_questions.append(
        Task(id="task-unified-1", status=TaskStatus.PROCESSING, progress=40)
    )
    stage.step()
    under_way = stage.step(after=2)
    assert (under_way.status, under_way.progress) == (Status.PROCESSING, 40)


def test_a_failed_task_says_why_and_what_to_do(stage, service):
    fault = TaskFault(code="content_policy_violation", message="Blocked by safety filters.")
    service.to_questions.append(Task(id="task-unified-1", status=TaskStatus.FAILED, error=fault))
    stage.step()
    failure = stage.step(after=2).failure
    assert failure.message.endswith("The service says: Blocked by safety filters.")
    assert failure.advice.startswith("Reword")
    assert failure.charged is Charged.RELEASED


def test_a_task_cancelled_by_the_service_ends(stage, service):
    service.to_questions.append(Task(id="task-unified-1", status=TaskStatus.CANCELLED))
    stage.step()
    assert stage.step(after=2).status is Status.CANCELLED


def test_silence_is_noted_and_the_task_asked_for_again(stage, service, made):
    service.to_questions.extend([UnreachableError(), made])
    stage.step()
    silent = stage.step(after=2)
    assert silent.note == "The service does not answer. Asked again in 2 s."
    assert stage.step(after=2).status is Status.SAVED


def test_patience_asked_for_by_one_task_is_given_to_all(
    new_tracker, generations, new_generation, service, clock
):
    tracker = new_tracker()
    for _ in range(3):
        generations.add([new_generation()])
    tracker.run_once()
    limited = RateLimitedError(status=429, code="x", message="Slow down", retry_after=60)
    service.to_questions.append(limited)
    clock.turn(2)
    tracker.run_once()
    asked = len(service.questions)
    clock.turn(59)
    tracker.run_once()
    assert len(service.questions) == asked


@pytest.mark.parametrize("trouble", [DownloadCutError, DiskFullError])
def test_a_broken_download_asks_for_a_fresh_link(stage, service, films, made, trouble):
    service.to_questions.append(made)
    films.trouble.append(trouble())
    stage.step()
    waiting = stage.step(after=2)
    assert waiting.status is Status.COMPLETED
    assert "Asked again" in waiting.note
    assert stage.step(after=2).status is Status.SAVED
    assert len(service.questions) == 2


def test_a_dead_link_is_final_only_after_its_day_is_over(stage, service, films, made):
    service.to_questions.append(made)
    films.trouble.extend([LinkExpiredError()] * 4)
    stage.step()
    early = [stage.step(after=HOUR).status for _ in range(3)]
    assert early == [Status.COMPLETED] * 3
    expired = stage.step(after=24 * HOUR)
    assert expired.status is Status.EXPIRED
    assert expired.failure.charged is Charged.YES


def test_the_first_dead_link_after_a_day_asks_for_a_fresh_one(stage, service, films, made):
    service.to_questions.append(made)
    films.trouble.append(LinkExpiredError())
    stage.step()
    assert stage.step(after=25 * HOUR).status is Status.COMPLETED
    assert stage.step(after=HOUR).status is Status.SAVED


def test_a_clip_already_in_the_vault_is_not_fetched_again(
    stage, service, films, made, clip, killed
):
    service.to_questions.append(made)
    films.trouble.append(killed())
    stage.step()
    with pytest.raises(killed):
        stage.step(after=2)
    films.kept[stage.id] = clip
    assert stage.restart(after=PAST_THE_LEASE).status is Status.SAVED
    assert len(films.fetched) == 1


def test_a_task_that_another_account_has_is_not_given_up(stage, service):
    service.to_questions.append(UnknownTaskError(status=404, code="x", message="Unknown"))
    stage.step()
    for _ in range(20):
        kept = stage.step(after=HOUR)
    assert kept.status is Status.PENDING


def test_a_task_without_an_end_is_given_up_after_two_days(stage):
    stage.step()
    assert stage.step(after=47 * HOUR).is_live
    assert stage.step(after=2 * HOUR).status is Status.EXPIRED


def test_a_task_that_the_local_service_lost_fails_soon(
    new_tracker, generations, new_generation, service, clock
):
    (asked,) = generations.add([new_generation(service="local")])
    tracker = new_tracker()
    tracker.run_once()
    service.to_questions.append(UnknownTaskError(status=404, code="x", message="Unknown"))
    for _ in range(3):
        clock.turn(60)
        tracker.run_once()
    assert generations.find(asked.id).failure.code == "task_lost"


def test_only_films_of_this_machine_may_come_over_plain_http(
    new_tracker, generations, new_generation, service, films, made, clock
):
    generations.add([new_generation(service="local")])
    service.to_questions.append(made)
    tracker = new_tracker()
    tracker.run_once()
    clock.turn(2)
    tracker.run_once()
    assert films.fetched[0].may_be_loopback


def test_an_overdue_task_says_so_and_is_asked_for_seldom(stage, service):
    stage.step()
    overdue = stage.step(after=HOUR + 60)
    assert overdue.note == "Overdue: the service has had it for 61 min. Asked again in 2 min."
    asked = len(service.questions)
    stage.step(after=110)
    assert len(service.questions) == asked
    stage.step(after=10)
    assert len(service.questions) == asked + 1
