import pytest

from studio.domain.verdict import LONGEST_NOTE, UNMARKED, Marks


@pytest.mark.parametrize("stars", [-1, 6])
def test_stars_outside_the_scale_are_refused(stars):
    with pytest.raises(ValueError, match=str(stars)):
        UNMARKED.rated(stars)


def test_a_favourite_that_is_rejected_is_a_favourite_no_more():
    marks = UNMARKED.rated(4).favoured(True).rejected(True)
    assert marks == Marks(stars=4, is_rejected=True)


def test_a_reject_that_becomes_a_favourite_is_rejected_no_more():
    assert UNMARKED.rejected(True).favoured(True) == Marks(is_favourite=True)


def test_to_take_a_favourite_back_does_not_lift_a_rejection():
    assert UNMARKED.rejected(True).favoured(False).is_rejected


def test_a_note_is_trimmed_and_cut():
    assert UNMARKED.noted("  too dark \n").note == "too dark"
    assert len(UNMARKED.noted("x" * (LONGEST_NOTE + 1)).note) == LONGEST_NOTE
