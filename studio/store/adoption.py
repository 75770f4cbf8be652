"""Brings rows in line with the world around them, where it went on without them.

A database restored from a copy is older than that world: what it still wants to send may have been
sent, and what it still waits for may lie in the vault. And a clip may get lost behind its row.
"""

from datetime import datetime

import sqlalchemy as sa

from studio.domain.generation import Clip, Failure, Generation, Status
from studio.store.database import Database
from studio.store.rows import Values, clip_row, failure_columns, new_row
from studio.store.schema import EPOCH, clips, generations

_table = generations.c
_UNSENT = (Status.QUEUED.value, Status.SUBMITTING.value)


class Adoption:
    """Rows that are written after the fact."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def doubt(self, failure: Failure) -> int:
        """Send nothing that waits to be sent, but let a person decide; return how many those are.

        Raises:
            StoreError: They stay as they were.
        """
        unsent = generations.update().where(_table.status.in_(_UNSENT))
        values = {"status": Status.UNKNOWN.value, "owner": None, "leased_until": EPOCH}
        with self._database.writing() as connection:
            return connection.execute(unsent.values(values | failure_columns(failure))).rowcount

    def find_without_clip(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of these generations that have no clip here, as far as the rows know.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            known = set(connection.execute(sa.select(clips.c.generation_id)).scalars())
        return tuple(one for one in ids if one not in known)

    def ask_again(self, generation_id: str, now: datetime) -> bool:
        """Turn a saved row whose clip is lost into one whose film is made, but not here.

        The tracker then asks its task for a fresh link. Return whether there was such a row.

        Raises:
            StoreError: It stays as it was.
        """
        made = {"status": Status.COMPLETED.value, "next_at": now, "tries": 0, "finished_at": None}
        return self._take_back(generation_id, made)

    def give_up(self, generation_id: str, failure: Failure) -> bool:
        """Turn a saved row whose clip is lost for good into an expired one; tell whether one was.

        Raises:
            StoreError: It stays as it was.
        """
        expired = {"status": Status.EXPIRED.value, **failure_columns(failure)}
        return self._take_back(generation_id, expired)

    def _take_back(self, generation_id: str, values: Values) -> bool:
        saved = _table.status == Status.SAVED.value
        ours = generations.update().where(_table.id == generation_id, saved)
        with self._database.writing() as connection:
            if connection.execute(ours.values(values)).rowcount == 0:
                return False
            connection.execute(clips.delete().where(clips.c.generation_id == generation_id))
            return True

    def adopt(self, generation: Generation, clip: Clip) -> None:
        """Write down a generation whose clip lies in the vault, or that its clip does.

        Raises:
            StoreError: Nothing was written down.
        """
        saved = {
            "status": Status.SAVED.value,
            "progress": 100,
            "note": None,
            # Nobody knows how long it took, so nothing shall be learnt from it.
            "submitted_at": None,
            "finished_at": clip.saved_at,
            **failure_columns(None),
        }
        ours = generations.update().where(_table.id == generation.id)
        with self._database.writing() as connection:
            if connection.execute(ours.values(saved)).rowcount == 0:
                row = new_row(generation) | {"task_id": generation.task_id} | saved
                connection.execute(generations.insert(), [row])
            connection.execute(clips.insert().values(clip_row(generation.id, clip)))
