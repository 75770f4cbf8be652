"""Sittings over sets of takes: who sat in them, what was decided round by round, who won."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from studio.domain.comparison import Comparison, Round
from studio.store.database import Database
from studio.store.schema import comparison_rounds, comparison_takes, comparisons

_sitting = comparisons.c
_seat = comparison_takes.c
_round = comparison_rounds.c


class Comparisons:
    """The record of everything that was ever decided side by side."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, comparison: Comparison) -> None:
        """Write down a sitting in which nothing was decided yet.

        Raises:
            StoreError: Nothing was written down, as where a take is not kept here.
        """
        seats = [
            {"comparison_id": comparison.id, "generation_id": one, "position": position}
            for position, one in enumerate(comparison.take_ids)
        ]
        row = {
            "id": comparison.id,
            "created_at": comparison.created_at,
            "changed_at": comparison.changed_at,
            "is_blind": comparison.is_blind,
            "winner_id": comparison.winner_id,
        }
        with self._database.writing() as connection:
            connection.execute(comparisons.insert(), row)
            connection.execute(comparison_takes.insert(), seats)

    def find_set(self, ids: Collection[str], *, is_blind: bool) -> Comparison | None:
        """Return the newest sitting over just these takes, in whatever order; None without one."""
        wanted = set(ids)
        with_one = sa.select(_seat.comparison_id).where(_seat.generation_id.in_(wanted))
        query = sa.select(comparisons).where(_sitting.id.in_(with_one))
        query = query.where(_sitting.is_blind == is_blind).order_by(_sitting.created_at.desc())
        found = (held for held in self._read(query) if set(held.take_ids) == wanted)
        return next(found, None)

    def find_with(self, ids: Collection[str]) -> tuple[Comparison, ...]:
        """Return all sittings that any of these took part in, newest first."""
        with_one = sa.select(_seat.comparison_id).where(_seat.generation_id.in_(ids))
        query = sa.select(comparisons).where(_sitting.id.in_(with_one))
        return self._read(query.order_by(_sitting.changed_at.desc()))

    def find_newest(self, limit: int) -> tuple[Comparison, ...]:
        """Return the sittings that were last decided in, newest first."""
        return self._read(sa.select(comparisons).order_by(_sitting.changed_at.desc()).limit(limit))

    def crown(self, comparison_id: str, winner_id: str | None, at: datetime) -> None:
        """Write down which take won, or that none has.

        Raises:
            StoreError: It stays as it was.
        """
        ours = comparisons.update().where(_sitting.id == comparison_id)
        with self._database.writing() as connection:
            connection.execute(ours.values(winner_id=winner_id, changed_at=at))

    def decide(self, comparison_id: str, number: int, decided: Round, at: datetime) -> bool:
        """Write down the outcome of a round, unless that round was decided before.

        Args:
            comparison_id: The sitting.
            number: Which of its rounds, counted from 1.
            decided: The outcome.
            at: The moment.

        Returns:
            Whether it was the round's turn.

        Raises:
            StoreError: Nothing was written down.
        """
        row = {
            "comparison_id": comparison_id,
            "round": number,
            "first_id": decided.first_id,
            "second_id": decided.second_id,
            "preferred_id": decided.preferred_id,
            "decided_at": at,
        }
        with self._database.writing() as connection:
            if _count(connection, comparison_id) != number - 1:
                return False
            connection.execute(comparison_rounds.insert(), row)
            _touch(connection, comparison_id, at)
        return True

    def take_back(self, comparison_id: str, number: int, at: datetime) -> None:
        """Forget a round and all after it, and who won.

        Raises:
            StoreError: They stay as they were.
        """
        late = comparison_rounds.delete().where(
            _round.comparison_id == comparison_id, _round.round >= number
        )
        with self._database.writing() as connection:
            connection.execute(late)
            _touch(connection, comparison_id, at)

    def _read(self, query: sa.Select[tuple[object, ...]]) -> tuple[Comparison, ...]:
        with self._database.reading() as connection:
            held = {row["id"]: _comparison_of(row) for row in connection.execute(query).mappings()}
            seats = _seats_of(connection, held)
            rounds = _rounds_of(connection, held)
        return tuple(
            replace(one, take_ids=tuple(seats[one.id]), rounds=tuple(rounds[one.id]))
            for one in held.values()
        )


def _count(connection: sa.Connection, comparison_id: str) -> int:
    query = sa.select(sa.func.count()).where(_round.comparison_id == comparison_id)
    return connection.execute(query).scalar_one()


def _touch(connection: sa.Connection, comparison_id: str, at: datetime) -> None:
    ours = comparisons.update().where(_sitting.id == comparison_id)
    connection.execute(ours.values(winner_id=None, changed_at=at))


def _comparison_of(row: sa.RowMapping) -> Comparison:
    return Comparison(
        id=row["id"],
        take_ids=(),
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        is_blind=row["is_blind"],
        winner_id=row["winner_id"],
    )


def _seats_of(connection: sa.Connection, ids: Collection[str]) -> dict[str, list[str]]:
    query = sa.select(comparison_takes).where(_seat.comparison_id.in_(ids))
    found: dict[str, list[str]] = {one: [] for one in ids}
    for row in connection.execute(query.order_by(_seat.position)).mappings():
        found[row["comparison_id"]].append(row["generation_id"])
    return found


def _rounds_of(connection: sa.Connection, ids: Collection[str]) -> dict[str, list[Round]]:
    query = sa.select(comparison_rounds).where(_round.comparison_id.in_(ids))
    found: dict[str, list[Round]] = {one: [] for one in ids}
    for row in connection.execute(query.order_by(_round.round)).mappings():
        found[row["comparison_id"]].append(
            Round(
                first_id=row["first_id"],
                second_id=row["second_id"],
                preferred_id=row["preferred_id"],
            )
        )
    return found
