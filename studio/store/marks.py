"""What a person thinks of the generations, a row for each that was ever marked."""

from collections.abc import Callable, Sequence
from datetime import datetime

import sqlalchemy as sa

from studio.domain.verdict import UNMARKED, Marks
from studio.store.database import Database
from studio.store.rows import Values
from studio.store.schema import generations, marks

_table = marks.c


class MarkBook:
    """The marks of all generations."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_all(self, ids: Sequence[str]) -> dict[str, Marks]:
        """Return the marks of these, those without any left out.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            return _marks_of(connection, ids)

    def change(
        self, ids: Sequence[str], changed: Callable[[Marks], Marks], at: datetime
    ) -> dict[str, Marks]:
        """Change the marks of these in one go; return how they are now.

        Ids that are not kept here are left out.

        Raises:
            StoreError: They stay as they were.
        """
        kept = sa.select(generations.c.id).where(generations.c.id.in_(ids))
        with self._database.writing() as connection:
            before = _marks_of(connection, ids)
            after = {
                one: changed(before.get(one, UNMARKED))
                for one in connection.execute(kept).scalars()
            }
            for one, now in after.items():
                row = _row(now, at)
                if one in before:
                    connection.execute(marks.update().where(_table.generation_id == one), row)
                else:
                    connection.execute(marks.insert(), {"generation_id": one, **row})
        return after


def _marks_of(connection: sa.Connection, ids: Sequence[str]) -> dict[str, Marks]:
    rows = connection.execute(sa.select(marks).where(_table.generation_id.in_(ids))).mappings()
    return {row["generation_id"]: _read(row) for row in rows}


def _read(row: sa.RowMapping) -> Marks:
    return Marks(
        stars=row["stars"],
        is_favourite=row["is_favourite"],
        is_rejected=row["is_rejected"],
        note=row["note"],
    )


def _row(now: Marks, at: datetime) -> Values:
    """Return the columns that a person's opinion fills; others of the table stay as they are."""
    return {
        "stars": now.stars,
        "is_favourite": now.is_favourite,
        "is_rejected": now.is_rejected,
        "note": now.note,
        "changed_at": at,
    }
