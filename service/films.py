"""The folder of finished films, and how long they stay in it."""

from datetime import timedelta
from pathlib import Path

import structlog

from service.clock import Clock
from service.store import Store

_log = structlog.get_logger(__name__)


class FilmShelf:
    """The films by their tasks' ids."""

    def __init__(self, folder: Path, *, store: Store, clock: Clock, retention: timedelta) -> None:
        self._folder = folder
        self._store = store
        self._clock = clock
        self._retention = retention

    def path(self, task_id: str) -> Path:
        """Return where a task's film lies once it is drawn."""
        return self._folder / f"{task_id}.mp4"

    def sweep(self) -> int:
        """Remove the films that were kept long enough; return how many they were."""
        kept = [path.stem for path in self._folder.glob("*.mp4")]
        old = self._store.completed_before(self._clock.now() - self._retention, kept)
        for task_id in old:
            self.path(task_id).unlink(missing_ok=True)
        if old:
            _log.info("films removed", count=len(old))
        return len(old)
