"""What is known of tasks, on disk."""

from collections.abc import Sequence
from concurrent.futures import Future
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, delete, select, update

from service.database import Database
from service.replies import forget_old
from service.schema import callbacks, tasks
from service.tasks import Failure, Task
from service.vocabulary import AspectRatio, FailureCode, Quality, Status
from service.writer import Writer, insert_rows, statement

UNFINISHED = (Status.PENDING, Status.PROCESSING)

_SAVE_PROGRESS = statement(
    update(tasks).where(tasks.c.id == bindparam("task_id"), tasks.c.status.in_(UNFINISHED))
)
_FIND_TASK = select(tasks).where(tasks.c.id == bindparam("task_id"))
_DEADLINE_S = 30
"""Seconds that a write may take before its caller gives up."""
_REMOVED_AT_ONCE = 500
_MEASURED = 20
"""Films of a quality whose drawing times are remembered."""


class Store:
    """Reads at once, on any thread; writes through the one writer.

    What is written is durable when its future is done; a future's exception is an
    `SQLAlchemyError`. New tasks and ends are written by acts of their own, see `creations` and
    `endings`.
    """

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def save_progress(self, task: Task) -> "Future[None]":
        """Write down how far a task has come, unless it has ended."""
        return self._writer.write(_SAVE_PROGRESS, {"task_id": task.id, **life(task)})

    def find_task(self, task_id: str) -> Task | None:
        """Return the task of this id, if there is one."""
        with self._database.reader.connect() as connection:
            row = connection.execute(_FIND_TASK, {"task_id": task_id}).mappings().one_or_none()
        return None if row is None else _task(row)

    def unfinished_tasks(self) -> list[Task]:
        """Return the tasks that still want a film, oldest first."""
        query = select(tasks).where(tasks.c.status.in_(UNFINISHED))
        with self._database.reader.connect() as connection:
            return [_task(row) for row in connection.execute(query.order_by(tasks.c.id)).mappings()]

    def cancelled_since(self, moment: datetime) -> list[str]:
        """Return the tasks that were cancelled from a moment on."""
        query = select(tasks.c.id).where(
            tasks.c.status == Status.FAILED,
            tasks.c.completed_at >= moment,
            tasks.c.failure_code == FailureCode.CANCELLED,
        )
        with self._database.reader.connect() as connection:
            return list(connection.scalars(query))

    def ended_before(self, moment: datetime) -> list[str]:
        """Return the tasks that came to their end before a moment, a few hundred at most."""
        query = (
            select(tasks.c.id)
            .where(tasks.c.status.not_in(UNFINISHED), tasks.c.completed_at < moment)
            .limit(_REMOVED_AT_ONCE)
        )
        with self._database.reader.connect() as connection:
            return list(connection.scalars(query))

    def remove(self, task_ids: Sequence[str]) -> None:
        """Forget tasks, and their callbacks if they were sent."""
        self._writer.write(_remove, task_ids).result(_DEADLINE_S)

    def forget_replies(self, now: datetime) -> None:
        """Forget the answers to creations that no longer count."""
        self._writer.write(_forget_replies, now).result(_DEADLINE_S)

    def render_paces(self, quality: Quality) -> list[float]:
        """Return the seconds it took to draw a second of film, for the latest films first."""
        query = (
            select(tasks.c.render_seconds / tasks.c.duration)
            .where(tasks.c.render_seconds.is_not(None), tasks.c.quality == quality)
            .order_by(tasks.c.completed_at.desc())
            .limit(_MEASURED)
        )
        with self._database.reader.connect() as connection:
            return list(connection.scalars(query))


def insert_tasks(connection: Connection, new: Sequence[Task]) -> None:
    """Write new tasks down."""
    rows = [{"id": task.id, **_order(task), **life(task)} for task in new]
    insert_rows(connection, tasks, rows)


def _remove(connection: Connection, groups: Sequence[Sequence[str]]) -> Sequence[None]:
    for task_ids in groups:
        connection.execute(delete(tasks).where(tasks.c.id.in_(task_ids)))
        sent = callbacks.c.done_at.is_not(None)
        connection.execute(delete(callbacks).where(callbacks.c.task_id.in_(task_ids), sent))
    return [None] * len(groups)


def _forget_replies(connection: Connection, moments: Sequence[datetime]) -> Sequence[None]:
    forget_old(connection, max(moments))
    return [None] * len(moments)


def _order(task: Task) -> dict[str, object]:
    """Return the columns that never change."""
    return {
        "owner": task.owner,
        "prompt": task.prompt,
        "quality": task.quality,
        "aspect_ratio": task.aspect_ratio,
        "duration": task.duration,
        "seed": task.seed,
        "callback_url": task.callback_url,
        "estimated_time": task.estimated_time,
        "created_at": task.created_at,
        "cost": task.cost,
        "address": task.address,
    }


def life(task: Task) -> dict[str, object]:
    """Return the columns that change as the task goes on."""
    return {
        "status": task.status,
        "progress": task.progress,
        "completed_at": task.completed_at,
        "render_seconds": task.render_seconds,
        "failure_code": task.failure and task.failure.code,
    }


def _task(row: RowMapping) -> Task:
    failure = None
    if row["failure_code"] is not None:
        failure = Failure(code=FailureCode(row["failure_code"]))
    return Task(
        id=row["id"],
        owner=row["owner"],
        prompt=row["prompt"],
        quality=Quality(row["quality"]),
        aspect_ratio=AspectRatio(row["aspect_ratio"]),
        duration=row["duration"],
        seed=row["seed"],
        callback_url=row["callback_url"],
        estimated_time=row["estimated_time"],
        created_at=row["created_at"],
        cost=row["cost"],
        address=row["address"],
        status=Status(row["status"]),
        progress=row["progress"],
        completed_at=row["completed_at"],
        render_seconds=row["render_seconds"],
        failure=failure,
    )
