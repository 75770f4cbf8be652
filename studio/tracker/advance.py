"""What becomes of a generation after each thing that can happen to it; pure.

Takes the row as it was, what happened and the time, and returns what to write and when to look
again. Nothing here may lead from a lost answer back to the queue: that is how one pays twice.
"""

from dataclasses import replace
from datetime import datetime, timedelta

from studio.domain.eta import History, expect
from studio.domain.generation import LINK_LIFE, Clip, Failure, Status
from studio.domain.task import Task, TaskStatus
from studio.errors import Charged, LinkExpiredError, MediaError, StudioError
from studio.service_errors import (
    NotAcceptedError,
    OutcomeUnknownError,
    RateLimitedError,
    RequestRefusedError,
    ServiceError,
    UnknownTaskError,
)
from studio.store.errand import Errand, Patch
from studio.tracker.cadence import Pace, until_next_attempt, until_next_question
from studio.tracker.verdicts import failure_of_error, failure_of_task

GIVE_UP = 2 * LINK_LIFE
"""After so long since its acceptance, no film can be had any more."""

_DEAD_LINKS = 3
"""Dead links in a row before it counts; a fresh one is asked for each time."""

_LOCAL_DENIALS = 3
"""Denials in a row before a task of the local service counts as lost."""


def after_acceptance(task: Task, now: datetime, pace: Pace) -> Patch:
    """The service took the creation and named the task."""
    processing = task.status is TaskStatus.PROCESSING
    return Patch(
        status=Status.PROCESSING if processing else Status.PENDING,
        next_at=now + timedelta(seconds=pace.fastest_s),
        progress=task.progress,
    )


def after_refusal(errand: Errand, error: StudioError, now: datetime) -> Patch:
    """The creation did not go through, or nobody knows whether it did."""
    match error:
        case RateLimitedError(retry_after=retry_after):
            return _wait_in_queue(errand, error, now, retry_after=retry_after)
        case NotAcceptedError():
            return _wait_in_queue(errand, error, now)
        case OutcomeUnknownError():
            failure = failure_of_error("outcome_unknown", error)
            return Patch(status=Status.UNKNOWN, next_at=now, failure=failure)
        case ServiceError(code=code):
            failure = failure_of_error(code, error)
            return Patch(status=Status.FAILED, next_at=now, failure=failure)
        case _:
            failure = failure_of_error("not_sent", error)
            return Patch(status=Status.FAILED, next_at=now, failure=failure)


def _wait_in_queue(
    errand: Errand, error: StudioError, now: datetime, *, retry_after: float | None = None
) -> Patch:
    wait = until_next_attempt(errand.tries, retry_after)
    return Patch(
        status=Status.QUEUED,
        next_at=now + timedelta(seconds=wait),
        note=f"{error.message} Tried again in {_in_words(wait)}.",
        tries=errand.tries + 1,
    )


def after_replay(errand: Errand, error: StudioError, now: datetime) -> Patch:
    """The lost answer was asked for again and did not come.

    Not even a refusal tells what became of the first creation, so the question stays open.
    """
    retry_after = error.retry_after if isinstance(error, RateLimitedError) else None
    wait = until_next_attempt(errand.tries, retry_after)
    known = errand.generation.failure
    return Patch(
        status=Status.UNKNOWN,
        next_at=now + timedelta(seconds=wait),
        tries=errand.tries + 1,
        failure=known or failure_of_error("outcome_unknown", OutcomeUnknownError()),
    )


def after_loss(errand: Errand, now: datetime) -> Patch:
    """Whoever was sending it is gone, and took the answer along."""
    return after_refusal(errand, OutcomeUnknownError(), now)


