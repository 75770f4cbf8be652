"""What the tracker reads and writes: rows in hand, fenced by owner and lease.

A row belongs to whoever claimed it until the lease runs out. Everything but a task id is written
only by its owner and only while the status is the one that the owner saw, so that a tracker that
was asleep for a while cannot undo what another did. A task id stands for money spent: whoever has
one writes it, and no statement here takes one away.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.dml import ReturningUpdate

from studio.domain.generation import FINAL, LIVE, Status
from studio.domain.task import Task
from studio.store.database import Database
from studio.store.errand import Errand, Patch
from studio.store.rows import Values, clip_row, failure_columns, generation_of
from studio.store.schema import EPOCH, Moment, clips, generations

LEASE = timedelta(seconds=30)
"""How long a row stays with its owner who does not say that he is still there."""

LONGEST_WAIT = timedelta(hours=1)
"""No row is put off further; one that seems to be tells that the clock was set back."""

_table = generations.c
_due_at = sa.case((_table.leased_until > _table.next_at, _table.leased_until), else_=_table.next_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which rows to claim."""

    statuses: Collection[Status]
    limit: int
    but_services: Collection[str] = ()
    """Services that have to wait just now."""
    services: Collection[str] | None = None
    """None: all."""
    asked_since: datetime = EPOCH
    """Rows of older presses are left alone."""


