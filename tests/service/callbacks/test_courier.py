"""The outbox, and the courier that empties it."""

import threading
import time
from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select

from service.callbacks.courier import Courier
from service.callbacks.errors import CallbackError, CallbackLateError, CallbackStoppedError
from service.callbacks.outbox import Outbox
from service.database import open_database
from service.schema import callbacks
from service.writer import Writer, statement

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class HandClock:
    """Stands still until it is turned; a wait is over when its time has come."""

    def __init__(self):
        self.passed = 0.0
        self.seen = None
        """The time that the waiting thread knows of, if one is waiting."""

    def now(self):
        return START + timedelta(seconds=self.passed)

    def monotonic(self):
        return self.passed

    def wait(self, event, seconds):
        end = self.passed + seconds
        now = self.passed
        while not event.wait(0.002) and now < end:
            self.seen = now
            now = self.passed
        self.seen = None
        return event.is_set()


class Post:
    """Stands in for the sender: notes what is sent, and answers from a list."""

    def __init__(self, clock, answers):
        self.clock = clock
        self.answers = answers
        self.sent = defaultdict(list)
        self.stopped = threading.Event()

    def send(self, url, body):
        self.sent[url].append((self.clock.passed, body))
        answer = self.answers.pop(0) if self.answers else 200
        if answer is None:
            self.stopped.wait(10)
            raise CallbackStoppedError
        if isinstance(answer, CallbackError):
            raise answer
        return answer

    def stop(self):
        self.stopped.set()


class Office:
    """An outbox on a disk, with its courier."""

    def __init__(self, folder, *answers):
        self.folder = folder
        self.clock = HandClock()
        self.open(*answers)

    def open(self, *answers):
        self.database = open_database(self.folder / "tasks.db")
        self.writer = Writer(self.database.writer)
        self.writer.start()
        self.post = Post(self.clock, list(answers))
        self.courier = Courier(Outbox(self.database, self.writer), self.post, self.clock)

    def close(self):
        self.courier.stop()
        self.writer.stop()
        self.database.close()

    def put(self, task_id="film"):
        row = {
            "task_id": task_id,
            "url": f"https://hooks.example.com/{task_id}",
            "body": "{}",
            "attempts": 0,
            "next_at": self.clock.now(),
        }
        self.writer.write(statement(insert(callbacks)), row).result(10)

    def times(self, task_id="film"):
        return [when for when, _ in self.post.sent[f"https://hooks.example.com/{task_id}"]]

    def row(self):
        with self.database.reader.connect() as connection:
            return connection.execute(select(callbacks)).mappings().one()

    def until(self, is_so):
        end = time.monotonic() + 10
        while not is_so():
            assert time.monotonic() < end
            time.sleep(0.002)

    def rest(self):
        """Wait until the courier has nothing to do before the clock is turned."""
        self.until(
            lambda: (
                self.clock.seen == self.clock.passed
                and not self.courier._under_way
                and not self.courier._wake.is_set()
            )
        )

    def turn(self, seconds):
        for _ in range(round(seconds * 2)):
            self.rest()
            self.clock.passed += 0.5
        self.rest()


@pytest.fixture
def office(tmp_path):
    opened = []

    def open_office(*answers):
        opened.append(Office(tmp_path, *answers))
        return opened[0]

    yield open_office
    for one in opened:
        one.close()


def test_a_letter_that_is_taken_is_sent_once(office):
    post = office(204)
    post.put()
    post.courier.start()

    post.turn(10)

    assert post.times() == [0]
    assert post.row()["done_at"] == START


@pytest.mark.parametrize("answer", [301, 307, 400, 404, 500, 503, CallbackLateError()])
def test_a_letter_that_is_not_taken_is_sent_again_after_1_2_and_4_seconds(office, answer):
    post = office(answer, answer, answer, 200)
    post.put()
    post.courier.start()

    post.turn(20)

    assert post.times() == [0, 1, 3, 7]
    assert post.row()["attempts"] == 4


def test_after_the_fourth_failure_a_letter_is_given_up(office):
    post = office(500, 500, 500, 500)
    post.put()
    post.courier.start()

    post.turn(20)

    assert post.times() == [0, 1, 3, 7]
    assert post.row()["done_at"] == START + timedelta(seconds=7)


def test_a_letter_is_sent_as_soon_as_the_courier_is_told(office):
    post = office()
    post.courier.start()
    post.turn(3)
    post.put()

    post.courier.look()
    post.rest()

    assert post.times() == [3]


def test_a_letter_that_nobody_told_of_is_found_within_a_minute(office):
    post = office()
    post.courier.start()
    post.turn(1)
    post.put()

    post.turn(60)

    assert len(post.times()) == 1


def test_a_letter_written_before_a_crash_is_sent_after_the_restart(office):
    post = office()
    post.put()
    post.close()

    post.open()
    post.courier.start()
    post.turn(1)

    assert post.times() == [0]
    assert post.row()["done_at"] is not None


def test_retries_go_on_after_a_restart(office):
    post = office(500, 500)
    post.put()
    post.courier.start()
    post.turn(1)
    post.close()

    post.open()
    post.courier.start()
    post.turn(5)

    assert post.times() == [3]
    assert post.row()["attempts"] == 3


def test_an_attempt_cut_short_by_a_stop_does_not_count(office):
    post = office(None)
    post.put()
    post.courier.start()
    post.until(post.times)
    post.close()

    post.open()

    assert post.row()["attempts"] == 0
    assert post.row()["done_at"] is None


def test_slow_receivers_do_not_hold_up_the_others(office):
    post = office(*[None] * 7)
    for number in range(7):
        post.put(f"slow-{number}")
    post.courier.start()
    post.until(lambda: len(post.post.sent) == 7)

    post.put("quick")
    post.courier.look()

    post.until(lambda: post.times("quick"))


def test_a_hundred_letters_are_all_sent(office):
    post = office()
    for number in range(100):
        post.put(f"film-{number}")
    post.courier.start()

    post.until(lambda: len(post.post.sent) == 100)
    post.rest()

    assert {len(sent) for sent in post.post.sent.values()} == {1}


def test_a_letter_that_cannot_be_noted_is_not_sent_again_and_again(office, monkeypatch):
    post = office()
    post.put()
    monkeypatch.setattr("service.callbacks.outbox._DEADLINE_S", 0)
    monkeypatch.setattr(post.writer, "write", lambda *_: NeverDone())
    post.courier.start()
    post.until(post.times)

    assert len(post.times()) == 1


class NeverDone:
    def result(self, _seconds):
        raise TimeoutError
