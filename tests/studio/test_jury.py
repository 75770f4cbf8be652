import pytest

from studio.domain.verdict import UNMARKED, Marks
from studio.jury import Jury
from studio.store.marks import MarkBook


@pytest.fixture
def jury(database, clock):
    return Jury(marks=MarkBook(database), clock=clock)


@pytest.fixture
def takes(generations, new_generation):
    return [generations.add([new_generation()])[0].id for _ in range(2)]


def test_takes_that_nobody_marked_have_empty_marks(jury, takes):
    assert jury.marks_of(takes) == dict.fromkeys(takes, UNMARKED)


def test_several_takes_are_marked_in_one_go(jury, takes):
    jury.rate(takes, 5)
    jury.favourite(takes)
    assert jury.marks_of(takes) == dict.fromkeys(takes, Marks(stars=5, is_favourite=True))


def test_marks_can_be_taken_back(jury, takes):
    jury.rate(takes, 5)
    jury.reject(takes)
    jury.note(takes, "flickers")
    jury.rate(takes, 0)
    jury.reject(takes, on=False)
    jury.note(takes, "")
    assert jury.marks_of(takes) == dict.fromkeys(takes, UNMARKED)
