"""Every take of a span of time, with what a person did with its clip."""

from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import Generation
from studio.store.database import Database
from studio.store.rows import generation_of
from studio.store.schema import clips, generations, marks

_IS_DISCARDED = sa.func.coalesce(marks.c.is_rejected | marks.c.trashed_at.is_not(None), sa.false())
_WITH_MARKS = generations.outerjoin(clips).outerjoin(
    marks, marks.c.generation_id == generations.c.id
)
_TAKES = (
    sa.select(generations, clips, _IS_DISCARDED.label("is_discarded"))
    .select_from(_WITH_MARKS)
    .order_by(generations.c.created_at, generations.c.take)
)
"""Everything that `generation_of` reads, and one more."""


class UsageRows:
    """What the books are made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, since: datetime, until: datetime) -> tuple[tuple[Generation, bool], ...]:
        """Return the takes asked for from one moment until before another, oldest first.

        Each with whether a person rejected it or put it into the trash.

        Raises:
            StoreError: The database cannot be read.
        """
        query = _TAKES.where(generations.c.created_at >= since, generations.c.created_at < until)
        with self._database.reading() as connection:
            rows = connection.execute(query).mappings()
            return tuple((generation_of(row), bool(row["is_discarded"])) for row in rows)

    def first_day(self) -> datetime | None:
        """Return when the first take was asked for; None without any.

        Raises:
            StoreError: The database cannot be read.
        """
        query = sa.select(sa.func.min(generations.c.created_at))
        with self._database.reading() as connection:
            first: datetime | None = connection.execute(query).scalar()
        return first
