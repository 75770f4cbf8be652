"""Searches of the library that a person named."""

from datetime import datetime

import sqlalchemy as sa

from studio.domain.library import SavedView
from studio.store.database import Database
from studio.store.schema import views

_table = views.c


class Views:
    """The named views; a name stands for one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[SavedView, ...]:
        """Return all, in the order of the alphabet.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            rows = connection.execute(sa.select(views).order_by(_table.name))
            return tuple(SavedView(name=row.name, query=row.query) for row in rows)

    def save(self, view: SavedView, now: datetime) -> None:
        """Keep a view under its name, in place of one that had it.

        Raises:
            StoreError: Nothing was kept.
        """
        with self._database.writing() as connection:
            connection.execute(views.delete().where(_table.name == view.name))
            kept = views.insert().values(name=view.name, query=view.query, created_at=now)
            connection.execute(kept)

    def rename(self, name: str, to: str) -> bool:
        """Give a view another name; return whether that name was free and there was such a view.

        Raises:
            StoreError: It keeps its name.
        """
        free = ~sa.exists().where(views.alias().c.name == to)
        with self._database.writing() as connection:
            renamed = views.update().where(_table.name == name, free).values(name=to)
            return connection.execute(renamed).rowcount == 1

    def delete(self, name: str) -> None:
        """Forget a view; what it shows stays.

        Raises:
            StoreError: It is still there.
        """
        with self._database.writing() as connection:
            connection.execute(views.delete().where(_table.name == name))
