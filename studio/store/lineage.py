"""Reads what went before a take and what came of it.

A press that a take brought forth is named after it, so no table has to say so.
"""

import re
from datetime import datetime

import sqlalchemy as sa

from studio.domain.comparison import MOST_COMPARED, chosen
from studio.domain.generation import Generation, Status
from studio.domain.library import History
from studio.store.database import Database
from studio.store.rows import RECORD, generation_of
from studio.store.schema import comparisons, generations
from studio.store.trash import LYING

AGAIN = "again-"
"""Begins the id of a press that sent a take once more; the take's id follows."""

PROMOTED = "promoted-"
"""Begins the id of a press that ordered a take in the best quality."""

_table = generations.c
_is_kept = (_table.status == Status.SAVED.value) & _table.id.not_in(LYING)
_PARENT = re.compile(f"(?:{AGAIN}|{PROMOTED})([0-9a-f]{{32}})")


class Lineage:
    """The takes around a take."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, generation: Generation) -> History:
        """Return the history of a take.

        Raises:
            StoreError: The database cannot be read.
        """
        parent = _PARENT.fullmatch(generation.press_id)
        with self._database.reading() as connection:
            return History(
                first_id=parent[1] if parent else None,
                retakes=_of_press(connection, AGAIN + generation.id),
                promotions=_of_press(connection, PROMOTED + generation.id),
                of_press=len(_of_same_press(connection, generation)),
                alike=_count_alike(connection, generation),
                won=_won(connection, generation.id),
            )

    def siblings(self, generation: Generation) -> tuple[str, ...]:
        """Return the ids of a take and its siblings, no more than can be compared.

        Itself first, where it has a clip; then those of its press by their number, and those of
        its prompt that the same service made, the newest first.

        Raises:
            StoreError: The database cannot be read.
        """
        with self._database.reading() as connection:
            pressed = _of_same_press(connection, generation)
            alike = _alike(connection, generation)
        around = (*pressed, *alike)
        itself = (generation.id,) if generation.id in around else ()
        return chosen((*itself, *around))


def _of_press(connection: sa.Connection, press_id: str) -> tuple[Generation, ...]:
    query = RECORD.where(_table.press_id == press_id).order_by(_table.take)
    return tuple(generation_of(row) for row in connection.execute(query).mappings())


def _of_same_press(connection: sa.Connection, generation: Generation) -> tuple[str, ...]:
    query = sa.select(_table.id).where(_table.press_id == generation.press_id, _is_kept)
    return tuple(connection.execute(query.order_by(_table.take)).scalars())


def _alike(connection: sa.Connection, generation: Generation) -> tuple[str, ...]:
    query = sa.select(_table.id).where(
        _table.prompt == generation.request.prompt,
        _table.service == generation.service,
        _is_kept,
    )
    newest = query.order_by(_table.created_at.desc(), _table.take).limit(MOST_COMPARED)
    return tuple(connection.execute(newest).scalars())


def _count_alike(connection: sa.Connection, generation: Generation) -> int:
    alike = sa.select(sa.func.count()).select_from(generations)
    alike = alike.where(_table.prompt == generation.request.prompt, _is_kept)
    return int(connection.execute(alike).scalar_one())


def _won(connection: sa.Connection, generation_id: str) -> tuple[datetime, ...]:
    won = sa.select(comparisons.c.changed_at).where(comparisons.c.winner_id == generation_id)
    return tuple(connection.execute(won.order_by(comparisons.c.changed_at.desc())).scalars())
