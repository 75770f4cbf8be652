"""Brings a database that was restored from a copy in line with what happened since.

A copy is older than the world around it: what it still wants to send may have been sent, and what
it still waits for may lie in the vault.
"""

import sqlalchemy as sa

from studio.domain.generation import Clip, Failure, Generation, Status
from studio.store.database import Database
from studio.store.rows import clip_row, failure_columns, new_row
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
