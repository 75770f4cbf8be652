"""A row has one owner at a time, and a task id is never lost."""

from dataclasses import replace

import pytest

from studio.domain.generation import Status
from studio.domain.task import Task, TaskStatus
from studio.store.agenda import LEASE, Wanted
from studio.store.errand import Patch

QUEUED = Wanted(statuses=[Status.QUEUED], services=["https://api.example.com"], limit=10)


@pytest.fixture
def asked(generations, new_generation):
    (asked,) = generations.add([new_generation()])
    return asked


@pytest.fixture
def patch(clock):
    return Patch(status=Status.PENDING, next_at=clock.now())


def test_what_one_claimed_no_other_gets(errands, asked, clock):
    assert len(errands.claim([QUEUED], "one", clock.now())) == 1
    assert errands.claim([QUEUED], "other", clock.now()) == ()


def test_a_lease_that_ran_out_sets_the_row_free(errands, asked, clock):
    errands.claim([QUEUED], "one", clock.now())
    clock.turn(LEASE.total_seconds())
    assert len(errands.claim([QUEUED], "other", clock.now())) == 1


def test_a_lease_that_is_extended_does_not_run_out(errands, asked, clock):
    errands.claim([QUEUED], "one", clock.now())
    clock.turn(20)
    errands.extend([asked.id], "one", clock.now())
    clock.turn(20)
    assert errands.claim([QUEUED], "other", clock.now()) == ()


def test_a_clock_set_back_sets_the_row_free(errands, asked, clock):
    errands.claim([QUEUED], "one", clock.now())
    clock.set_back(days=2)
    assert len(errands.claim([QUEUED], "other", clock.now())) == 1


def test_services_that_have_to_wait_are_left_alone(errands, asked, clock):
    wanted = replace(QUEUED, services=["https://elsewhere.example.com"])
    assert errands.claim([wanted], "one", clock.now()) == ()


def test_those_due_longest_come_first(errands, generations, new_generation, clock):
    late, early = new_generation(press_id="b"), new_generation(press_id="a")
    clock.turn(1)
    generations.add([replace(late, created_at=clock.now())])
    generations.add([early])
    claimed = errands.claim([QUEUED], "one", clock.now())
    assert [errand.generation.id for errand in claimed] == [early.id, late.id]


def test_who_lost_the_row_cannot_write_to_it(errands, asked, patch, clock):
    (slow,) = errands.claim([QUEUED], "slow", clock.now())
    clock.turn(LEASE.total_seconds())
    (quick,) = errands.claim([QUEUED], "quick", clock.now())
    assert not errands.settle(slow, patch, clock.now())
    assert errands.settle(quick, patch, clock.now())


def test_only_what_is_still_queued_starts_to_be_sent(errands, generations, asked, clock):
    (errand,) = errands.claim([QUEUED], "one", clock.now())
    generations.drop(asked.id, {Status.QUEUED}, clock.now())
    assert errands.start_sending(errand, clock.now()) is None


def test_a_task_id_is_written_whoever_has_the_row(errands, generations, asked, patch, clock):
    (errand,) = errands.claim([QUEUED], "one", clock.now())
    errands.start_sending(errand, clock.now())
    clock.turn(LEASE.total_seconds())
    errands.claim([replace(QUEUED, statuses=[Status.SUBMITTING])], "other", clock.now())
    task = Task(id="task-unified-1", status=TaskStatus.PENDING)
    assert errands.accept(asked.id, task, patch, now=clock.now())
    assert generations.find(asked.id).task_id == task.id


def test_a_task_id_is_written_even_on_what_was_given_up(errands, generations, asked, patch, clock):
    generations.drop(asked.id, {Status.QUEUED}, clock.now())
    task = Task(id="task-unified-1", status=TaskStatus.PENDING)
    assert errands.accept(asked.id, task, patch, now=clock.now())
    kept = generations.find(asked.id)
    assert (kept.task_id, kept.status) == (task.id, Status.CANCELLED)


def test_a_task_id_is_never_replaced(errands, generations, asked, patch, clock):
    for name in ("task-unified-1", "task-unified-2"):
        errands.accept(asked.id, Task(id=name, status=TaskStatus.PENDING), patch, now=clock.now())
    assert generations.find(asked.id).task_id == "task-unified-1"


def test_a_look_counts_what_is_due_by_status_and_service(
    errands, generations, new_generation, clock
):
    for service in ("local", "local", "https://api.example.com"):
        generations.add([new_generation(service=service)])
    due = errands.look(clock.now(), replayed_since=clock.now()).due
    assert due == {
        (Status.QUEUED, "local"): 2,
        (Status.QUEUED, "https://api.example.com"): 1,
    }


def test_what_is_in_hand_is_not_due_before_its_lease_ends(errands, asked, clock):
    errands.claim([QUEUED], "one", clock.now())
    outlook = errands.look(clock.now(), replayed_since=clock.now())
    assert (outlook.due, outlook.next_at) == ({}, clock.now() + LEASE)


def test_a_lost_answer_to_an_old_press_is_not_due(errands, asked, clock):
    (errand,) = errands.claim([QUEUED], "one", clock.now())
    errands.settle(errand, Patch(status=Status.UNKNOWN, next_at=clock.now()), clock.now())
    assert errands.look(clock.now(), replayed_since=asked.created_at).due
    clock.turn(1)
    assert not errands.look(clock.now(), replayed_since=clock.now()).due
