"""What a person decides about takes: marks of each."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.clock import Clock
from studio.domain.verdict import UNMARKED, Marks
from studio.store.marks import MarkBook


@dataclass(frozen=True, slots=True, kw_only=True)
class Jury:
    """Keeps verdicts; knows nothing of the takes but their ids."""

    marks: MarkBook
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
