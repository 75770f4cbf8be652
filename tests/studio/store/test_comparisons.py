"""What was decided side by side is kept, once, and found by the set."""

from datetime import timedelta

import pytest

from studio.domain.comparison import Comparison, Round
from studio.errors import StoreError
from studio.store.comparisons import Comparisons
from studio.store.schema import generations as table


@pytest.fixture
def book(database):
    return Comparisons(database)


@pytest.fixture
def takes(generations, new_generation):
    return [generations.add([new_generation()])[0].id for _ in range(3)]


@pytest.fixture
def sit(book, clock):
    count = 0

    def sit(*ids, is_blind=False):
        nonlocal count
        count += 1
        clock.turn(1)
        now = clock.now()
        held = Comparison(
            id=f"{count:032x}", take_ids=ids, created_at=now, changed_at=now, is_blind=is_blind
        )
        book.add(held)
        return held

    return sit


def test_a_sitting_comes_back_as_it_went_in(book, takes, sit):
    held = sit(takes[2], takes[0])
    assert book.find_set(takes[::2], is_blind=False) == held


def test_a_sitting_is_found_by_just_its_set_and_kind(book, takes, sit):
    sit(*takes)
    assert book.find_set(takes[:2], is_blind=False) is None
    assert book.find_set(takes, is_blind=True) is None


def test_the_newest_of_several_sittings_over_a_set_is_found(book, takes, sit):
    sit(*takes)
    newest = sit(*takes)
    assert book.find_set(takes, is_blind=False) == newest


def test_a_sitting_over_takes_that_are_not_kept_here_is_refused(sit):
    with pytest.raises(StoreError):
        sit("gone")


def test_rounds_come_back_in_their_order(book, takes, sit, clock):
    one, two, three = takes
    held = sit(*takes, is_blind=True)
    rounds = (
        Round(first_id=one, second_id=two, preferred_id=two),
        Round(first_id=one, second_id=three),
    )
    for number, decided in enumerate(rounds, start=1):
        assert book.decide(held.id, number, decided, clock.now())
    assert book.find_set(takes, is_blind=True).rounds == rounds


def test_a_round_is_decided_once(book, takes, sit, clock):
    one, two, _ = takes
    held = sit(*takes)
    first = Round(first_id=one, second_id=two, preferred_id=one)
    book.decide(held.id, 1, first, clock.now())
    echo = Round(first_id=one, second_id=two, preferred_id=two)
    assert not book.decide(held.id, 1, echo, clock.now())
    assert book.find_set(takes, is_blind=False).rounds == (first,)


def test_a_round_taken_back_goes_with_all_after_it_and_the_winner(book, takes, sit, clock):
    one, two, three = takes
    held = sit(*takes)
    book.decide(held.id, 1, Round(first_id=one, second_id=two), clock.now())
    book.decide(held.id, 2, Round(first_id=one, second_id=three), clock.now())
    book.crown(held.id, one, clock.now())
    book.take_back(held.id, 2, clock.now())
    kept = book.find_set(takes, is_blind=False)
    assert len(kept.rounds) == 1
    assert kept.winner_id is None


def test_the_winner_and_the_moment_are_kept(book, takes, sit, clock):
    held = sit(*takes)
    later = clock.now() + timedelta(days=1)
    book.crown(held.id, takes[1], later)
    (newest,) = book.find_newest(5)
    assert (newest.winner_id, newest.changed_at) == (takes[1], later)


def test_a_take_that_is_removed_leaves_its_seat_and_its_crown(book, takes, sit, clock, database):
    book.crown(sit(*takes).id, takes[0], clock.now())
    with database.writing() as connection:
        connection.execute(table.delete().where(table.c.id == takes[0]))
    (held,) = book.find_with(takes)
    assert (held.take_ids, held.winner_id) == (tuple(takes[1:]), None)
