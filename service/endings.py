"""How ends are written: the final status, what it costs, and the callback that tells of it.

The three are one transaction, so that a crash neither charges twice nor forgets to tell. Whoever
comes second finds the task ended: a process that cancels and one that draws may meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, update

from service import answers
from service.ledger import settle
from service.schema import callbacks, tasks
from service.store import UNFINISHED, life
from service.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A task that has come to its end."""

    task: Task
    at: datetime
    link: str | None = None
    """The film's address, if there is a film."""


def write_endings(connection: Connection, endings: Sequence[Ending]) -> Sequence[bool]:
    """Write ends; return for each whether it is the task's end, and not a second one."""
    return [_write(connection, ending) for ending in endings]


def _write(connection: Connection, ending: Ending) -> bool:
    task = ending.task
    unfinished = update(tasks).where(tasks.c.id == task.id, tasks.c.status.in_(UNFINISHED))
    if connection.execute(unfinished.values(**life(task))).rowcount != 1:
        return False
    settle(connection, task, ending.at)
    if task.callback_url:
        row = {
            "task_id": task.id,
            "url": task.callback_url,
            "body": answers.to_json(answers.detail(task, ending.link)),
            "attempts": 0,
            "next_at": ending.at,
        }
        connection.execute(insert(callbacks), row)
    return True
