"""Questions come often at first and around the end, and seldom in between."""

from hypothesis import given
from hypothesis import strategies as st

from studio.tracker.cadence import (
    LONGEST_PAUSE_S,
    OVERDUE_WAIT_S,
    Pace,
    until_next_attempt,
    until_next_question,
)

PACE = Pace(fastest_s=2, slowest_s=15)


def questions(expected_s, took_s):
    """Return the moments of all questions about a task that took so long."""
    moments, now = [], 0.0
    while now < took_s:
        now += until_next_question(PACE, elapsed_s=now, expected_s=expected_s)
        moments.append(now)
    return moments


def test_a_task_of_two_minutes_takes_few_questions():
    assert len(questions(120, 120)) <= 35


def test_the_end_is_seen_soon_where_it_was_foretold():
    assert questions(120, 120)[-1] - 120 <= 2


def test_a_task_of_an_hour_is_asked_for_every_quarter_minute():
    moments = questions(None, 3600)
    assert moments[-1] - moments[-2] == 15


def test_a_task_that_is_overdue_is_asked_for_seldom():
    moments = questions(120, 7200)
    assert moments[-1] - moments[-2] == OVERDUE_WAIT_S


@given(st.floats(0, 3599), st.none() | st.floats(0, 1e6))
def test_every_wait_keeps_to_the_bounds(elapsed, estimated):
    wait = until_next_question(PACE, elapsed_s=elapsed, expected_s=estimated)
    assert 2 <= wait <= 15


def test_failures_in_a_row_make_the_pause_longer_up_to_a_bound():
    pauses = [until_next_attempt(tries) for tries in range(100)]
    assert pauses == sorted(pauses)
    assert (pauses[0], pauses[-1]) == (2, LONGEST_PAUSE_S)


def test_what_the_service_asks_for_wins():
    assert until_next_attempt(50, retry_after=7) == 7
