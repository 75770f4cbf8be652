"""A take is sent once, and what a person decides about it stands."""

import threading

import pytest

from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.errors import InvalidRequestError, NotNowError, UnknownGenerationError
from tests.studio.small_service import FOX, submit


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
    assert studio.orders.cancel(asked.id).status is Status.CANCELLED
    work()
    assert service.orders == []


def test_what_was_sent_cannot_be_taken_back(studio, work):
    (asked,) = submit(studio)
    work()
    with pytest.raises(NotNowError):
        studio.orders.cancel(asked.id)


def test_all_that_waits_of_a_press_is_taken_back_at_once(studio, service, work):
    submit(studio, FOX, FOX)
    assert studio.orders.cancel_press("press") == 2
    work()
    assert service.orders == []


def test_a_film_that_was_set_aside_stays_away_until_it_is_followed_again(studio, work):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    assert studio.orders.set_aside(asked.id).status is Status.SET_ASIDE
    work()
    assert studio.clip_path(asked.id) is None

    studio.orders.follow_again(asked.id)
    work()
    assert studio.generations([asked.id])[0].status is Status.SAVED
    assert studio.clip_path(asked.id)


def test_what_waits_to_be_sent_is_not_set_aside(studio):
    (asked,) = submit(studio)
    with pytest.raises(NotNowError):
        studio.orders.set_aside(asked.id)


def test_to_follow_twice_is_to_follow_once(studio):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.orders.set_aside(asked.id)
    followed = studio.orders.follow_again(asked.id)
    assert studio.orders.follow_again(asked.id) == followed


def test_what_ended_is_not_followed_again(studio, work):
    (asked,) = submit(studio)
    work()
    with pytest.raises(NotNowError):
        studio.orders.follow_again(asked.id)


def test_what_is_not_kept_here_cannot_be_taken_back(studio):
    with pytest.raises(UnknownGenerationError):
        studio.orders.cancel("0" * 32)


def test_a_failed_one_is_sent_again_with_its_seed_once(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 402
    work()
    service.refusal = None
    again = studio.orders.send_again(asked.id)
    assert studio.orders.send_again(asked.id) == again
    assert again.request == asked.request
    work()
    assert len(service.orders) == 2


def test_what_failed_again_can_be_sent_from_the_first_once_more(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 402
    work()
    second = studio.orders.send_again(asked.id)
    work()
    third = studio.orders.send_again(asked.id)
    assert len({asked.id, second.id, third.id}) == 3


def test_sending_an_unknown_one_again_settles_it(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 500
    work()
    assert studio.generations([asked.id])[0].status is Status.UNKNOWN
    studio.orders.send_again(asked.id)
    assert studio.generations([asked.id])[0].status is Status.CANCELLED


def test_an_unknown_one_can_be_forgotten(studio, service, work):
    (asked,) = submit(studio)
    service.refusal = 500
    work()
    assert studio.orders.forget(asked.id).status is Status.CANCELLED


def test_what_is_well_is_not_sent_again(studio):
    (asked,) = submit(studio)
    with pytest.raises(NotNowError):
        studio.orders.send_again(asked.id)
