"""What pages read and ask of the generations."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import FINAL, Generation, Status
from studio.domain.service import LOCAL
from studio.store.database import Database
from studio.store.rows import RECORD, generation_of, new_row
from studio.store.schema import generations

_HISTORY_ROWS = 200
_PAID_ROWS = 5000
_table = generations.c


class Generations:
    """The record of everything that was ever asked for."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, asked: Sequence[Generation]) -> tuple[Generation, ...]:
        """Write down the takes of one press, or return what that press wrote before.

        Raises:
            StoreError: Nothing was written down.
        """
        press_id = asked[0].press_id
        with self._database.writing() as connection:
            known = _of_press(connection, press_id)
            if known:
                return known
            connection.execute(generations.insert(), [new_row(one) for one in asked])
            return _of_press(connection, press_id)

    def find(self, generation_id: str) -> Generation | None:
        """Return one generation; None where it is not kept here."""
        return next(iter(self.find_all([generation_id])), None)

    def find_press(self, press_id: str) -> tuple[Generation, ...]:
        """Return the takes of a press, by their number."""
        with self._database.reading() as connection:
            return _of_press(connection, press_id)

    def find_all(self, ids: Sequence[str]) -> tuple[Generation, ...]:
        """Return these in this order, leaving out those that are not kept here."""
        with self._database.reading() as connection:
            rows = connection.execute(RECORD.where(_table.id.in_(ids))).mappings()
            known = {row["id"]: generation_of(row) for row in rows}
        return tuple(known[one] for one in ids if one in known)

    def find_recent(self, limit: int, since: datetime) -> tuple[Generation, ...]:
        """Return all that are not final, and the newest `limit` since then, newest first."""
        newest = sa.select(_table.id).where(_table.created_at >= since)
        newest = newest.order_by(_table.created_at.desc(), _table.take).limit(limit)
        is_open = _table.status.in_([status.value for status in set(Status) - FINAL])
        query = RECORD.where(is_open | _table.id.in_(newest))
        query = query.order_by(_table.created_at.desc(), _table.press_id, _table.take)
        with self._database.reading() as connection:
            return tuple(generation_of(row) for row in connection.execute(query).mappings())

    def find_saved(self) -> tuple[Generation, ...]:
        """Return those saved last, newest first, to learn from how long they took."""
        query = RECORD.where(_table.status == Status.SAVED.value)
        query = query.order_by(_table.created_at.desc()).limit(_HISTORY_ROWS)
        with self._database.reading() as connection:
            return tuple(generation_of(row) for row in connection.execute(query).mappings())

    def find_paid(
        self, since: datetime, service: str | None = None, *, most: int = _PAID_ROWS
    ) -> tuple[Generation, ...]:
        """Return those asked for since then at services that cost credits, newest first.

        Args:
            since: A moment.
            service: At this service alone; None means all but the local one.
            most: How many at most.
        """
        query = RECORD.where(_table.created_at >= since, _table.service != LOCAL)
        if service is not None:
            query = query.where(_table.service == service)
        query = query.order_by(_table.created_at.desc()).limit(most)
        with self._database.reading() as connection:
            return tuple(generation_of(row) for row in connection.execute(query).mappings())

    def find_awaited(self, before: datetime) -> tuple[Generation, ...]:
        """Return those accepted before a moment whose clips are still to come, oldest first."""
        awaited = [Status.PENDING, Status.PROCESSING, Status.COMPLETED]
        query = RECORD.where(_table.status.in_([status.value for status in awaited]))
        query = query.where(_table.submitted_at <= before).order_by(_table.submitted_at)
        with self._database.reading() as connection:
            return tuple(generation_of(row) for row in connection.execute(query).mappings())

    def find_hooked(self, hook_sha256: str) -> str | None:
        """Return the id of the generation that calls with this token's hash are about."""
        query = sa.select(_table.id).where(_table.hook_sha256 == hook_sha256)
        with self._database.reading() as connection:
            found: str | None = connection.execute(query).scalar()
        return found

    def drop(self, generation_id: str, among: Collection[Status], at: datetime) -> bool:
        """Cancel a generation if its status is one of these; return whether it was.

        Raises:
            StoreError: It stays as it was.
        """
        waits = _table.status.in_([status.value for status in among])
        cancel = generations.update().where(_table.id == generation_id, waits)
        values = {"status": Status.CANCELLED.value, "finished_at": at, "note": None}
        with self._database.writing() as connection:
            return connection.execute(cancel.values(values)).rowcount == 1


def _of_press(connection: sa.Connection, press_id: str) -> tuple[Generation, ...]:
    query = RECORD.where(_table.press_id == press_id).order_by(_table.take)
    return tuple(generation_of(row) for row in connection.execute(query).mappings())
