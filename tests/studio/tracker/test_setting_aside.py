"""A task that nobody waits for is left alone, and nothing that was paid for it is lost."""

import pytest

from studio.domain.generation import Status

HOUR = 3600


@pytest.fixture
def aside(stage, generations, clock):
    """Send a generation, then stop waiting for its film."""
    stage.step()
    assert generations.set_aside(stage.id, clock.now())
    return stage


def test_it_is_asked_about_no_more_not_even_after_a_restart(aside, service):
    aside.step(after=HOUR)
    assert aside.restart(after=HOUR).status is Status.SET_ASIDE
    assert service.questions == []


def test_a_call_of_the_service_does_not_bring_it_back(aside, service):
    aside.tracker.kick(aside.id)
    assert aside.step(after=1).status is Status.SET_ASIDE
    assert service.questions == []


def test_its_task_is_not_forgotten(aside, generations):
    kept = generations.find(aside.id)
    assert kept.task_id == "task-unified-1"
    assert kept.submitted_at is not None


def test_followed_again_it_brings_home_what_was_made_meanwhile(
    aside, generations, service, made, clock
):
    service.to_questions.append(made)
    clock.turn(HOUR)
    assert generations.follow_again(aside.id, clock.now())
    saved = aside.step()
    assert (saved.status, saved.task_id) == (Status.SAVED, "task-unified-1")
    assert len(service.creations) == 1


def test_followed_again_too_late_it_ends_as_expired(aside, generations, clock):
    clock.turn(48 * HOUR)
    generations.follow_again(aside.id, clock.now())
    assert aside.step().status is Status.EXPIRED


def test_an_answer_under_way_does_not_undo_it(stage, generations, service, films, made, clock):
    def find(_task_id):
        generations.set_aside(stage.id, clock.now())
        return made

    stage.step()
    service.find = find
    assert stage.step(after=2).status is Status.SET_ASIDE
    assert films.fetched == []


def test_a_film_on_its_way_home_is_not_stopped(stage, generations, service, films, made, clock):
    collect = films.collect

    def collect_meanwhile(generation, link):
        assert not generations.set_aside(stage.id, clock.now())
        return collect(generation, link)

    films.collect = collect_meanwhile
    service.to_questions.append(made)
    stage.step()
    assert stage.step(after=2).status is Status.SAVED
