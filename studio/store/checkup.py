"""Reads a whole database to see whether it is well; changes nothing.

A studio that runs is looked at through its own connections, a folder at rest through ones that
cannot write.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DatabaseError, OperationalError

from studio.domain.generation import Generation
from studio.errors import StoreError
from studio.store.database import Database
from studio.store.rows import RECORD, generation_of
from studio.store.schema import generations
from studio.store.upgrade import has_other_tables

_MOST_FLAWS = 5
_table = generations.c


@dataclass(frozen=True, slots=True, kw_only=True)
class Census:
    """Everything that was ever asked for, at one moment."""

    records: tuple[Generation, ...] = ()
    """Oldest first."""
    in_hand: frozenset[str] = frozenset()
    """Ids of those that a tracker works on just now."""


class Checkup:
    """One database, seen by whoever asks whether it is well."""

    def __init__(self, database: Database, file: Path) -> None:
        self._database = database
        self._file = file

    def flaw(self) -> str | None:
        """Return what is wrong with the file as a database, in a sentence; None where it is whole.

        Raises:
            StoreError: It cannot be read just now, which says nothing about damage.
        """
        if not self._file.exists():
            return "The database is missing."
        told = self._ask_sqlite()
        return None if told == ["ok"] else f"The database is damaged: {'; '.join(told)}."

    def _ask_sqlite(self) -> list[str]:
        question = f"PRAGMA integrity_check({_MOST_FLAWS})"
        with self._database.reading() as connection:
            try:
                return [str(flaw) for flaw in connection.exec_driver_sql(question).scalars()]
            except OperationalError:
                raise
            except DatabaseError as error:
                return [str(error.orig)]

    def census(self, now: datetime) -> Census:
        """Return all rows at one moment.

        Raises:
            StoreError: The database cannot be read, or was written by another version.
        """
        everything = RECORD.order_by(_table.created_at, _table.press_id, _table.take)
        leased = sa.select(_table.id).where(_table.leased_until > now)
        with self._database.reading() as connection:
            if has_other_tables(connection):
                raise StoreError("The database was written by another version of the studio.")
            rows = connection.execute(everything).mappings()
            return Census(
                records=tuple(generation_of(row) for row in rows),
                in_hand=frozenset(connection.execute(leased).scalars()),
            )
