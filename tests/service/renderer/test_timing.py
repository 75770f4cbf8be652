from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.renderer.timing import SHORTEST, Span, frame_spans


def spans(*pairs):
    return [pair and Span(start=pair[0], end=pair[1]) for pair in pairs]


@pytest.mark.parametrize(
    ("asked", "seconds", "expected"),
    [
        (spans(None), 5, [(0, 120)]),
        (spans(None, None, None), 6, [(0, 48), (48, 96), (96, 144)]),
        (spans((0, 3), (3, 6)), 6, [(0, 72), (72, 144)]),
        (spans((0, 6), (6, 12)), 6, [(0, 72), (72, 144)]),
        (spans((0, 2), (4, 6)), 6, [(0, 96), (96, 144)]),
        (spans((0, 2), (2, 4)), 6, [(0, 48), (48, 144)]),
        (spans((0, 4), None), 6, [(0, 96), (96, 144)]),
    ],
    ids=["one", "untimed", "as asked", "too long", "a gap", "too short", "half timed"],
)
def test_shots_share_the_film(asked, seconds, expected):
    assert list(frame_spans(asked, seconds * 24)) == expected


def test_shots_that_there_is_no_room_for_are_left_out():
    assert len(frame_spans([None] * 40, 3 * 24)) == 3 * 24 // SHORTEST


times = st.floats(min_value=0, max_value=100)


@given(
    asked=st.lists(st.none() | st.builds(Span, start=times, end=times), min_size=1, max_size=12),
    seconds=st.integers(min_value=3, max_value=15),
)
def test_whatever_is_asked_the_shots_fill_the_film_without_gaps(asked, seconds):
    cuts = frame_spans(asked, seconds * 24)

    assert cuts[0][0] == 0
    assert cuts[-1][1] == seconds * 24
    assert all(before[1] == after[0] for before, after in pairwise(cuts))
    assert all(end - start >= SHORTEST for start, end in cuts)
