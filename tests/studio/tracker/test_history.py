"""What was learnt from past tasks tells people how long, and the tracker when to ask."""

import itertools
from dataclasses import replace
from datetime import timedelta

import pytest

from studio.domain.eta import kind_of, time_left
from studio.domain.generation import Status
from studio.domain.request import GenerationRequest, Quality
from studio.domain.task import Task, TaskStatus
from studio.store.errand import Errand
from studio.tracker.advance import after_answer
from studio.tracker.cadence import Pace
from studio.tracker.history import Memory

PACE = Pace(fastest_s=2, slowest_s=15)

RECORDED = {
    Quality.HD: (61, 64, 66, 70, 71, 74, 79, 88, 104, 183),
    Quality.FULL_HD: (142, 151, 155, 160, 166, 171, 188, 203, 240, 311),
}
"""Seconds that tasks of five seconds took from acceptance to clip, one of ten much longer."""

ESTIMATE_S = 120
"""What the service said of each of them."""


class Recorded:
    """The studio's own record."""

    def __init__(self, generations):
        self._generations = tuple(generations)

    def find_saved(self):
        return self._generations


@pytest.fixture
def past(new_generation, clock):
    def took(quality, seconds):
        return new_generation(
            status=Status.SAVED,
            request=GenerationRequest(prompt="A fox", quality=quality),
            submitted_at=clock.now(),
            finished_at=clock.now() + timedelta(seconds=seconds),
        )

    return [took(quality, s) for quality, known in RECORDED.items() for s in known]


@pytest.fixture
def history(past, clock):
    return Memory(Recorded(past), clock).medians()


def follow(generation, took_s, history):
    """Return the moments of all questions about a task, and the time left told at each."""
    generation = replace(
        generation, status=Status.PENDING, finished_at=None, estimated_s=ESTIMATE_S
    )
    now, told = generation.submitted_at, []
    while (now - generation.submitted_at).total_seconds() < took_s:
        task = Task(id="task-unified-1", status=TaskStatus.PROCESSING)
        errand = Errand(generation=generation, owner="me")
        told.append((now, time_left(generation, now, history)))
        now = after_answer(errand, task, now, pace=PACE, history=history).next_at
    return [*told, (now, None)]


def test_the_median_of_its_kind_is_what_is_expected(past, history):
    assert history[kind_of(past[0])] == 72.5
    assert history[kind_of(past[-1])] == 168.5


def test_the_end_is_seen_soon_and_for_few_questions(past, history):
    for generation in past:
        took = (generation.finished_at - generation.submitted_at).total_seconds()
        asked = follow(generation, took, history)
        late = (asked[-1][0] - generation.finished_at).total_seconds()
        assert late <= max(2.5, 0.1 * took)
        assert len(asked) - 2 <= 0.4 * took


def test_what_was_learnt_finds_the_end_sooner_than_the_services_word(past, history):
    def lateness(known):
        ends = (follow(one, (one.finished_at - one.submitted_at).seconds, known) for one in past)
        return sum(
            (asked[-1][0] - one.finished_at).total_seconds()
            for asked, one in zip(ends, past, strict=True)
        )

    assert lateness(history) < lateness({})


def test_the_time_left_that_is_told_is_right_for_most(past, history):
    def error(one):
        took = (one.finished_at - one.submitted_at).total_seconds()
        _, left = follow(one, took, history)[1]
        return abs(left - took) / took

    assert sorted(map(error, past))[len(past) // 2] <= 0.15


def test_time_left_runs_down_between_questions(past, history):
    told = [left for _, left in follow(past[0], 61, history) if left is not None]
    assert all(later < sooner for sooner, later in itertools.pairwise(told))
