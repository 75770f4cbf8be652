"""Words that people put on generations to find them again."""

from collections.abc import Sequence

import sqlalchemy as sa

from studio.store.batches import in_batches
from studio.store.database import Database
from studio.store.schema import tags

_table = tags.c


class Tags:
    """Which generation bears which tags."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, ids: Sequence[str], tag: str) -> None:
        """Put a tag on generations; those that bear it stay as they are.

        Raises:
            StoreError: None of them was tagged.
        """
        with self._database.writing() as connection:
            for some in in_batches(ids):
                bearing = sa.select(_table.generation_id).where(
                    _table.tag == tag, _table.generation_id.in_(some)
                )
                known = set(connection.execute(bearing).scalars())
                new = [{"generation_id": one, "tag": tag} for one in some if one not in known]
                if new:
                    connection.execute(tags.insert(), new)

    def take_off(self, ids: Sequence[str], tag: str) -> None:
        """Take a tag off generations.

        Raises:
            StoreError: All of them keep it.
        """
        with self._database.writing() as connection:
            for some in in_batches(ids):
                off = tags.delete().where(_table.tag == tag, _table.generation_id.in_(some))
                connection.execute(off)

    def all(self) -> tuple[tuple[str, int], ...]:
        """Return every tag with how many bear it, in the order of the alphabet.

        Raises:
            StoreError: The database cannot be read.
        """
        counted = sa.select(_table.tag, sa.func.count()).group_by(_table.tag).order_by(_table.tag)
        with self._database.reading() as connection:
            return tuple((tag, count) for tag, count in connection.execute(counted))
