"""Divides long lists of ids, since a statement takes only so many values."""

from collections.abc import Iterator, Sequence

MOST = 500
"""Values in one statement; SQLite before 3.32 took 999. Source: sqlite.org/limits.html."""


def in_batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    """Yield the ids in lists that a statement takes; each id once."""
    each = tuple(dict.fromkeys(ids))
    for first in range(0, len(each), MOST):
        yield each[first : first + MOST]
