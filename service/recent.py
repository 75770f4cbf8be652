"""The tasks that ended lately or were asked for lately, in memory.

Followers ask for a task a last time when it has ended, and some go on asking: an end never changes,
so they need not wait for the disk. Only so many are kept, without their prompts.
"""

import threading
from collections import OrderedDict
from dataclasses import replace

from service.tasks import Task


class RecentEnds:
    """The ended tasks that were touched last."""

    def __init__(self, limit: int = 2_000) -> None:
        self._limit = limit
        self._tasks: OrderedDict[str, Task] = OrderedDict()
        self._lock = threading.Lock()

    def put(self, task: Task) -> None:
        """Remember an ended task, and forget the one that was longest untouched."""
        with self._lock:
            self._tasks[task.id] = replace(task, prompt="")
            if len(self._tasks) > self._limit:
                self._tasks.popitem(last=False)

    def find(self, task_id: str) -> Task | None:
        """Return a task, if it is remembered."""
        with self._lock:
            if task_id in self._tasks:
                self._tasks.move_to_end(task_id)
            return self._tasks.get(task_id)

    def forget(self, task_id: str) -> None:
        """Remember a task no longer."""
        with self._lock:
            self._tasks.pop(task_id, None)
