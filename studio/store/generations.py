"""What pages read and ask of the generations."""

from collections.abc import Collection, Sequence
from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import CAN_BE_SET_ASIDE, FINAL, Generation, Status
from studio.domain.service import LOCAL
from studio.store.database import Database
from studio.store.rows import RECORD, Values, generation_of, new_row
from studio.store.schema import EPOCH, generations

_HISTORY_ROWS = 200
_PAID_ROWS = 5000
_SEEDED_ROWS = 1000
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
        """Return all that are open, and the newest `limit` since then, newest first.

        Open is what is not final, but for those that were set aside.
        """
        newest = sa.select(_table.id).where(_table.created_at >= since)
        newest = newest.order_by(_table.created_at.desc(), _table.take).limit(limit)
        is_open = _is_among(set(Status) - FINAL - {Status.SET_ASIDE})
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

    def find_seeded(self, seeds: Collection[int]) -> tuple[Generation, ...]:
        """Return the newest that were asked for with these seeds and have a clip."""
        query = RECORD.where(_table.seed.in_(seeds), _table.status == Status.SAVED.value)
        query = query.order_by(_table.created_at.desc()).limit(_SEEDED_ROWS)
        with self._database.reading() as connection:
            return tuple(generation_of(row) for row in connection.execute(query).mappings())

    def find_awaited(self, before: datetime) -> tuple[Generation, ...]:
        """Return those accepted before a moment whose clips are still to come, oldest first."""
        query = RECORD.where(_is_among({Status.PENDING, Status.PROCESSING, Status.COMPLETED}))
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
        return self._change([_table.id == generation_id, _is_among(among)], _cancelled(at)) == 1

    def drop_queued(self, press_id: str, at: datetime) -> int:
        """Cancel what of a press waits to be sent; return how many takes those were.

        Raises:
            StoreError: They stay as they were.
        """
        waits = [_table.press_id == press_id, _is_among({Status.QUEUED})]
        return self._change(waits, _cancelled(at))

    def set_aside(self, generation_id: str, at: datetime) -> bool:
        """Leave a task to itself, out of any tracker's hand; return whether that could be.

        Raises:
            StoreError: It stays as it was.
        """
        aside: Values = {"status": Status.SET_ASIDE.value, "finished_at": at, "note": None}
        free: Values = {"owner": None, "leased_until": EPOCH}
        awaited = [_table.id == generation_id, _is_among(CAN_BE_SET_ASIDE)]
        return self._change(awaited, aside | free) == 1

    def follow_again(self, generation_id: str, at: datetime) -> bool:
        """Make a task that was set aside due to be asked for; return whether it was aside.

        Raises:
            StoreError: It stays as it was.
        """
        due: Values = {"status": Status.PENDING.value, "finished_at": None, "next_at": at}
        aside = [_table.id == generation_id, _is_among({Status.SET_ASIDE})]
        return self._change(aside, due | {"tries": 0}) == 1

    def _change(self, where: Sequence[sa.ColumnElement[bool]], values: Values) -> int:
        change = generations.update().where(*where).values(values)
        with self._database.writing() as connection:
            return int(connection.execute(change).rowcount)


def _is_among(statuses: Collection[Status]) -> sa.ColumnElement[bool]:
    return _table.status.in_([status.value for status in statuses])


def _cancelled(at: datetime) -> Values:
    return {"status": Status.CANCELLED.value, "finished_at": at, "note": None}


def _of_press(connection: sa.Connection, press_id: str) -> tuple[Generation, ...]:
    query = RECORD.where(_table.press_id == press_id).order_by(_table.take)
    return tuple(generation_of(row) for row in connection.execute(query).mappings())
