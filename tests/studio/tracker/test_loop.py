"""The loop hands out what is due, to as many hands as there are, and sleeps otherwise."""

import threading
from datetime import timedelta

import pytest

from studio.clock import SystemClock
from studio.domain.generation import Status
from studio.tracker.traffic import Traffic


def test_nothing_to_do_is_nothing_done(new_tracker):
    assert new_tracker().run_once() == 0


def test_a_clock_set_back_stops_nothing(stage, clock, service, made):
    service.to_questions.append(made)
    stage.step()
    clock.set_back(days=2)
    assert stage.step().status is Status.SAVED


def test_a_kick_makes_a_task_be_asked_for_at_once(stage, service, made):
    service.to_questions.append(made)
    stage.step()
    assert stage.step().status is Status.PENDING
    stage.tracker.kick(stage.id)
    assert stage.step().status is Status.SAVED


def test_a_kick_does_not_bring_back_what_is_final(stage, service, made):
    service.to_questions.append(made)
    stage.step()
    stage.step(after=2)
    stage.tracker.kick(stage.id)
    assert stage.step().status is Status.SAVED


@pytest.fixture
def running(new_tracker, errands):
    """Run a tracker on the machine's clock with its own threads."""
    trackers = []

    def run(**parts):
        clock = SystemClock()
        stopped = threading.Event()
        traffic = Traffic(clock, concurrency=3)
        tracker = new_tracker(clock=clock, stopped=stopped, traffic=traffic, **parts)
        trackers.append(tracker)
        tracker.start()
        return tracker

    yield run
    for tracker in trackers:
        tracker.stop()


class GatedService:
    """Holds every creation until it is let through, and counts how many wait."""

    def __init__(self, answer):
        self._answer = answer
        self.let_through = threading.Event()
        self.waiting = threading.Semaphore(0)

    def create(self, request, *, idempotency_key):
        self.waiting.release()
        assert self.let_through.wait(10)
        return self._answer


def test_only_so_many_creations_are_under_way_at_once(running, generations, new_generation, made):
    service = GatedService(made)
    now = SystemClock().now()
    for _ in range(5):
        generations.add([new_generation(created_at=now)])
    running(connect=lambda _name: service)
    for _ in range(3):
        assert service.waiting.acquire(timeout=5)
    assert not service.waiting.acquire(timeout=0.1)
    service.let_through.set()
    for _ in range(2):
        assert service.waiting.acquire(timeout=5)


def test_a_sleeping_tracker_wakes_for_what_is_new(running, generations, new_generation, made):
    service = GatedService(made)
    service.let_through.set()
    tracker = running(connect=lambda _name: service)
    generations.add([new_generation(created_at=SystemClock().now())])
    tracker.wake()
    assert service.waiting.acquire(timeout=5)


def test_a_stop_ends_the_thread(running):
    tracker = running()
    tracker.stop()
    assert not tracker._thread.is_alive()


def test_rows_in_hand_keep_their_lease(new_tracker, generations, new_generation, errands, clock):
    owner = new_tracker()
    generations.add([new_generation()])

    def wait_a_while(*_):
        clock.turn(25)
        owner._beat()

    now = clock.now()
    owner._hand_out(wait_a_while, owner._choice.among(owner._look(now), now), now)
    outlook = errands.look(clock.now(), replayed_since=now)
    assert outlook.next_at == clock.now() + timedelta(seconds=30)
