"""What is known of keys and tasks, on disk."""

from collections.abc import Iterable
from concurrent.futures import Future
from datetime import datetime

from sqlalchemy import RowMapping, bindparam, insert, select, update

from service.database import Database
from service.schema import keys, tasks
from service.tasks import Failure, Task
from service.vocabulary import AspectRatio, FailureCode, Quality, Status
from service.writer import Writer

_INSERT_TASK = insert(tasks)
_UPDATE_TASK = update(tasks).where(tasks.c.id == bindparam("task_id"))
_FIND_TASK = select(tasks).where(tasks.c.id == bindparam("task_id"))
_DEADLINE_S = 30
"""Seconds that a write may take before its caller gives up."""
_MEASURED = 20
"""Films of a quality whose drawing times are remembered."""


class Store:
    """Reads at once, on any thread; writes through the one writer.

    A task that is written down is durable when its future is done; a future's exception is an
    `SQLAlchemyError`.
    """

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def add_key(self, digest: str, created_at: datetime) -> None:
        """Let a key in."""
        row = {"digest": digest, "name": digest[:12], "created_at": created_at}
        self._writer.write(insert(keys), row).result(_DEADLINE_S)

    def key_digests(self) -> set[str]:
        """Return the SHA-256 of every key that is let in."""
        with self._database.reader.connect() as connection:
            return set(connection.scalars(select(keys.c.digest)))

    def add_task(self, task: Task) -> "Future[None]":
        """Write a new task down."""
        return self._writer.write(_INSERT_TASK, {"id": task.id, **_order(task), **_life(task)})

    def save_task(self, task: Task) -> "Future[None]":
        """Write down how far a task has come."""
        return self._writer.write(_UPDATE_TASK, {"task_id": task.id, **_life(task)})

    def find_task(self, task_id: str) -> Task | None:
        """Return the task of this id, if there is one."""
        with self._database.reader.connect() as connection:
            row = connection.execute(_FIND_TASK, {"task_id": task_id}).mappings().one_or_none()
        return None if row is None else _task(row)

    def unfinished_tasks(self) -> list[Task]:
        """Return the tasks that still want a film, oldest first."""
        query = select(tasks).where(tasks.c.status.in_([Status.PENDING, Status.PROCESSING]))
        with self._database.reader.connect() as connection:
            return [_task(row) for row in connection.execute(query.order_by(tasks.c.id)).mappings()]

    def completed_before(self, moment: datetime, task_ids: Iterable[str]) -> set[str]:
        """Return those of the tasks that were completed before a moment."""
        query = select(tasks.c.id).where(
            tasks.c.id.in_(list(task_ids)),
            tasks.c.status == Status.COMPLETED,
            tasks.c.completed_at < moment,
        )
        with self._database.reader.connect() as connection:
            return set(connection.scalars(query))

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
    }


def _life(task: Task) -> dict[str, object]:
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
        status=Status(row["status"]),
        progress=row["progress"],
        completed_at=row["completed_at"],
        render_seconds=row["render_seconds"],
        failure=failure,
    )