def after_answer(
    errand: Errand,
    task: Task,
    now: datetime,
    *,
    pace: Pace,
    history: History,
) -> Patch:
    """The service told how the task stands."""
    match task.status:
        case TaskStatus.FAILED:
            return _failed(failure_of_task(task.error), now)
        case TaskStatus.CANCELLED:
            note = "The service cancelled the task."
            return Patch(status=Status.CANCELLED, next_at=now, note=note)
        case TaskStatus.COMPLETED if task.results:
            return Patch(status=Status.COMPLETED, next_at=now, progress=100, tries=errand.tries)
        case TaskStatus.COMPLETED:
            note = "The film is made, but the service names no link to it."
            return _try_again(errand, Status.COMPLETED, note, now=now)
        case TaskStatus.PENDING | TaskStatus.PROCESSING:
            return _goes_on(errand, task, now, pace=pace, history=history)


def _goes_on(
    errand: Errand,
    task: Task,
    now: datetime,
    *,
    pace: Pace,
    history: History,
) -> Patch:
    if _age(errand, now) >= GIVE_UP:
        return _expired(now)
    elapsed = _age(errand, now).total_seconds()
    expected = expect(replace(errand.generation, progress=task.progress), now, history)
    wait = until_next_question(pace, elapsed_s=elapsed, expected_s=expected)
    made = errand.generation.status is Status.COMPLETED
    return Patch(
        status=Status.COMPLETED if made else Status(task.status.value),
        next_at=now + timedelta(seconds=wait),
        progress=task.progress,
        note=_overdue(elapsed, wait) if elapsed >= pace.overdue_s else None,
    )


def _overdue(elapsed_s: float, wait_s: float) -> str:
    return (
        f"Overdue: the service has had it for {_in_words(elapsed_s)}. "
        f"Asked again in {_in_words(wait_s)}."
    )


def after_silence(errand: Errand, error: StudioError, now: datetime) -> Patch:
    """The question brought no usable answer."""
    generation = errand.generation
    if _age(errand, now) >= GIVE_UP:
        return _expired(now)
    denied = isinstance(error, UnknownTaskError | RequestRefusedError)
    if denied and generation.is_animatic and errand.tries + 1 >= _LOCAL_DENIALS:
        return _failed(_LOST_ANIMATIC, now)
    retry_after = error.retry_after if isinstance(error, RateLimitedError) else None
    return _try_again(errand, generation.status, error.message, now=now, retry_after=retry_after)


def after_saving(clip: Clip, now: datetime) -> Patch:
    """The clip is in the vault."""
    return Patch(status=Status.SAVED, next_at=now, progress=100, clip=clip)


def after_media_error(errand: Errand, error: MediaError | LinkExpiredError, now: datetime) -> Patch:
    """The film is made, but could not be brought home."""
    age = _age(errand, now)
    dead = isinstance(error, LinkExpiredError) and errand.tries + 1 >= _DEAD_LINKS
    if age >= GIVE_UP or (dead and age >= LINK_LIFE):
        return _expired(now)
    return _try_again(errand, Status.COMPLETED, error.message, now=now)


def _try_again(
    errand: Errand,
    status: Status,
    why: str,
    *,
    now: datetime,
    retry_after: float | None = None,
) -> Patch:
    wait = until_next_attempt(errand.tries, retry_after)
    return Patch(
        status=status,
        next_at=now + timedelta(seconds=wait),
        note=f"{why} Asked again in {_in_words(wait)}.",
        tries=errand.tries + 1,
    )


def _failed(failure: Failure, now: datetime) -> Patch:
    return Patch(status=Status.FAILED, next_at=now, failure=failure)


def _expired(now: datetime) -> Patch:
    failure = failure_of_error("link_expired", LinkExpiredError())
    return Patch(status=Status.EXPIRED, next_at=now, failure=failure)


_LOST_ANIMATIC = Failure(
    code="task_lost",
    message="The local service no longer knows this task.",
    advice="Send it again.",
    charged=Charged.NO,
)


def _age(errand: Errand, now: datetime) -> timedelta:
    """Return the time since the acceptance; none where the clock was set back."""
    generation = errand.generation
    return max(now - (generation.submitted_at or generation.created_at), timedelta())


def _in_words(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds < 120 else f"{seconds / 60:.0f} min"
