"""A lost answer is asked for where the service keeps answers under a key, and nowhere else."""

import pytest

from studio.domain.generation import Status
from studio.domain.service import LOCAL
from studio.domain.task import Task, TaskStatus
from studio.service_errors import CreditsExhaustedError, OutcomeUnknownError, RateLimitedError
from studio.store.errands import LEASE

ELSEWHERE = "https://api.example.com"
PAST_THE_LEASE = LEASE.total_seconds() + 1
HOUR = 3600


class KeepingService:
    """Keeps its answers under the key; loses as many on the way as it is told to."""

    def __init__(self):
        self.accepted = {}
        self.losses = []

    def create(self, request, *, idempotency_key):
        task = Task(id=f"task-{idempotency_key}", status=TaskStatus.PENDING)
        known = self.accepted.setdefault(idempotency_key, [])
        known.append(request)
        if self.losses:
            raise self.losses.pop(0)
        return task

    def find(self, task_id):
        return Task(id=task_id, status=TaskStatus.PENDING)


@pytest.fixture
def keeping():
    return KeepingService()


@pytest.fixture
def follow(new_tracker, generations, new_generation, keeping, clock):
    """Send one generation to a service and return what becomes of it after so many seconds."""

    def begin(service):
        (asked,) = generations.add([new_generation(service=service)])

        def step(*, after=0.0, **parts):
            clock.turn(after)
            new_tracker(connect=lambda _name: keeping, **parts).run_once()
            return generations.find(asked.id)

        return step

    return begin


def test_this_machines_service_is_asked_at_once(follow, keeping):
    keeping.losses = [OutcomeUnknownError()]
    found = follow(LOCAL)()
    assert (found.status, found.failure) == (Status.PENDING, None)
    assert len(keeping.accepted) == 1


def test_the_same_request_goes_out_under_the_same_key(follow, keeping):
    keeping.losses = [OutcomeUnknownError()]
    found = follow(LOCAL)()
    assert keeping.accepted == {found.id: [found.request, found.request]}


def test_no_other_service_is_asked_so(follow, keeping):
    keeping.losses = [OutcomeUnknownError()]
    step = follow(ELSEWHERE)
    step()
    assert step(after=HOUR).status is Status.UNKNOWN
    assert [len(sent) for sent in keeping.accepted.values()] == [1]


def test_a_service_that_is_known_to_keep_answers_is(follow, keeping):
    keeping.losses = [OutcomeUnknownError()]
    assert follow(ELSEWHERE)(replays=frozenset({ELSEWHERE})).status is Status.PENDING


def test_what_a_killed_process_left_open_is_asked_for_too(follow, keeping, killed):
    keeping.losses = [killed()]
    step = follow(LOCAL)
    with pytest.raises(killed):
        step()
    assert step(after=PAST_THE_LEASE).status is Status.PENDING
    assert len(keeping.accepted) == 1


@pytest.mark.parametrize(
    "refusal",
    [
        CreditsExhaustedError(status=402, code="x", message="Empty"),
        RateLimitedError(status=429, code="x", message="Slow down", retry_after=40),
        OutcomeUnknownError(),
    ],
)
def test_a_refusal_of_the_replay_says_nothing_of_the_first(follow, keeping, refusal):
    keeping.losses = [OutcomeUnknownError(), refusal]
    step = follow(LOCAL)
    open_still = step()
    assert open_still.status is Status.UNKNOWN
    assert open_still.failure.code == "outcome_unknown"
    assert step(after=60).status is Status.PENDING


def test_after_a_day_a_replay_might_be_a_second_order(follow, keeping):
    keeping.losses = [OutcomeUnknownError()] * 2
    step = follow(LOCAL)
    step()
    assert step(after=21 * HOUR).status is Status.UNKNOWN


def test_what_a_person_gave_up_meanwhile_keeps_its_task(follow, keeping, generations, clock):
    answer = keeping.create

    def forget_meanwhile(request, *, idempotency_key):
        generations.drop(idempotency_key, {Status.UNKNOWN}, clock.now())
        return answer(request, idempotency_key=idempotency_key)

    keeping.losses = [OutcomeUnknownError()]
    step = follow(ELSEWHERE)
    step()
    keeping.create = forget_meanwhile
    dropped = step(replays=frozenset({ELSEWHERE}))
    assert dropped.status is Status.CANCELLED
    assert dropped.task_id == f"task-{dropped.id}"
