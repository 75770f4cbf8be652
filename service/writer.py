"""The one thread that writes to the database.

Making a row durable costs a sync of the disk, whatever the number of rows. So all that waits at one
moment goes into one transaction: under load, hundreds of creations share a sync, and alone, a write
waits for nobody. What is to be written is an act: a function that is given all the items that wait
for it, so that it can treat them with a few statements; its results go to those who asked.
"""

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine, Executable, Table
from sqlalchemy.exc import SQLAlchemyError

_log = structlog.get_logger(__name__)

_STOP_DEADLINE_S = 30.0
_LARGEST_GROUP = 256
"""Items in one transaction."""

Item = TypeVar("Item")
Result = TypeVar("Result")
Act = Callable[[Connection, Sequence[Item]], Sequence[Result]]
"""Writes items within a transaction and returns a result for each, in their order. It is run
again, for each item alone, if the transaction fails."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    act: Act[Any, Any]
    item: object
    done: "Future[Any]" = field(default_factory=Future)


def statement(executable: Executable) -> Act[Mapping[str, object], None]:
    """Return the act that executes a statement for each item, which holds its parameters."""

    def execute(connection: Connection, rows: Sequence[Mapping[str, object]]) -> Sequence[None]:
        connection.execute(executable, [dict(row) for row in rows])
        return [None] * len(rows)

    return execute


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, object]]) -> None:
    """Insert rows with one statement, however many they are; all of them name the same columns.

    The driver lets go of the interpreter once for each statement, and row by row in its own way of
    inserting many. While other threads are busy, getting it back can take milliseconds.
    """
    if not rows:
        return
    columns = [table.c[name] for name in rows[0]]
    readers = [(column.name, column.type.bind_processor(connection.dialect)) for column in columns]
    values = [
        row[name] if reader is None else reader(row[name])
        for row in rows
        for name, reader in readers
    ]
    names = ", ".join(rows[0])
    places = ", ".join([f"({', '.join('?' * len(columns))})"] * len(rows))
    # Only names of our own tables are put together; all that came from outside is bound.
    sql = f"INSERT INTO {table.name} ({names}) VALUES {places}"  # noqa: S608
    connection.exec_driver_sql(sql, tuple(values))


class Writer:
    """Writes in groups; each item's future is done once it is on the disk."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="service-writer", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def stop(self) -> None:
        """Write all that waits, then end."""
        self._jobs.put(None)
        self._thread.join(_STOP_DEADLINE_S)

    def write(self, act: Act[Item, Result], item: Item) -> "Future[Result]":
        """Queue an item for an act.

        Returns:
            A future, done when the item is durable; its exception is an `SQLAlchemyError`.
        """
        job = _Job(act=act, item=item)
        self._jobs.put(job)
        return job.done

    def _run(self) -> None:
        stopping = False
        while not stopping:
            group = self._next_group()
            stopping = None in group
            if jobs := [job for job in group if job is not None]:
                self._write(jobs)

    def _next_group(self) -> list[_Job | None]:
        group = [self._jobs.get()]
        with suppress(Empty):
            while group[-1] is not None and len(group) < _LARGEST_GROUP:
                group.append(self._jobs.get_nowait())
        return group

    def _write(self, group: list[_Job]) -> None:
        try:
            self._commit(group)
        except SQLAlchemyError:
            # One bad item must not take the others down with it.
            for job in group:
                self._write_alone(job)

    def _write_alone(self, job: _Job) -> None:
        try:
            self._commit([job])
        except SQLAlchemyError as error:
            _log.warning("write failed", error=str(error))
            job.done.set_exception(error)

    def _commit(self, group: list[_Job]) -> None:
        results: list[object] = []
        with self._engine.begin() as connection:
            for act, jobs in groupby(group, key=attrgetter("act")):
                results += act(connection, [job.item for job in jobs])
        for job, result in zip(group, results, strict=True):
            job.done.set_result(result)
