from fractions import Fraction

import pytest

from studio.domain.frame_rate import broadcast_rate, exact_rate, main_rate, rate_words


@pytest.mark.parametrize(
    ("fps", "exact"),
    [
        (24.0, Fraction(24)),
        (23.976, Fraction(24000, 1001)),
        (23.98, Fraction(24000, 1001)),
        (29.97, Fraction(30000, 1001)),
        (25.0, Fraction(25)),
        (59.94, Fraction(60000, 1001)),
        (12.5, Fraction(25, 2)),
    ],
)
def test_a_measured_rate_is_taken_for_the_one_that_is_meant(fps, exact):
    assert exact_rate(fps) == exact


def test_the_rate_of_most_clips_leads_and_the_earliest_among_equals():
    assert main_rate([Fraction(25), Fraction(24), Fraction(24)]) == 24
    assert main_rate([Fraction(25), Fraction(24)]) == 25


def test_timecode_takes_the_nearest_rate():
    assert broadcast_rate(Fraction(25, 2)) == Fraction(24000, 1001)
    assert broadcast_rate(Fraction(29)) == Fraction(30000, 1001)


def test_rates_are_written_as_people_do():
    assert [rate_words(rate) for rate in (Fraction(24), Fraction(24000, 1001))] == ["24", "23.976"]
