"""What the tracker reads and writes: rows in hand, fenced by owner and lease.

A row belongs to whoever claimed it until the lease runs out. Everything but a task id is written
only by its owner and only while the status is the one that the owner saw, so that a tracker that
was asleep for a while cannot undo what another did. A task id stands for money spent: whoever has
one writes it, and no statement here takes one away.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import FINAL, LIVE, Status
from studio.domain.task import Task
from studio.store import agenda
from studio.store.agenda import LEASE, Outlook, Wanted
from studio.store.database import Database
from studio.store.errand import Errand, Patch
from studio.store.rows import Values, clip_row, failure_columns
from studio.store.schema import EPOCH, clips, generations

_table = generations.c


class Errands:
    """The rows that the tracker works on."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, now: datetime, *, replayed_since: datetime) -> Outlook:
        """See what there is to do.

        Args:
            now: The moment.
            replayed_since: Lost answers to older presses are left alone.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            return agenda.look(connection, now, replayed_since=replayed_since)

    def claim(self, wanted: Sequence[Wanted], owner: str, now: datetime) -> tuple[Errand, ...]:
        """Take rows that are due and in nobody's hand, of each kind those due longest first.

        Raises:
            StoreError: Nothing was claimed.
        """
        with self._database.writing() as connection:
            return agenda.claim(connection, wanted, owner, now)

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
        values: Values = {
            "status": Status.SUBMITTING.value,
            "leased_until": now + LEASE,
            "note": None,
            "hook_sha256": hook_sha256,
        }
        with self._database.writing() as connection:
            if not _change(connection, errand, values):
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
        paid: Values = {
            "row": generation_id,
            "task_id": task.id,
            "estimated_s": task.estimated_s,
            "credits_reserved": task.credits_reserved,
            "submitted_at": now,
        }
        goes_on = paid | _columns(patch, now) | _LET_GO
        with self._database.writing() as connection:
            if connection.execute(_UNNAMED_AND_SENT, goes_on).rowcount == 1:
                return True
            return connection.execute(_UNNAMED, paid).rowcount == 1

    def mark(self, errand: Errand, patch: Patch, now: datetime) -> Errand | None:
        """Change a row and keep it in hand; None where it is no longer ours.

        Raises:
            StoreError: It stays as it was.
        """
        values = _columns(patch, now) | {"leased_until": now + LEASE}
        with self._database.writing() as connection:
            if not _change(connection, errand, values):
                return None
        return replace(errand, generation=replace(errand.generation, status=patch.status))

    def settle(self, errand: Errand, patch: Patch, now: datetime) -> bool:
        """Change a row and let it go; return whether it was still ours.

        Raises:
            StoreError: It stays as it was.
        """
        with self._database.writing() as connection:
            if not _change(connection, errand, _columns(patch, now) | _LET_GO):
                return False
            if patch.clip is not None:
                connection.execute(_ADD_CLIP, clip_row(errand.generation.id, patch.clip))
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


_LET_GO: Values = {"owner": None, "leased_until": EPOCH}


# Statements are built once, and take the columns to change from the names of their values: to build
# one costs more than to run it.
_UNNAMED = generations.update().where(_table.id == sa.bindparam("row"), _table.task_id.is_(None))
_UNNAMED_AND_SENT = _UNNAMED.where(
    _table.status.in_([Status.SUBMITTING.value, Status.UNKNOWN.value])
)
_IN_HAND = generations.update().where(
    _table.id == sa.bindparam("row"),
    _table.owner == sa.bindparam("holder"),
    _table.status == sa.bindparam("seen"),
)
_ADD_CLIP = clips.insert()


def _change(connection: sa.Connection, errand: Errand, values: Values) -> bool:
    """Change a row that is in hand; return whether it still is."""
    generation = errand.generation
    fence = {"row": generation.id, "holder": errand.owner, "seen": generation.status.value}
    return connection.execute(_IN_HAND, fence | values).rowcount == 1


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