class Errands:
    """The rows that the tracker works on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, wanted: Wanted, owner: str, now: datetime) -> tuple[Errand, ...]:
        """Take rows that are due and in nobody's hand, those due longest first.

        Raises:
            StoreError: Nothing was claimed.
        """
        values: Values = {
            "statuses": [status.value for status in wanted.statuses],
            "but_services": list(wanted.but_services),
            "asked_since": wanted.asked_since,
            "now": now,
            "next_too_far": now + LONGEST_WAIT,
            "lease_too_far": now + 2 * LEASE,
            "most": wanted.limit,
            "new_owner": owner,
            "new_lease": now + LEASE,
        }
        take = _CLAIM_ANYWHERE
        if wanted.services is not None:
            take = _CLAIM_AT_SERVICES
            values["services"] = list(wanted.services)
        with self._database.writing() as connection:
            rows = connection.execute(take, values).mappings().all()
        rows = sorted(rows, key=lambda row: (row["next_at"], row["created_at"], row["take"]))
        return tuple(
            Errand(generation=generation_of(row), owner=owner, tries=row["tries"]) for row in rows
        )

    def start_sending(
        self, errand: Errand, now: datetime, *, hook_sha256: str | None = None
    ) -> Errand | None:
        """Turn `queued` into `submitting`; None where it is no longer queued in our hand.

        Args:
            errand: The row in hand.
            now: The moment.
            hook_sha256: By what a call of the service about it is known, if it may call.

        Raises:
            StoreError: It stays queued.
        """
        update = _in_hand(errand).values(
            status=Status.SUBMITTING.value,
            leased_until=now + LEASE,
            note=None,
            hook_sha256=hook_sha256,
        )
        with self._database.writing() as connection:
            if connection.execute(update).rowcount != 1:
                return None
        sending = replace(errand.generation, status=Status.SUBMITTING)
        return replace(errand, generation=sending)

    def accept(self, generation_id: str, task: Task, patch: Patch, *, now: datetime) -> bool:
        """Write down the id of the task that the service made, whoever holds the row.

        Returns:
            Whether the row had no task id before.

        Raises:
            StoreError: The id is not written; try again.
        """
        unnamed = generations.update().where(_table.id == generation_id, _table.task_id.is_(None))
        paid = {
            "task_id": task.id,
            "estimated_s": task.estimated_s,
            "credits_reserved": task.credits_reserved,
            "submitted_at": now,
        }
        waits = _table.status.in_([Status.SUBMITTING.value, Status.UNKNOWN.value])
        with self._database.writing() as connection:
            goes_on = unnamed.where(waits).values(paid | _columns(patch, now) | _LET_GO)
            if connection.execute(goes_on).rowcount == 1:
                return True
            return connection.execute(unnamed.values(paid)).rowcount == 1

    def mark(self, errand: Errand, patch: Patch, now: datetime) -> Errand | None:
        """Change a row and keep it in hand; None where it is no longer ours.

        Raises:
            StoreError: It stays as it was.
        """
        update = _in_hand(errand).values(_columns(patch, now) | {"leased_until": now + LEASE})
        with self._database.writing() as connection:
            if connection.execute(update).rowcount != 1:
                return None
        return replace(errand, generation=replace(errand.generation, status=patch.status))

    def settle(self, errand: Errand, patch: Patch, now: datetime) -> bool:
        """Change a row and let it go; return whether it was still ours.

        Raises:
            StoreError: It stays as it was.
        """
        with self._database.writing() as connection:
            update = _in_hand(errand).values(_columns(patch, now) | _LET_GO)
            if connection.execute(update).rowcount != 1:
                return False
            if patch.clip is not None:
                row = clip_row(errand.generation.id, patch.clip)
                connection.execute(clips.insert().values(row))
            return True

    def extend(self, ids: Collection[str], owner: str, now: datetime) -> None:
        """Say that these rows are still in hand.

        Raises:
            StoreError: Their leases stay as they were.
        """
        ours = generations.update().where(_table.id.in_(ids), _table.owner == owner)
        with self._database.writing() as connection:
            connection.execute(ours.values(leased_until=now + LEASE))

    def hasten(self, generation_id: str, now: datetime) -> None:
        """Make a live row due at once.

        Raises:
            StoreError: It stays as it was.
        """
        live = _table.status.in_([status.value for status in LIVE])
        sooner = generations.update().where(_table.id == generation_id, live)
        with self._database.writing() as connection:
            connection.execute(sooner.values(next_at=now))

    def find_next(self, after: datetime) -> datetime | None:
        """Return when the next live row falls due after this moment; None where none does.

        Raises:
            StoreError: The database cannot be read.
        """
        live = _table.status.in_([status.value for status in LIVE])
        query = sa.select(sa.func.min(_due_at)).where(live, _due_at > after)
        with self._database.reading() as connection:
            due: datetime | None = connection.execute(query).scalar_one()
        return due


_LET_GO: Values = {"owner": None, "leased_until": EPOCH}


def _is_past(column: sa.ColumnElement[datetime], too_far: str) -> sa.ColumnElement[bool]:
    """Tell whether a moment is over, or so far ahead that the clock must have been set back."""
    return sa.or_(
        column <= sa.bindparam("now", type_=Moment), column > sa.bindparam(too_far, type_=Moment)
    )


def _claim(*conditions: sa.ColumnElement[bool]) -> ReturningUpdate[Any]:
    """Build the statement that claims; it is the one run most often, so it is built once."""
    pick = sa.select(_table.id).where(
        _table.status.in_(sa.bindparam("statuses", expanding=True)),
        _table.service.not_in(sa.bindparam("but_services", expanding=True)),
        _table.created_at >= sa.bindparam("asked_since", type_=Moment),
        _is_past(_table.next_at, "next_too_far"),
        _is_past(_table.leased_until, "lease_too_far"),
        *conditions,
    )
    pick = pick.order_by(_table.next_at, _table.created_at, _table.take)
    pick = pick.limit(sa.bindparam("most", type_=sa.Integer))
    chosen = pick.with_for_update(skip_locked=True).cte("pick")
    take = generations.update().where(_table.id.in_(sa.select(chosen.c.id)))
    new = {
        "owner": sa.bindparam("new_owner", type_=sa.Text),
        "leased_until": sa.bindparam("new_lease", type_=Moment),
    }
    return take.values(new).returning(generations)


_CLAIM_ANYWHERE = _claim()
_CLAIM_AT_SERVICES = _claim(_table.service.in_(sa.bindparam("services", expanding=True)))


def _in_hand(errand: Errand) -> sa.Update:
    generation = errand.generation
    return generations.update().where(
        _table.id == generation.id,
        _table.owner == errand.owner,
        _table.status == generation.status.value,
    )


def _columns(patch: Patch, now: datetime) -> Values:
    values: Values = {
        "status": patch.status.value,
        "note": patch.note,
        "tries": patch.tries,
        "next_at": patch.next_at,
        **failure_columns(patch.failure),
    }
    if patch.progress is not None:
        values["progress"] = patch.progress
    if patch.status in FINAL:
        values["finished_at"] = now
    return values
