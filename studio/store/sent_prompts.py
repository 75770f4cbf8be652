"""The distinct prompts ever sent, out of the record of generations."""

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
        takes = sa.func.count().over(partition_by=_table.prompt).label("of_prompt")
        newest_first = (_table.created_at.desc(), _table.id)
        rank = sa.func.row_number().over(partition_by=_table.prompt, order_by=newest_first)
        # What was taken back in the queue was never sent.
        was_sent = (_table.status != Status.CANCELLED.value) | _table.submitted_at.is_not(None)
        query = sa.select(generations, takes, rank.label("rank")).where(was_sent)
        for word in words.split():
            query = query.where(_table.prompt.icontains(word, autoescape=True))
        ranked = query.subquery()
        newest = sa.select(ranked).where(ranked.c.rank == 1)
        newest = newest.order_by(ranked.c.created_at.desc(), ranked.c.id).limit(limit)
        with self._database.reading() as connection:
            return tuple(_sent_prompt_of(row) for row in connection.execute(newest).mappings())


def _sent_prompt_of(row: sa.RowMapping) -> SentPrompt:
    return SentPrompt(
        request=GenerationRequest(
            prompt=row["prompt"],
            quality=Quality(row["quality"]),
            aspect_ratio=AspectRatio(row["aspect_ratio"]),
            duration=row["duration"],
        ),
        takes=row["of_prompt"],
        last_at=row["created_at"],
    )
