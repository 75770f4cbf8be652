"""What lies in the trash, and how it leaves.

A clip that is removed for good goes in three steps: its row says so, its files go, and its mark
loses the moment. Between any two of them the next round knows what is left to do, and the doctor
takes nothing for lost. The generation's record stays, since it was paid for.
"""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import Status
from studio.domain.library import TRASH_LIFE, Trashed
from studio.store.batches import in_batches
from studio.store.database import Database
from studio.store.schema import clips, generations, marks, tags

_table, _clips, _marks = generations.c, clips.c, marks.c
_is_saved = _table.status == Status.SAVED.value
_with_clips = generations.join(clips).outerjoin(marks)
_LIES_THERE = (_is_saved, _marks.trashed_at.is_not(None))
LYING = sa.select(_marks.generation_id).where(_marks.trashed_at.is_not(None))
"""The ids of all that lies there."""
_lying = marks.join(generations).join(clips, clips.c.generation_id == generations.c.id)


class Trash:
    """Clips that a person, or the retention, has thrown away."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, ids: Sequence[str], now: datetime) -> tuple[str, ...]:
        """Put clips into the trash; return the ids of those that were not there before.

        Raises:
            StoreError: None of them was.
        """
        with self._database.writing() as connection:
            return tuple(one for some in in_batches(ids) for one in _put(connection, some, now))

    def take_back(self, ids: Sequence[str]) -> None:
        """Take clips out of the trash again.

        Raises:
            StoreError: All of them stay there.
        """
        with self._database.writing() as connection:
            for some in in_batches(ids):
                saved = sa.select(_table.id).where(_table.id.in_(some), _is_saved)
                back = marks.update().where(_marks.generation_id.in_(saved))
                connection.execute(back.values(trashed_at=None))

    def among(self, ids: Sequence[str]) -> frozenset[str]:
        """Return those of these that lie there.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            wanted = [LYING.where(_marks.generation_id.in_(some)) for some in in_batches(ids)]
            return frozenset(one for some in wanted for one in connection.execute(some).scalars())

    def contents(self) -> tuple[Trashed, ...]:
        """Return what lies there, what goes first first.

        Raises:
            StoreError: The database cannot be read.
        """
        wanted = sa.select(_table.id, _table.prompt, _clips.size_bytes, _marks.trashed_at)
        wanted = wanted.select_from(_lying).where(*_LIES_THERE)
        with self._database.reading() as connection:
            rows = connection.execute(wanted.order_by(_marks.trashed_at, _table.id)).all()
        return tuple(
            Trashed(
                generation_id=row.id,
                prompt=row.prompt,
                size_bytes=row.size_bytes,
                goes_at=row.trashed_at + TRASH_LIFE,
            )
            for row in rows
        )

    def find_unwanted(self, before: datetime) -> tuple[str, ...]:
        """Return the clips saved before a moment that nobody starred, tagged or favoured.

        Raises:
            StoreError: The database cannot be read.
        """
        kept = (sa.func.coalesce(_marks.stars, 0) > 0) | sa.func.coalesce(
            _marks.is_favourite, sa.false()
        )
        tagged = sa.exists().where(tags.c.generation_id == _table.id)
        old = (
            sa.select(_table.id)
            .select_from(_with_clips)
            .where(_is_saved, _marks.trashed_at.is_(None), _clips.saved_at < before, ~kept, ~tagged)
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(old).scalars())

    def give_up(self, ids: Sequence[str]) -> None:
        """Say of these, where they lie in the trash, that their clips are removed for good.

        Raises:
            StoreError: All of them still lie there.
        """
        with self._database.writing() as connection:
            for some in in_batches(ids):
                _give_up(connection, some)

    def find_given_up(self) -> tuple[str, ...]:
        """Return the ids of those whose files may still be there.

        Raises:
            StoreError: The database cannot be read.
        """
        going = (
            sa.select(_table.id)
            .select_from(generations.join(marks))
            .where(_table.status == Status.REMOVED.value, _marks.trashed_at.is_not(None))
        )
        with self._database.reading() as connection:
            return tuple(connection.execute(going).scalars())

    def forget(self, generation_id: str) -> None:
        """Say that the files of one that was given up are gone.

        Raises:
            StoreError: They are looked for once more.
        """
        gone = sa.select(_table.id).where(
            _table.id == generation_id, _table.status == Status.REMOVED.value
        )
        with self._database.writing() as connection:
            cleared = marks.update().where(_marks.generation_id.in_(gone))
            connection.execute(cleared.values(trashed_at=None))

    def weigh(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return how many clips there are and their bytes, of all and of those in the trash.

        Raises:
            StoreError: The database cannot be read.
        """
        count, size = sa.func.count(), sa.func.coalesce(sa.func.sum(_clips.size_bytes), 0)
        with self._database.reading() as connection:
            whole = connection.execute(sa.select(count, size).select_from(clips)).one()
            there = sa.select(count, size).select_from(_lying).where(*_LIES_THERE)
            lying = connection.execute(there).one()
        return (whole[0], int(whole[1])), (lying[0], int(lying[1]))


def _put(connection: sa.Connection, ids: Sequence[str], now: datetime) -> list[str]:
    wanted = sa.select(_table.id, _marks.generation_id).select_from(_with_clips)
    wanted = wanted.where(_table.id.in_(ids), _is_saved, _marks.trashed_at.is_(None))
    found = connection.execute(wanted).all()
    marked = [row.id for row in found if row.generation_id is not None]
    unmarked = [row.id for row in found if row.generation_id is None]
    if marked:
        thrown = marks.update().where(_marks.generation_id.in_(marked))
        connection.execute(thrown.values(trashed_at=now, changed_at=now))
    if unmarked:
        rows = [{"generation_id": one, "trashed_at": now, "changed_at": now} for one in unmarked]
        connection.execute(marks.insert(), rows)
    return [row.id for row in found]


def _give_up(connection: sa.Connection, ids: Sequence[str]) -> None:
    lying = sa.select(_table.id).select_from(generations.join(marks))
    lying = lying.where(_table.id.in_(ids), *_LIES_THERE)
    going = list(connection.execute(lying).scalars())
    gone = generations.update().where(_table.id.in_(going))
    connection.execute(gone.values(status=Status.REMOVED.value))
    connection.execute(clips.delete().where(_clips.generation_id.in_(going)))
