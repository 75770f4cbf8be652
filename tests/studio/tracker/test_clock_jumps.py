"""A clock that jumps leaves nothing stuck and starts no storm of questions."""

import pytest

from studio.domain.generation import Status
from studio.domain.task import Task, TaskStatus

JUMPS = [{"hours": -25}, {"days": 2}]
"""How far the clock is set back; a negative span sets it forward."""

MINUTE = 60


@pytest.fixture
def crowd(new_tracker, generations, new_generation, service):
    """Put twenty generations on their way, all of them being made."""
    service.to_questions.append(Task(id="task-unified-1", status=TaskStatus.PROCESSING))
    ids = [generations.add([new_generation()])[0].id for _ in range(20)]
    tracker = new_tracker()
    tracker.run_once()
    return tracker, ids


def work(tracker, clock, seconds):
    for _ in range(seconds):
        clock.turn(1)
        while tracker.run_once():
            pass


@pytest.mark.parametrize("jump", JUMPS)
def test_nothing_is_stuck_after_a_jump(crowd, clock, generations, service, made, jump):
    tracker, ids = crowd
    work(tracker, clock, 30)
    clock.set_back(**jump)
    service.to_questions.clear()
    service.to_questions.append(made)
    work(tracker, clock, 3 * MINUTE)
    assert {row.status for row in generations.find_all(ids)} == {Status.SAVED}


@pytest.mark.parametrize("jump", JUMPS)
def test_no_jump_starts_a_storm_of_questions(crowd, clock, service, jump):
    tracker, ids = crowd
    work(tracker, clock, 30)
    clock.set_back(**jump)
    asked = len(service.questions)
    work(tracker, clock, MINUTE)
    assert len(service.questions) - asked <= len(ids) * (1 + MINUTE / 2)


@pytest.mark.parametrize("jump", JUMPS)
def test_what_waits_to_be_sent_goes_out_once_after_a_jump(
    new_tracker, generations, new_generation, service, clock, jump
):
    ids = [generations.add([new_generation()])[0].id for _ in range(5)]
    clock.set_back(**jump)
    tracker = new_tracker()
    work(tracker, clock, 5)
    assert sorted(service.creations) == sorted(ids)


@pytest.mark.parametrize("jump", JUMPS)
def test_what_a_dead_sender_left_is_found_after_a_jump(
    stage, generations, service, clock, killed, jump
):
    service.to_creations.append(killed())
    with pytest.raises(killed):
        stage.step()
    clock.set_back(**jump)
    assert stage.restart(after=31).status is Status.UNKNOWN
    assert len(service.creations) == 1
