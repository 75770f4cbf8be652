"""Decisions obey the table of statuses, whatever happens in whichever status."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.generation import FINAL, FOLLOWERS, Generation, Status
from studio.domain.request import GenerationRequest
from studio.domain.task import Task, TaskFault, TaskStatus
from studio.errors import DownloadCutError, KeyMissingError, LinkExpiredError
from studio.service_errors import (
    CreditsExhaustedError,
    NotAcceptedError,
    OutcomeUnknownError,
    RateLimitedError,
    ServiceDownError,
    UnexpectedAnswerError,
    UnknownTaskError,
    UnreachableError,
)
from studio.store.agenda import LONGEST_WAIT
from studio.store.errand import Errand
from studio.tracker.advance import (
    after_answer,
    after_media_error,
    after_refusal,
    after_silence,
)
from studio.tracker.cadence import Pace

BEGAN = datetime(2026, 11, 22, 12, tzinfo=UTC)
PACE = Pace(fastest_s=2, slowest_s=15)
SAID = {"status": 400, "code": "x", "message": "No"}

refusals = st.sampled_from(
    [
        KeyMissingError(),
        NotAcceptedError(),
        OutcomeUnknownError(),
        CreditsExhaustedError(**SAID),
        RateLimitedError(**SAID, retry_after=5),
        RateLimitedError(**SAID),
    ]
)
silences = st.sampled_from(
    [
        KeyMissingError(),
        UnreachableError(),
        UnknownTaskError(**SAID),
        ServiceDownError(**SAID),
        RateLimitedError(**SAID, retry_after=3600),
        UnexpectedAnswerError(path="id", excerpt=""),
    ]
)
tasks = st.builds(
    Task,
    id=st.just("task-unified-1"),
    status=st.sampled_from(TaskStatus),
    progress=st.integers(0, 100),
    results=st.sampled_from([(), ("https://films.example.com/a.mp4",)]),
    error=st.sampled_from([None, TaskFault(code="odd", message="")]),
)
ages = st.floats(-1e6, 1e6)
followed = st.sampled_from([Status.PENDING, Status.PROCESSING, Status.COMPLETED])


@st.composite
def errands(draw, statuses):
    generation = Generation(
        id="0" * 32,
        press_id="press",
        take=1,
        takes=1,
        request=GenerationRequest(prompt="A fox"),
        service=draw(st.sampled_from(["local", "https://api.example.com"])),
        status=draw(statuses),
        created_at=BEGAN,
        submitted_at=BEGAN,
        estimated_s=draw(st.sampled_from([None, 0, 120, 10_000])),
    )
    return Errand(generation=generation, owner="me", tries=draw(st.integers(0, 50)))


def check(errand, patch, now):
    """A patch leads only where the table allows, and looks again soon, but not at once."""
    was = errand.generation.status
    assert patch.status is was or patch.status in FOLLOWERS[was]
    assert now <= patch.next_at <= now + LONGEST_WAIT
    if patch.status is was and patch.status not in FINAL:
        assert patch.next_at > now or patch.status is Status.COMPLETED


@given(errands(st.just(Status.SUBMITTING)), refusals)
def test_refusals_keep_to_the_table(errand, error):
    check(errand, after_refusal(errand, error, BEGAN), BEGAN)


@given(errands(followed), tasks, ages)
def test_answers_keep_to_the_table(errand, task, age):
    now = BEGAN + timedelta(seconds=age)
    check(errand, after_answer(errand, task, now, pace=PACE, history={}), now)


@given(errands(followed), silences, ages)
def test_silence_keeps_to_the_table(errand, error, age):
    now = BEGAN + timedelta(seconds=age)
    check(errand, after_silence(errand, error, now), now)


@given(
    errands(st.just(Status.COMPLETED)),
    st.sampled_from([LinkExpiredError(), DownloadCutError()]),
    ages,
)
def test_trouble_with_films_keeps_to_the_table(errand, error, age):
    now = BEGAN + timedelta(seconds=age)
    check(errand, after_media_error(errand, error, now), now)


@given(errands(st.just(Status.SUBMITTING)))
def test_a_lost_answer_never_leads_to_the_queue(errand):
    assert after_refusal(errand, OutcomeUnknownError(), BEGAN).status is Status.UNKNOWN
