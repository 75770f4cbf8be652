"""Takes that are judged against each other, and what was decided about them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

MOST_COMPARED = 9
"""Takes that can be looked at side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Two takes that were put before a person, and which of them they liked better."""

    first_id: str
    """Shown on the left."""
    second_id: str
    preferred_id: str | None = None
    """None says that they were called equal."""

    @property
    def ids(self) -> tuple[str, str]:
        """Return both takes, the left one first."""
        return self.first_id, self.second_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One sitting over a set of takes."""

    id: str
    """32 hex digits."""
    take_ids: tuple[str, ...]
    created_at: datetime
    changed_at: datetime
    is_blind: bool = False
    """Whether it is judged pair by pair, without labels."""
    winner_id: str | None = None
    rounds: tuple[Round, ...] = ()
    """In the order they were decided."""


def shuffled(ids: Collection[str], key: str) -> tuple[str, ...]:
    """Return these in an order that tells nothing of them: the same for a key and a set of them."""
    return tuple(sorted(ids, key=lambda one: sha256(f"{key} {one}".encode()).digest()))


def chosen(ids: Sequence[str]) -> tuple[str, ...]:
    """Return each of these once, in their order, and no more than can be compared."""
    return tuple(dict.fromkeys(ids))[:MOST_COMPARED]
