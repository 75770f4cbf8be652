"""Marks are kept beside the generations, and go with them."""

from datetime import timedelta

import pytest

from studio.domain.verdict import Marks
from studio.store.marks import MarkBook
from studio.store.schema import generations as table
from studio.store.schema import marks as marks_table


@pytest.fixture
def book(database):
    return MarkBook(database)


@pytest.fixture
def take(generations, new_generation):
    return generations.add([new_generation()])[0].id


def test_marks_come_back_as_they_went_in(book, take, clock):
    marks = Marks(stars=3, is_favourite=True, note="the gulls 🕊")
    assert book.change([take], lambda _: marks, clock.now()) == {take: marks}
    assert book.find_all([take]) == {take: marks}


def test_a_second_mark_leaves_the_first_alone(book, take, clock):
    book.change([take], lambda marks: marks.rated(4), clock.now())
    book.change([take], lambda marks: marks.noted("calm"), clock.now())
    assert book.find_all([take]) == {take: Marks(stars=4, note="calm")}


def test_a_take_that_is_not_kept_here_is_left_out(book, take, clock):
    changed = book.change([take, "gone"], lambda marks: marks.rated(1), clock.now())
    assert list(changed) == [take]


def test_marks_go_with_their_generation(book, take, clock, database):
    book.change([take], lambda marks: marks.rated(1), clock.now())
    with database.writing() as connection:
        connection.execute(table.delete())
    assert book.find_all([take]) == {}


def test_an_opinion_leaves_the_trash_alone(book, take, clock, database):
    book.change([take], lambda marks: marks.rated(1), clock.now())
    thrown = clock.now() + timedelta(minutes=1)
    with database.writing() as connection:
        connection.execute(marks_table.update().values(trashed_at=thrown))
    book.change([take], lambda marks: marks.rated(2), clock.now())
    with database.reading() as connection:
        assert connection.execute(marks_table.select()).mappings().one()["trashed_at"] == thrown
