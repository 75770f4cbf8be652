"""The distinct prompts ever sent, out of the record of generations."""

from typing import Any

import sqlalchemy as sa

from studio.domain.generation import Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.domain.sent_prompt import SentPrompt
from studio.store.database import Database
from studio.store.schema import generations

_table = generations.c


class SentPrompts:
    """What was sent, a prompt once however many takes it had."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, words: str, limit: int) -> tuple[SentPrompt, ...]:
        """Return the prompts that hold all of these words, the newest first.

        Args:
            words: Divided by blanks; upper and lower case of ASCII letters are one.
            limit: How many at most.

        Raises:
            StoreError: The record cannot be read.
        """
        # What was taken back in the queue was never sent.
        was_sent = (_table.status != Status.CANCELLED.value) | _table.submitted_at.is_not(None)
        query = sa.select(generations).where(was_sent)
        for word in words.split():
            query = query.where(_table.prompt.icontains(word, autoescape=True))
        query = query.order_by(_table.created_at.desc(), _table.id)
        with self._database.reading() as connection:
            newest = _newest(connection.execute(query.execution_options(yield_per=50)), limit)
            counting = sa.select(_table.prompt, sa.func.count()).group_by(_table.prompt)
            theirs = _table.prompt.in_([row["prompt"] for row in newest])
            counts = connection.execute(counting.where(was_sent, theirs))
            takes = {row[0]: row[1] for row in counts}
        return tuple(_sent_prompt_of(row, takes[row["prompt"]]) for row in newest)


def _newest(rows: sa.CursorResult[Any], limit: int) -> list[sa.RowMapping]:
    """Return the first row of each prompt, reading no further than it has to.

    To have the database sort all rows by their prompts first takes many times as long.
    """
    newest: dict[str, sa.RowMapping] = {}
    for row in rows.mappings():
        newest.setdefault(row["prompt"], row)
        if len(newest) == limit:
            break
    rows.close()
    return list(newest.values())


def _sent_prompt_of(row: sa.RowMapping, takes: int) -> SentPrompt:
    return SentPrompt(
        request=GenerationRequest(
            prompt=row["prompt"],
            quality=Quality(row["quality"]),
            aspect_ratio=AspectRatio(row["aspect_ratio"]),
            duration=row["duration"],
        ),
        takes=takes,
        last_at=row["created_at"],
    )
