"""Sends one generation, once.

The order of the steps is the whole point. The row says `submitting`, on disk, before anything
goes out, so that a crash in between leaves a question for a person and not a second charge; and
the task id is on disk before anything else is done with it. Even the log comes after: it may lie
on a full disk, or lead to a terminal that was closed.

Where a service keeps the answer to a creation under its key, the same creation under the same key
is no second order but the question what came of the first.
"""

import structlog

from studio.domain.task import Task
from studio.errors import KeyMissingError, StoreError, StudioError
from studio.service_errors import RateLimitedError
from studio.store.errand import Errand
from studio.tracker.advance import after_acceptance, after_refusal, after_replay
from studio.tracker.cadence import Pace, until_next_attempt
from studio.tracker.crew import Crew
from studio.tracker.traffic import Deed

_WRITE_ATTEMPTS = 60
_WRITE_AGAIN_S = 1.0

_log = structlog.get_logger(__name__)


class Sender:
    """Sends generations."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew

    def send(self, errand: Errand, pace: Pace) -> None:
        """Send a queued generation and write down what came of it.

        Raises:
            StoreError: What came of it could not be written down.
        """
        generation = errand.generation
        try:
            service = self._crew.connect(generation.service)
        except KeyMissingError as error:
            self._give_back(errand, error)
            return
        request = self._crew.hooks.addressed(generation)
        sending = self._crew.errands.start_sending(
            errand, self._crew.clock.now(), hook_sha256=self._crew.hooks.digest_for(generation)
        )
        if sending is None:
            return
        try:
            task = service.create(request, idempotency_key=generation.id)
        except StudioError as error:
            self._give_back(sending, error)
            return
        self._write_down(generation.id, task, pace)
        _log.info("accepted", generation=generation.id, task=task.id)

    def ask_again(self, errand: Errand, pace: Pace) -> None:
        """Ask for the lost answer to a creation, at a service that keeps it under its key.

        Raises:
            StoreError: What came of it could not be written down.
        """
        generation = errand.generation
        try:
            service = self._crew.connect(generation.service)
            request = self._crew.hooks.addressed(generation)
            task = service.create(request, idempotency_key=generation.id)
        except StudioError as error:
            self._pause(errand, error)
            patch = after_replay(errand, error, self._crew.clock.now())
            self._crew.errands.settle(errand, patch, self._crew.clock.now())
            _log.info("outcome still unknown", generation=generation.id, error=type(error).__name__)
            return
        self._write_down(generation.id, task, pace)
        _log.info("outcome found", generation=generation.id, task=task.id)

    def _pause(self, errand: Errand, error: StudioError) -> None:
        if isinstance(error, RateLimitedError):
            pause = until_next_attempt(errand.tries, error.retry_after)
            self._crew.traffic.pause(Deed.SEND, errand.generation.service, pause)

    def _give_back(self, errand: Errand, error: StudioError) -> None:
        self._pause(errand, error)
        patch = after_refusal(errand, error, self._crew.clock.now())
        self._crew.errands.settle(errand, patch, self._crew.clock.now())
        _log.info("not accepted", generation=errand.generation.id, error=type(error).__name__)

    def _write_down(self, generation_id: str, task: Task, pace: Pace) -> None:
        """Write down the task id, and keep at it: it stands for money spent."""
        for _ in range(_WRITE_ATTEMPTS):
            now = self._crew.clock.now()
            try:
                self._crew.errands.accept(
                    generation_id, task, after_acceptance(task, now, pace), now=now
                )
            except StoreError:
                self._crew.clock.wait(self._crew.stopped, _WRITE_AGAIN_S)
            else:
                return
        _log.error("task id not written", generation=generation_id, task=task.id)
