"""The callbacks that are still to be sent, on disk.

Whoever ends a task puts its callback here in the same transaction; so a callback is lost only
together with the end that it tells of.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import bindparam, func, select, update

from service.database import Database
from service.schema import callbacks
from service.writer import Writer, statement

_DEADLINE_S = 30
"""Seconds that a write may take before its caller gives up."""

_OPEN = callbacks.c.done_at.is_(None)
_TRIED = (
    update(callbacks)
    .where(callbacks.c.task_id == bindparam("of_task"))
    .values(attempts=bindparam("tried"))
)
_CLOSE = statement(_TRIED.values(done_at=bindparam("moment")))
_PUT_OFF = statement(_TRIED.values(next_at=bindparam("moment")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A callback that is to be sent."""

    task_id: str
    url: str
    body: str
    attempts: int
    """How many have failed."""


class Outbox:
    """Reads at once, on any thread; writes through the one writer."""

    def __init__(self, database: Database, writer: Writer) -> None:
        self._database = database
        self._writer = writer

    def due(self, now: datetime, *, besides: Collection[str], limit: int) -> list[Letter]:
        """Return what is to be sent by now, the oldest first, but for some tasks' letters."""
        columns = [callbacks.c[name] for name in ("task_id", "url", "body", "attempts")]
        query = (
            select(*columns)
            .where(_OPEN, callbacks.c.next_at <= now, callbacks.c.task_id.not_in(besides))
            .order_by(callbacks.c.next_at)
            .limit(limit)
        )
        with self._database.reader.connect() as connection:
            return [Letter(**row) for row in connection.execute(query).mappings()]

    def next_at(self, *, besides: Collection[str]) -> datetime | None:
        """Return when the next letter is to be sent, if there is any."""
        query = select(func.min(callbacks.c.next_at, type_=callbacks.c.next_at.type)).where(
            _OPEN, callbacks.c.task_id.not_in(besides)
        )
        with self._database.reader.connect() as connection:
            return cast("datetime | None", connection.scalar(query))

    def close(self, letter: Letter, at: datetime) -> None:
        """Be done with a letter."""
        row = {"of_task": letter.task_id, "tried": letter.attempts + 1, "moment": at}
        self._writer.write(_CLOSE, row).result(_DEADLINE_S)

    def put_off(self, letter: Letter, until: datetime) -> None:
        """Have a letter sent again after an attempt that failed."""
        row = {"of_task": letter.task_id, "tried": letter.attempts + 1, "moment": until}
        self._writer.write(_PUT_OFF, row).result(_DEADLINE_S)
