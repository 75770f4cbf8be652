"""What a person decides about takes: marks of each, winners and rounds of those side by side."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from studio.clock import Clock
from studio.domain.comparison import Comparison, Round
from studio.domain.record import SeedRecord, record_of
from studio.domain.verdict import UNMARKED, Marks
from studio.store.comparisons import Comparisons
from studio.store.database import Database
from studio.store.generations import Generations
from studio.store.marks import MarkBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Jury:
    """Keeps verdicts. Nothing is written down before something is decided."""

    marks: MarkBook
    comparisons: Comparisons
    generations: Generations
    clock: Clock

    def marks_of(self, ids: Sequence[str]) -> dict[str, Marks]:
        """Return the marks of each of these, empty ones where nobody marked it.

        Raises:
            StoreError: The database cannot be read.
        """
        known = self.marks.find_all(ids) if ids else {}
        return {one: known.get(one, UNMARKED) for one in ids}

    def rate(self, ids: Sequence[str], stars: int) -> None:
        """Give each of these so many stars; 0 takes the rating back.

        Raises:
            ValueError: The stars are not 0 to 5.
            StoreError: Their marks stay as they were.
        """
        self.marks.change(ids, lambda marks: marks.rated(stars), self.clock.now())

    def favourite(self, ids: Sequence[str], *, on: bool = True) -> None:
        """Make each of these a favourite, or none any more.

        Raises:
            StoreError: Their marks stay as they were.
        """
        self.marks.change(ids, lambda marks: marks.favoured(on), self.clock.now())

    def reject(self, ids: Sequence[str], *, on: bool = True) -> None:
        """Reject each of these, or take that back; nothing is removed.

        Raises:
            StoreError: Their marks stay as they were.
        """
        self.marks.change(ids, lambda marks: marks.rejected(on), self.clock.now())

    def note(self, ids: Sequence[str], text: str) -> None:
        """Write a note on each of these; an empty one takes it back.

        Raises:
            StoreError: Their marks stay as they were.
        """
        self.marks.change(ids, lambda marks: marks.noted(text), self.clock.now())

    def sitting(self, ids: Collection[str], *, is_blind: bool = False) -> Comparison | None:
        """Return the newest sitting over just these takes; None where nothing was decided.

        Raises:
            StoreError: The database cannot be read.
        """
        return self.comparisons.find_set(ids, is_blind=is_blind)

    def sittings(self, limit: int = 12) -> tuple[Comparison, ...]:
        """Return the newest sittings.

        Raises:
            StoreError: The database cannot be read.
        """
        return self.comparisons.find_newest(limit)

    def crown(self, ids: Sequence[str], winner_id: str | None) -> None:
        """Write down which of these takes won, or that none does.

        Raises:
            StoreError: Nothing was written down.
        """
        held = self.sitting(ids)
        if held is None and winner_id is not None:
            held = self._begin(ids, is_blind=False)
        if held is not None:
            self.comparisons.crown(held.id, winner_id, self.clock.now())

    def begin_blind(self, ids: Sequence[str]) -> Comparison:
        """Begin to judge these pair by pair; one in which nothing was decided is gone on with.

        Raises:
            StoreError: Nothing was written down.
        """
        held = self.sitting(ids, is_blind=True)
        return held if held and not held.rounds else self._begin(ids, is_blind=True)

    def _begin(self, ids: Sequence[str], *, is_blind: bool) -> Comparison:
        now = self.clock.now()
        held = Comparison(
            id=secrets.token_hex(16),
            take_ids=tuple(ids),
            created_at=now,
            changed_at=now,
            is_blind=is_blind,
        )
        self.comparisons.add(held)
        return held

    def decide(self, comparison_id: str, number: int, decided: Round) -> None:
        """Write down the outcome of a round, counted from 1; a second answer to it counts not.

        Raises:
            StoreError: Nothing was written down.
        """
        self.comparisons.decide(comparison_id, number, decided, self.clock.now())

    def take_back(self, comparison_id: str, number: int) -> None:
        """Forget a round, counted from 1, and all after it.

        Raises:
            StoreError: They stay as they were.
        """
        self.comparisons.take_back(comparison_id, number, self.clock.now())

    def end_blind(self, comparison_id: str, winner_id: str | None) -> None:
        """Write down which take came out first; None where several share that.

        Raises:
            StoreError: It stays as it was.
        """
        self.comparisons.crown(comparison_id, winner_id, self.clock.now())

    def records(self, seeds: Collection[int]) -> tuple[SeedRecord, ...]:
        """Return how each of these seeds has fared so far, over all prompts.

        Raises:
            StoreError: The database cannot be read.
        """
        takes = self.generations.find_seeded(seeds)
        ids = [take.id for take in takes]
        marks, held = self.marks.find_all(ids), self.comparisons.find_with(ids)
        return tuple(
            record_of(
                seed,
                [take for take in takes if take.request.seed == seed],
                marks=marks,
                comparisons=held,
            )
            for seed in seeds
        )


def open_jury(database: Database, generations: Generations, clock: Clock) -> Jury:
    """Return the jury of a data folder."""
    return Jury(
        marks=MarkBook(database),
        comparisons=Comparisons(database),
        generations=generations,
        clock=clock,
    )
