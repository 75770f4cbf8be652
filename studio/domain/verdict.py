"""What a person thinks of a take: stars, a favourite or a reject, a note."""

from dataclasses import dataclass, replace
from typing import Self

MOST_STARS = 5
LONGEST_NOTE = 2000
"""Characters of a note that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What a person thinks of one take; begins as no opinion at all.

    Raises:
        ValueError: The stars are not 0 to 5.
    """

    stars: int = 0
    """1 to 5; 0 says that it is not rated."""
    is_favourite: bool = False
    is_rejected: bool = False
    """Never together with `is_favourite`."""
    note: str = ""

    def __post_init__(self) -> None:
        """Refuse stars that no sky has."""
        if not 0 <= self.stars <= MOST_STARS:
            raise ValueError(self.stars)

    def rated(self, stars: int) -> Self:
        """Return the same with so many stars; 0 takes the rating back."""
        return replace(self, stars=stars)

    def favoured(self, is_favourite: bool) -> Self:  # noqa: FBT001 - the one thing it is about
        """Return the same as a favourite, which no reject is, or as none."""
        return replace(
            self, is_favourite=is_favourite, is_rejected=self.is_rejected and not is_favourite
        )

    def rejected(self, is_rejected: bool) -> Self:  # noqa: FBT001 - the one thing it is about
        """Return the same as a reject, which no favourite is, or as none."""
        return replace(
            self, is_rejected=is_rejected, is_favourite=self.is_favourite and not is_rejected
        )

    def noted(self, note: str) -> Self:
        """Return the same with another note, cut to what is kept."""
        return replace(self, note=note.strip()[:LONGEST_NOTE])


UNMARKED = Marks()
