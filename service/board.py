"""The tasks in flight: kept in memory, written down as they move.

The renderer tells the board of every few frames, and followers ask it; neither waits for the disk.
Progress is written at most once a second for each task, so that a restart does not take much of
it back; a task leaves the board once its end is durable. The prompts stay on the disk, where the
dispatcher fetches each when its turn has come: thousands of tasks may wait here.
"""

import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path

import structlog

from service.clock import Clock
from service.endings import Ending, write_endings
from service.errors import QueueFullError
from service.links import Links, address
from service.pace import Pace
from service.recent import RecentEnds
from service.store import Store
from service.tasks import Failure, Task
from service.vocabulary import FailureCode, Quality, Status
from service.writer import Writer

_log = structlog.get_logger(__name__)

_SAVE_EVERY_S = 1.0
_SAVE_DEADLINE_S = 30.0
_TRY_AGAIN_S = 30
"""Seconds after which a client may hope for room in a full queue."""


@dataclass(slots=True, kw_only=True)
class _Entry:
    task: Task
    begun: float | None = None
    """Monotonic seconds at which this process heard of the film's first frames."""
    saved: float = 0.0
    """Monotonic seconds of the last write."""
    ended: bool = False
    """Whether the end is being written; nothing may be written after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardTools:
    """What the board works with."""

    store: Store
    writer: Writer
    links: Links
    recent: RecentEnds
    pace: Pace
    clock: Clock


class Board:
    """The tasks in flight. The renderer's watcher: called on the renderer's threads."""

    def __init__(self, tools: BoardTools, *, limit: int) -> None:
        """Hold at most so many tasks."""
        self._tools = tools
        self._limit = limit
        self._coming = 0
        self._entries: dict[str, _Entry] = {}
        self._film_seconds: Counter[Quality] = Counter()
        self._lock = threading.Lock()
        self._on_end: list[Callable[[str], None]] = []

    def on_end(self, call: Callable[[str], None]) -> None:
        """Have something called with the id of each task that leaves."""
        self._on_end.append(call)

    def make_room(self) -> None:
        """Keep a place for a task that is being written down.

        Raises:
            QueueFullError: If there is none.
        """
        with self._lock:
            if len(self._entries) + self._coming >= self._limit:
                raise QueueFullError(_TRY_AGAIN_S)
            self._coming += 1

    def give_back_room(self) -> None:
        """Keep the place no longer: the task has come, or never will."""
        with self._lock:
            self._coming -= 1

    def put(self, task: Task) -> None:
        """Take a task in; it was written down before."""
        with self._lock:
            self._entries[task.id] = _Entry(task=replace(task, prompt=""))
            self._film_seconds[task.quality] += task.duration

    def resume(self) -> list[str]:
        """Take in the tasks that an earlier process left unfinished; return them, oldest first."""
        unfinished = self._tools.store.unfinished_tasks()
        for task in unfinished:
            self.put(task)
        return [task.id for task in unfinished]

    def find(self, task_id: str) -> Task | None:
        """Return a task without its prompt, if it is in flight. Touches no disk."""
        entry = self._entries.get(task_id)
        return None if entry is None else entry.task

    def count(self) -> int:
        """Return how many tasks are in flight."""
        return len(self._entries)

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
            now = self._tools.clock.monotonic()
            entry.begun = now if entry.begun is None else entry.begun
            due = before.progress != entry.task.progress and now - entry.saved >= _SAVE_EVERY_S
            if due or before.status != entry.task.status:
                entry.saved = now
                self._tools.store.save_progress(entry.task)

    def finished(self, name: str, path: Path) -> None:
        """Hear that a task's film lies at its path."""
        if not path.is_file() or path.stat().st_size == 0:
            self.fail(name, FailureCode.NO_CONTENT)
            return
        entry = self._ending(name)
        if entry is None:
            return
        now = self._tools.clock.monotonic()
        seconds = None if entry.begun is None else now - entry.begun
        task = entry.task.completed(self._tools.clock.now(), seconds)
        self._tools.pace.learn(task)
        _wait(self._end(entry, task), task)

    def failed(self, name: str, reason: str) -> None:
        """Hear that there will be no film."""
        _log.warning("film failed", task=name, reason=reason)
        self.fail(name, FailureCode.SERVICE_ERROR)

    def fail(self, name: str, code: FailureCode) -> None:
        """End a task without a film, and wait until that is durable."""
        entry = self._ending(name)
        if entry is not None:
            task = entry.task.failed(self._tools.clock.now(), Failure(code=code))
            _wait(self._end(entry, task), task)

    def give_up(self, name: str, code: FailureCode) -> None:
        """End a task without a film, soon. To be called on the writer's own thread too."""
        entry = self._ending(name)
        if entry is not None:
            self._end(entry, entry.task.failed(self._tools.clock.now(), Failure(code=code)))

    def drop(self, name: str) -> bool:
        """Let go of a task that another process ended; return whether it was here."""
        if self._ending(name) is None:
            return False
        self._leave(name)
        return True

    def _ending(self, name: str) -> _Entry | None:
        with self._lock:
            entry = self._entries.get(name)
            if entry is None or entry.ended:
                return None
            entry.ended = True
            self._film_seconds[entry.task.quality] -= entry.task.duration
            return entry

    def _end(self, entry: _Entry, task: Task) -> "Future[None]":
        left: Future[None] = Future()

        def settle(written: "Future[bool]") -> None:
            if (error := written.exception()) is not None:
                # The end is told from the board, and a restart draws the film again.
                _log.error("task not saved", task=task.id, exc_info=error)
                with self._lock:
                    entry.task = task
                self._tell(task.id)
            else:
                if written.result():
                    self._tools.recent.put(task)
                    _log.info("task ended", task=task.id, status=task.status)
                self._leave(task.id)
            left.set_result(None)

        ending = Ending(task=task, at=self._tools.clock.now(), link=self._link(task))
        self._tools.writer.write(write_endings, ending).add_done_callback(settle)
        return left

    def _leave(self, name: str) -> None:
        with self._lock:
            del self._entries[name]
        self._tell(name)

    def _tell(self, name: str) -> None:
        for call in self._on_end:
            call(name)

    def _link(self, task: Task) -> str | None:
        if task.status is not Status.COMPLETED or task.completed_at is None:
            return None
        return address(task.address, self._tools.links.sign(task.id, task.completed_at))


def _wait(left: "Future[None]", task: Task) -> None:
    try:
        left.result(_SAVE_DEADLINE_S)
    except TimeoutError:
        _log.warning("end not durable yet", task=task.id)
