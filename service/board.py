"""The tasks in flight: kept in memory, written down as they move.

The renderer tells the board of every few frames, and followers ask it; neither waits for the disk.
Progress is written at most once a second for each task, so that a restart does not take much of
it back; a task leaves the board once its end is durable.
"""

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service.clock import Clock
from service.pace import Pace
from service.store import Store
from service.tasks import Failure, Task
from service.vocabulary import FailureCode, Quality

_log = structlog.get_logger(__name__)

_SAVE_EVERY_S = 1.0
_SAVE_DEADLINE_S = 30.0


@dataclass(slots=True, kw_only=True)
class _Entry:
    task: Task
    begun: float | None = None
    """Monotonic seconds at which this process heard of the film's first frames."""
    saved: float = 0.0
    """Monotonic seconds of the last write."""
    ended: bool = False
    """Whether the end is being written; nothing may be written after it."""


class Board:
    """The tasks in flight. The renderer's watcher: called on the renderer's threads."""

    def __init__(self, store: Store, *, clock: Clock, pace: Pace) -> None:
        self._store = store
        self._clock = clock
        self._pace = pace
        self._entries: dict[str, _Entry] = {}
        self._film_seconds: Counter[Quality] = Counter()
        self._lock = threading.Lock()
        self._on_end: Callable[[], None] = lambda: None

    def on_end(self, call: Callable[[], None]) -> None:
        """Have something called each time a task leaves."""
        self._on_end = call

    def put(self, task: Task) -> None:
        """Take a task in; it was written down before."""
        with self._lock:
            self._entries[task.id] = _Entry(task=task)
            self._film_seconds[task.quality] += task.duration

    def resume(self) -> list[Task]:
        """Take in the tasks that an earlier process left unfinished; return them, oldest first."""
        unfinished = self._store.unfinished_tasks()
        for task in unfinished:
            self.put(task)
        return unfinished

    def find(self, task_id: str) -> Task | None:
        """Return a task if it is in flight. Touches no disk."""
        entry = self._entries.get(task_id)
        return None if entry is None else entry.task

    def film_seconds(self) -> Counter[Quality]:
        """Return how many seconds of film of each quality are in flight."""
        with self._lock:
            return self._film_seconds.copy()

    def progressed(self, name: str, frames: int, total: int) -> None:
        """Hear that so many frames of a task's film are drawn."""
        with self._lock:
            entry = self._entries.get(name)
            if entry is None or entry.ended:
                return
            before, entry.task = entry.task, entry.task.progressed(frames * 100 // total)
            now = self._clock.monotonic()
            entry.begun = now if entry.begun is None else entry.begun
            due = before.progress != entry.task.progress and now - entry.saved >= _SAVE_EVERY_S
            if due or before.status != entry.task.status:
                entry.saved = now
                self._store.save_task(entry.task)

    def finished(self, name: str, path: Path) -> None:
        """Hear that a task's film lies at its path."""
        if not path.is_file() or path.stat().st_size == 0:
            self._fail(name, FailureCode.NO_CONTENT)
            return
        entry = self._ending(name)
        if entry is None:
            return
        seconds = None if entry.begun is None else self._clock.monotonic() - entry.begun
        task = entry.task.completed(self._clock.now(), seconds)
        self._pace.learn(task)
        self._end(entry, task)

    def failed(self, name: str, reason: str) -> None:
        """Hear that there will be no film."""
        _log.warning("film failed", task=name, reason=reason)
        self._fail(name, FailureCode.SERVICE_ERROR)

    def _fail(self, name: str, code: FailureCode) -> None:
        entry = self._ending(name)
        if entry is not None:
            self._end(entry, entry.task.failed(self._clock.now(), Failure(code=code)))

    def _ending(self, name: str) -> _Entry | None:
        with self._lock:
            entry = self._entries.get(name)
            if entry is None or entry.ended:
                return None
            entry.ended = True
            self._film_seconds[entry.task.quality] -= entry.task.duration
            return entry

    def _end(self, entry: _Entry, task: Task) -> None:
        try:
            self._store.save_task(task).result(_SAVE_DEADLINE_S)
        except (SQLAlchemyError, TimeoutError):
            # The end is told from the board, and a restart draws the film again.
            _log.exception("task not saved", task=task.id)
            with self._lock:
                entry.task = task
        else:
            with self._lock:
                del self._entries[task.id]
        self._on_end()
