"""A creation goes out once, whatever happens around it."""

import pytest

from studio.domain.generation import Status
from studio.domain.task import Task, TaskStatus
from studio.errors import Charged, KeyMissingError, StoreError
from studio.service_errors import (
    CreditsExhaustedError,
    NotAcceptedError,
    OutcomeUnknownError,
    RateLimitedError,
)
from studio.store.errands import LEASE

PAST_THE_LEASE = LEASE.total_seconds() + 1


def test_a_queued_generation_is_sent_and_named(stage, service):
    sent = stage.step()
    assert sent.status is Status.PENDING
    assert sent.task_id == "task-unified-1"
    assert service.creations == [stage.id]


def test_what_the_service_says_about_money_and_time_is_kept(stage, service):
    service.to_creations.append(
        Task(id="t", status=TaskStatus.PENDING, estimated_s=120, credits_reserved=38.08)
    )
    sent = stage.step()
    assert (sent.estimated_s, sent.credits_reserved) == (120, 38.08)


def test_a_lost_answer_is_never_sent_again(stage, service):
    service.to_creations.append(OutcomeUnknownError())
    assert stage.step().status is Status.UNKNOWN
    for _ in range(10):
        stage.step(after=3600)
    assert len(service.creations) == 1


def test_a_lost_answer_says_that_it_may_have_cost_credits(stage, service):
    service.to_creations.append(OutcomeUnknownError())
    assert stage.step().failure.charged is Charged.MAYBE


def test_what_never_left_goes_back_to_the_queue_and_out_again(stage, service):
    service.to_creations.extend([NotAcceptedError(), Task(id="t", status=TaskStatus.PENDING)])
    waiting = stage.step()
    assert waiting.status is Status.QUEUED
    assert "nothing was sent" in waiting.note
    assert stage.step(after=2).status is Status.PENDING


def test_a_service_that_asks_for_patience_gets_it(stage, service):
    limited = RateLimitedError(status=429, code="x", message="Slow down", retry_after=40)
    service.to_creations.extend([limited, Task(id="t", status=TaskStatus.PENDING)])
    assert stage.step().status is Status.QUEUED
    assert stage.step(after=39).status is Status.QUEUED
    assert stage.step(after=1).status is Status.PENDING


def test_patience_with_one_creation_is_patience_with_all(
    new_tracker, generations, new_generation, service, clock
):
    limited = RateLimitedError(status=429, code="x", message="Slow down", retry_after=40)
    service.to_creations.append(limited)
    for _ in range(5):
        generations.add([new_generation()])
    new_tracker().run_once()
    assert len(service.creations) == 1


def test_a_refusal_ends_it_and_says_what_to_do(stage, service):
    service.to_creations.append(CreditsExhaustedError(status=402, code="x", message="Empty"))
    failed = stage.step()
    assert failed.status is Status.FAILED
    assert failed.failure.charged is Charged.NO
    assert "Top up" in failed.failure.advice


def test_without_a_key_nothing_is_sent(new_tracker, generations, new_generation):
    def connect(name):
        raise KeyMissingError

    (asked,) = generations.add([new_generation()])
    new_tracker(connect=connect).run_once()
    failed = generations.find(asked.id)
    assert failed.status is Status.FAILED
    assert "settings page" in failed.failure.advice


def test_killed_before_the_answer_it_is_unknown_and_not_sent_again(stage, service, killed):
    service.to_creations.append(killed())
    with pytest.raises(killed):
        stage.step()
    assert stage.restart(after=PAST_THE_LEASE).status is Status.UNKNOWN
    assert len(service.creations) == 1


def test_while_the_dead_senders_lease_runs_nobody_judges(stage, service, killed):
    service.to_creations.append(killed())
    with pytest.raises(killed):
        stage.step()
    assert stage.restart().status is Status.SUBMITTING


def test_killed_after_the_answer_was_written_the_task_is_followed(stage, service):
    stage.step()
    stage.restart(after=PAST_THE_LEASE)
    assert service.questions == ["task-unified-1"]
    assert len(service.creations) == 1


def test_a_task_id_that_cannot_be_written_is_written_later(
    new_tracker, generations, new_generation, errands, monkeypatch
):
    (asked,) = generations.add([new_generation()])
    write, failures = errands.accept, iter([StoreError(), StoreError()])

    def accept(*arguments, now):
        for failure in failures:
            raise failure
        return write(*arguments, now=now)

    monkeypatch.setattr(errands, "accept", accept)
    new_tracker().run_once()
    assert generations.find(asked.id).task_id == "task-unified-1"


def test_an_id_that_comes_after_it_was_given_up_leads_back(stage, new_tracker, generations):
    late = Task(id="task-unified-late", status=TaskStatus.PENDING)

    class SlowService:
        def create(self, request, *, idempotency_key):
            assert stage.restart(after=PAST_THE_LEASE).status is Status.UNKNOWN
            return late

    new_tracker(connect=lambda _name: SlowService()).run_once()
    adopted = generations.find(stage.id)
    assert (adopted.status, adopted.task_id) == (Status.PENDING, late.id)
    assert adopted.failure is None


def test_a_creation_in_our_own_hand_is_not_given_up_after_a_long_sleep(stage, service):
    answer = service.create

    def fall_asleep(request, *, idempotency_key):
        assert stage.step(after=PAST_THE_LEASE).status is Status.SUBMITTING
        return answer(request, idempotency_key=idempotency_key)

    service.create = fall_asleep
    assert stage.step().status is Status.PENDING


def test_what_was_cancelled_meanwhile_is_not_sent(
    new_tracker, generations, new_generation, service, clock
):
    (asked,) = generations.add([new_generation()])

    def connect(name):
        generations.drop(asked.id, {Status.QUEUED}, clock.now())
        return service

    new_tracker(connect=connect).run_once()
    assert generations.find(asked.id).status is Status.CANCELLED
    assert service.creations == []


def test_two_trackers_send_each_generation_once(new_tracker, generations, new_generation, service):
    asked = [generations.add([new_generation()])[0].id for _ in range(6)]
    first, second = new_tracker(), new_tracker()
    first.run_once()
    second.run_once()
    assert sorted(service.creations) == sorted(asked)
