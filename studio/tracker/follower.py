"""Asks about one task, and brings the film home in the same step that sees it made."""

import structlog

from studio.domain.generation import Status
from studio.domain.service import LOCAL
from studio.domain.task import Task, TaskStatus
from studio.errors import LinkExpiredError, MediaError, StudioError
from studio.media.download import Link
from studio.service_errors import RateLimitedError
from studio.store.errand import Errand, Patch
from studio.tracker.advance import after_answer, after_media_error, after_saving, after_silence
from studio.tracker.cadence import Pace, until_next_attempt
from studio.tracker.crew import Crew
from studio.tracker.traffic import Deed

_log = structlog.get_logger(__name__)


class Follower:
    """Follows tasks to their end."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew

    def follow(self, errand: Errand, pace: Pace) -> None:
        """Ask about the task of a generation and do what the answer calls for.

        Raises:
            StoreError: What came of it could not be written down; the row falls due again.
        """
        generation = errand.generation
        if generation.status is Status.COMPLETED and self._is_home(errand):
            return
        try:
            task = self._crew.connect(generation.service).find(generation.task_id or "")
        except StudioError as error:
            self._wait(errand, error)
            return
        patch = after_answer(
            errand, task, self._crew.clock.now(), pace=pace, history=self._crew.history()
        )
        if task.status is TaskStatus.COMPLETED and task.results:
            self._bring_home(errand, task, patch)
        else:
            self._settle(errand, patch)

    def _wait(self, errand: Errand, error: StudioError) -> None:
        if isinstance(error, RateLimitedError):
            pause = until_next_attempt(errand.tries, error.retry_after)
            self._crew.traffic.pause(Deed.ASK, errand.generation.service, pause)
        self._settle(errand, after_silence(errand, error, self._crew.clock.now()))

    def _is_home(self, errand: Errand) -> bool:
        """Finish what a crash between the vault and the database left behind."""
        try:
            clip = self._crew.films.find_kept(errand.generation.id)
        except MediaError:
            return False
        if clip is not None:
            self._settle(errand, after_saving(clip, self._crew.clock.now()))
        return clip is not None

    def _bring_home(self, errand: Errand, task: Task, patch: Patch) -> None:
        made = self._crew.errands.mark(errand, patch, self._crew.clock.now())
        if made is None:
            return
        service = made.generation.service
        link = Link(
            url=task.results[0],
            may_be_loopback=service == LOCAL or service.startswith("http://"),
        )
        try:
            clip = self._crew.films.collect(made.generation, link)
        except (MediaError, LinkExpiredError) as error:
            self._settle(made, after_media_error(made, error, self._crew.clock.now()))
        else:
            self._settle(made, after_saving(clip, self._crew.clock.now()))

    def _settle(self, errand: Errand, patch: Patch) -> None:
        ours = self._crew.errands.settle(errand, patch, self._crew.clock.now())
        if ours and patch.status is not errand.generation.status:
            _log.info("moved on", generation=errand.generation.id, status=patch.status.value)
