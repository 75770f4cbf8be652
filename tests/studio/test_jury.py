import pytest

from studio.domain.comparison import Round
from studio.domain.generation import Status
from studio.domain.verdict import UNMARKED, Marks
from studio.jury import Jury
from studio.store.comparisons import Comparisons
from studio.store.marks import MarkBook


@pytest.fixture
def jury(database, generations, clock):
    return Jury(
        marks=MarkBook(database),
        comparisons=Comparisons(database),
        generations=generations,
        clock=clock,
    )


@pytest.fixture
def takes(generations, new_generation):
    asked = [new_generation(status=Status.SAVED) for _ in range(3)]
    return [generations.add([one])[0].id for one in asked]


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


def test_a_second_winner_of_a_set_takes_the_place_of_the_first(jury, takes):
    jury.crown(takes, takes[0])
    jury.crown(takes[::-1], takes[1])
    assert [held.winner_id for held in jury.sittings()] == [takes[1]]


def test_to_take_back_what_was_never_decided_writes_nothing(jury, takes):
    jury.crown(takes, None)
    assert jury.sittings() == ()


def test_a_blind_sitting_without_a_round_is_gone_on_with(jury, takes):
    assert jury.begin_blind(takes) == jury.begin_blind(takes)


def test_a_blind_sitting_with_rounds_is_left_as_it_is(jury, takes):
    held = jury.begin_blind(takes)
    jury.decide(held.id, 1, Round(first_id=takes[0], second_id=takes[1]))
    assert jury.begin_blind(takes).id != held.id


def test_the_record_of_a_seed_holds_its_stars_wins_and_rounds(jury, takes):
    jury.crown(takes, takes[0])
    held = jury.begin_blind(takes[:2])
    jury.decide(held.id, 1, Round(first_id=takes[0], second_id=takes[1], preferred_id=takes[0]))
    jury.rate(takes[:1], 4)
    unused, record = jury.records([1, 42])
    assert (unused.shown, unused.mean_stars) == (0, None)
    assert (record.shown, record.won, record.mean_stars) == (2, 1, 4)
