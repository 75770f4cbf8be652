"""Forms that were filled in and not sent."""

from datetime import datetime

import sqlalchemy as sa

from studio.domain.sheet import KeptDraft, read_sheet, write_sheet
from studio.store.database import Database
from studio.store.schema import drafts

_table = drafts.c


class Drafts:
    """Kept by an id that the form has for as long as it is open."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find_all(self) -> tuple[KeptDraft, ...]:
        """Return all that can be read, the newest first."""
        query = sa.select(drafts).order_by(_table.changed_at.desc(), _table.id)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings().all()
        sheets = ((row, read_sheet(row["content"])) for row in rows)
        return tuple(
            KeptDraft(id=row["id"], sheet=sheet, changed_at=row["changed_at"])
            for row, sheet in sheets
            if sheet is not None
        )

    def write(self, draft: KeptDraft) -> None:
        """Keep a draft in place of what has its id.

        Raises:
            StoreError: What was kept before stays.
        """
        values = {"content": write_sheet(draft.sheet), "changed_at": draft.changed_at}
        with self._database.writing() as connection:
            known = drafts.update().where(_table.id == draft.id).values(values)
            if connection.execute(known).rowcount == 0:
                connection.execute(drafts.insert().values({"id": draft.id} | values))

    def remove(self, *ids: str) -> None:
        """Forget these.

        Raises:
            StoreError: They stay.
        """
        with self._database.writing() as connection:
            connection.execute(drafts.delete().where(_table.id.in_(ids)))

    def remove_old(self, before: datetime, most: int) -> None:
        """Forget what was last changed before a moment, and all but the newest few.

        Raises:
            StoreError: All stay.
        """
        newest = sa.select(_table.id).order_by(_table.changed_at.desc(), _table.id).limit(most)
        is_old = (_table.changed_at < before) | _table.id.not_in(newest)
        with self._database.reading() as connection:
            found = connection.execute(sa.select(_table.id).where(is_old)).scalars().all()
        if found:
            self.remove(*found)
