"""Time left is told by what is known, and not at all by what is not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.eta import kind_of, time_left
from studio.domain.generation import Status


@pytest.fixture
def under_way(new_generation):
    def make(**fields):
        return new_generation(status=Status.PROCESSING, estimated_s=120, **fields)

    return make


def left(generation, after, history=None):
    now = generation.created_at + timedelta(seconds=after)
    return time_left(generation, now, history or {})


def test_the_services_estimate_runs_down(under_way, clock):
    assert left(under_way(submitted_at=clock.now()), 50) == 70


def test_our_own_past_counts_more_than_the_estimate(under_way, clock):
    generation = under_way(submitted_at=clock.now())
    assert left(generation, 50, {kind_of(generation): 80.0}) == 30


def test_halfway_there_as_much_is_left_as_was_spent(under_way, clock):
    generation = under_way(submitted_at=clock.now(), progress=50)
    assert left(generation, 60) == 60


def test_the_expectation_grows_when_it_is_over(under_way, clock):
    generation = under_way(submitted_at=clock.now(), progress=80)
    assert left(generation, 200) == pytest.approx(40)


def test_where_nothing_is_expected_the_pace_tells(under_way, clock):
    generation = replace(under_way(submitted_at=clock.now(), progress=80), estimated_s=None)
    assert left(generation, 200) == pytest.approx(50)


def test_nobody_knows_when_what_is_overdue_ends(under_way, clock):
    assert left(under_way(submitted_at=clock.now()), 200) is None


def test_what_is_over_has_no_time_left(new_generation):
    assert left(new_generation(status=Status.SAVED, estimated_s=120), 10) is None


def at(new_generation, progress):
    generation = new_generation(status=Status.PROCESSING, estimated_s=120, progress=progress)
    return replace(generation, submitted_at=generation.created_at)


@given(progress=st.integers(0, 100), elapsed=st.floats(-1e6, 1e6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_time_left_is_never_negative(new_generation, progress, elapsed):
    assert (left(at(new_generation, progress), elapsed) or 0.0) >= 0
