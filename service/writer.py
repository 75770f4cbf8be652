"""The one thread that writes to the database.

Making a row durable costs a sync of the disk, whatever the number of rows. So all the statements
that wait at one moment go into one transaction: under load, hundreds of creations share a sync, and
alone, a statement waits for nobody.
"""

import threading
from collections.abc import Iterable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from queue import Empty, SimpleQueue

import structlog
from sqlalchemy import Engine, Executable
from sqlalchemy.exc import SQLAlchemyError

_log = structlog.get_logger(__name__)

_STOP_DEADLINE_S = 30.0
_LARGEST_GROUP = 256
"""Statements in one transaction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    statement: Executable
    values: Mapping[str, object]
    done: "Future[None]" = field(default_factory=Future)


class Writer:
    """Writes in groups; each statement's future is done once it is on the disk."""

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

    def write(self, statement: Executable, values: Mapping[str, object]) -> "Future[None]":
        """Queue a statement.

        Returns:
            A future, done when the statement is durable; its exception is an `SQLAlchemyError`.
        """
        job = _Job(statement=statement, values=values)
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
            # One bad statement must not take the others down with it.
            for job in group:
                self._write_alone(job)

    def _write_alone(self, job: _Job) -> None:
        try:
            self._commit([job])
        except SQLAlchemyError as error:
            _log.warning("write failed", error=str(error))
            job.done.set_exception(error)

    def _commit(self, group: Iterable[_Job]) -> None:
        with self._engine.begin() as connection:
            for statement, jobs in groupby(group, key=attrgetter("statement")):
                connection.execute(statement, [dict(job.values) for job in jobs])
        for job in group:
            job.done.set_result(None)
