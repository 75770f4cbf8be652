"""How long to wait before the next attempt; pure.

Each question about a task makes the service ask its own provider, so the studio asks often only
at first, when a person looks on, and around the time when the film should be ready.
"""

from dataclasses import dataclass

LONGEST_PAUSE_S = 300.0
"""Seconds between attempts at most, however often one failed."""

OVERDUE_WAIT_S = 120.0
"""Seconds between questions about a task that is overdue."""

_FIRST_PAUSE_S = 2.0
_SHARE_OF_ELAPSED = 0.1
_SHARE_OF_LEFT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """Bounds for the seconds between two questions about a task."""

    fastest_s: float
    slowest_s: float
    overdue_s: float = 3600.0
    """Seconds after which a task is overdue and asked for seldom."""

    def clamp(self, seconds: float) -> float:
        """Return the nearest wait within the bounds."""
        return min(max(seconds, self.fastest_s), self.slowest_s)


CALLED = Pace(fastest_s=10.0, slowest_s=60.0)
"""Where the service calls when something happens, questions are only for calls that get lost."""

LOCAL_PACE = Pace(fastest_s=1.0, slowest_s=1.0)
"""Asking this machine costs nobody anything."""


def until_next_question(pace: Pace, *, elapsed_s: float, expected_s: float | None) -> float:
    """Return the seconds to wait while a task is under way.

    A tenth of the time since it began, but not past half of what is left of what was expected;
    once that is over, a tenth of what it is late.

    Args:
        pace: The bounds.
        elapsed_s: Seconds since the service accepted it.
        expected_s: Seconds that it should take from then on; None where nobody knows.
    """
    if elapsed_s >= pace.overdue_s:
        return max(OVERDUE_WAIT_S, pace.slowest_s)
    if expected_s is None:
        return pace.clamp(_SHARE_OF_ELAPSED * elapsed_s)
    left = expected_s - elapsed_s
    if left <= 0:
        return pace.clamp(_SHARE_OF_ELAPSED * -left)
    return pace.clamp(min(_SHARE_OF_ELAPSED * elapsed_s, _SHARE_OF_LEFT * left))


def until_next_attempt(tries: int, retry_after: float | None = None) -> float:
    """Return the seconds to wait after so many failures in a row; what the service asks wins."""
    if retry_after is not None:
        return max(retry_after, 1.0)
    return min(_FIRST_PAUSE_S * 2.0 ** min(tries, 10), LONGEST_PAUSE_S)
