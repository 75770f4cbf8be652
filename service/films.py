"""The folder of finished films, and how long they and their tasks are kept."""

from datetime import timedelta
from pathlib import Path

import structlog

from service.clock import Clock
from service.recent import RecentEnds
from service.store import Store

_log = structlog.get_logger(__name__)


class FilmShelf:
    """The films by their tasks' ids."""

    def __init__(
        self,
        folder: Path,
        *,
        store: Store,
        recent: RecentEnds,
        clock: Clock,
        retention: timedelta,
    ) -> None:
        self._folder = folder
        self._store = store
        self._recent = recent
        self._clock = clock
        self._retention = retention

    def path(self, task_id: str) -> Path:
        """Return where a task's film lies once it is drawn."""
        return self._folder / f"{task_id}.mp4"

    def sweep(self) -> int:
        """Remove the ended tasks that were kept long enough, and their films.

        Returns:
            How many tasks there were.
        """
        now = self._clock.now()
        self._store.forget_replies(now)
        removed = 0
        while old := self._store.ended_before(now - self._retention):
            # The films go first: a crash in between leaves a task, which the next sweep finds.
            for task_id in old:
                self.path(task_id).unlink(missing_ok=True)
                self._recent.forget(task_id)
            self._store.remove(old)
            removed += len(old)
        if removed:
            _log.info("tasks removed", count=removed)
        return removed
