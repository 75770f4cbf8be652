"""The record returns what was written into it, in the order that was asked for."""

from datetime import timedelta

import pytest

from studio.domain.generation import CAN_BE_SET_ASIDE, Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.store.agenda import Wanted
from studio.store.errand import Patch

DAY = timedelta(days=1)


@pytest.fixture
def finish(errands, clip, clock):
    """Bring a queued generation to an end at once."""
    queued = Wanted(statuses=[Status.QUEUED], services=["https://api.example.com"], limit=1)

    def finish(status=Status.SAVED):
        (errand,) = errands.claim([queued], "me", clock.now())
        kept = clip if status is Status.SAVED else None
        patch = Patch(status=status, next_at=clock.now(), clip=kept)
        assert errands.settle(errand, patch, clock.now())

    return finish


def test_a_generation_comes_back_as_it_went_in(generations, new_generation):
    request = GenerationRequest(
        prompt="狐狸 🦊\n",
        quality=Quality.FULL_HD,
        aspect_ratio=AspectRatio.CINEMA,
        duration=15,
        seed=2_147_483_647,
        callback_url="https://example.com/done",
    )
    generation = new_generation(request=request, service="local")
    generations.add([generation])
    assert generations.find(generation.id) == generation


def test_the_same_press_again_writes_nothing_new(generations, new_generation):
    takes = [new_generation(press_id="p", take=take, takes=2) for take in (1, 2)]
    again = [new_generation(press_id="p", take=take, takes=2) for take in (1, 2)]
    assert generations.add(takes) == tuple(takes)
    assert generations.add(again) == tuple(takes)


def test_generations_come_in_the_order_asked_for(generations, new_generation):
    first, second = (generations.add([new_generation()])[0] for _ in range(2))
    found = generations.find_all([second.id, "none", first.id])
    assert [one.id for one in found] == [second.id, first.id]


def test_recent_ones_come_newest_first_takes_in_order(generations, new_generation, clock):
    old = new_generation()
    later = clock.now() + timedelta(minutes=1)
    takes = [new_generation(press_id="p", take=take, takes=2, created_at=later) for take in (1, 2)]
    generations.add([old])
    generations.add(takes)
    recent = generations.find_recent(9, clock.now() - DAY)
    assert [one.id for one in recent] == [takes[0].id, takes[1].id, old.id]


def test_what_is_not_final_is_recent_however_old(generations, new_generation, clock, finish):
    generations.add([new_generation()])
    finish()
    (waiting,) = generations.add([new_generation()])
    assert generations.find_recent(0, clock.now() + DAY) == (waiting,)


def test_a_saved_one_brings_its_clip(generations, new_generation, clip, finish):
    (asked,) = generations.add([new_generation()])
    finish()
    saved = generations.find(asked.id)
    assert (saved.status, saved.clip) == (Status.SAVED, clip)
    assert saved.finished_at is not None


def test_only_the_named_statuses_are_dropped(generations, new_generation, clock):
    (asked,) = generations.add([new_generation()])
    assert not generations.drop(asked.id, {Status.UNKNOWN}, clock.now())
    assert generations.drop(asked.id, {Status.QUEUED}, clock.now())
    assert generations.find(asked.id).status is Status.CANCELLED


def test_what_waits_of_a_press_is_dropped_at_once(generations, new_generation, clock):
    takes = [new_generation(press_id="press", take=take, takes=2) for take in (1, 2)]
    other = new_generation(press_id="other")
    generations.add(takes)
    generations.add([other])
    assert generations.drop_queued("press", clock.now()) == 2
    assert generations.drop_queued("press", clock.now()) == 0
    assert generations.find(other.id).status is Status.QUEUED


def test_what_was_set_aside_is_recent_only_while_it_is_new(generations, new_generation, clock):
    (asked,) = generations.add([new_generation(status=Status.PROCESSING)])
    assert generations.set_aside(asked.id, clock.now())
    assert generations.find_recent(9, clock.now() - DAY)
    assert not generations.find_recent(9, clock.now() + DAY)


@pytest.mark.parametrize("status", sorted(set(Status) - CAN_BE_SET_ASIDE))
def test_only_what_is_with_the_service_is_set_aside(generations, new_generation, clock, status):
    (asked,) = generations.add([new_generation(status=status)])
    assert not generations.set_aside(asked.id, clock.now())
    assert generations.find(asked.id).status is status


def test_only_what_was_set_aside_is_followed_again(generations, new_generation, clock):
    (asked,) = generations.add([new_generation(status=Status.COMPLETED)])
    assert not generations.follow_again(asked.id, clock.now())
    assert generations.find(asked.id).status is Status.COMPLETED
