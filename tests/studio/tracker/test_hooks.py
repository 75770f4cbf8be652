"""The service may call the studio about its tasks; a call is worth a look and no more."""

import pytest

from studio.domain.request import GenerationRequest
from studio.tracker.hooks import ONCE_IN_S, Hooks, digest

PUBLIC = "https://films.example.com/studio"


@pytest.fixture
def hooks(clock):
    return Hooks(PUBLIC, b"secret", clock)


class Listening:
    """Takes every creation, and says with which address it came."""

    def __init__(self, answer):
        self._answer, self.addresses = answer, []

    def create(self, request, *, idempotency_key):
        self.addresses.append(request.callback_url)
        return self._answer


def test_each_generation_has_an_address_of_its_own_that_stays(hooks, new_generation):
    one, other = new_generation(), new_generation()
    address = hooks.addressed(one).callback_url
    assert address.startswith(f"{PUBLIC}/hooks/")
    assert len(address.rpartition("/")[2]) == 43
    assert address == hooks.addressed(one).callback_url != hooks.addressed(other).callback_url


def test_without_the_secret_no_address_can_be_guessed(hooks, new_generation, clock):
    generation = new_generation()
    guess = Hooks(PUBLIC, b"other", clock).addressed(generation)
    assert guess != hooks.addressed(generation)


def test_a_persons_own_address_wins(hooks, new_generation):
    own = GenerationRequest(prompt="A fox", callback_url="https://me.example.com/hook")
    assert hooks.addressed(new_generation(request=own)) == own


def test_this_machines_service_is_not_told_to_call(hooks, new_generation):
    generation = new_generation(service="local")
    assert hooks.addressed(generation) == generation.request
    assert hooks.digest_for(generation) is None


def test_a_call_counts_once_a_second(hooks, clock):
    assert [hooks.counts("a"), hooks.counts("a"), hooks.counts("b")] == [True, False, True]
    clock.turn(ONCE_IN_S)
    assert hooks.counts("a")


def test_what_was_sent_is_found_by_its_token_alone(
    hooks, new_tracker, generations, new_generation, made
):
    service = Listening(made)
    (asked,) = generations.add([new_generation()])
    new_tracker(connect=lambda _name: service, hooks=hooks).run_once()
    token = service.addresses[0].rpartition("/")[2]
    assert generations.find_hooked(digest(token)) == asked.id
    assert generations.find_hooked(token) is None


def test_who_is_called_asks_seldom(hooks, new_tracker, generations, new_generation, service, clock):
    generations.add([new_generation()])
    tracker = new_tracker(hooks=hooks)
    tracker.run_once()
    for _ in range(9):
        clock.turn(1)
        tracker.run_once()
    assert service.questions == []
    clock.turn(1)
    tracker.run_once()
    assert len(service.questions) == 1
