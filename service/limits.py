"""How often a key may ask: a window of a minute that moves with the clock.

The library decides; its counts are kept here, in memory, and begin anew with the process. Its own
storage reads the wall clock, which may jump, and starts a thread every few milliseconds.
"""

import math
import threading
from collections import defaultdict, deque

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from service.accounts import Key
from service.clock import Clock
from service.errors import TooManyCreationsError, TooManyError, TooManyQueriesError


class _Windows(MemoryStorage):
    """The moments of the latest requests for each key, in seconds, oldest first."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._lock = threading.Lock()
        self._hits: defaultdict[str, deque[float]] = defaultdict(deque)

    def acquire_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Count so many requests, unless that would be too many in the last `expiry` seconds."""
        with self._lock:
            now, hits = self._clock.monotonic(), self._hits[key]
            while hits and hits[0] <= now - expiry:
                hits.popleft()
            if len(hits) + amount > limit:
                return False
            hits.extend([now] * amount)
            return True

    def get_moving_window(self, key: str, limit: int, expiry: int) -> tuple[float, int]:
        """Return when the window's oldest request came, and how many requests there are."""
        del limit
        with self._lock:
            now = self._clock.monotonic()
            recent = [hit for hit in self._hits.get(key, ()) if hit > now - expiry]
        return (recent[0] if recent else now), len(recent)


class RequestLimits:
    """Counts requests by key. An unlimited key is not counted."""

    def __init__(self, *, creations_per_minute: int, queries_per_minute: int, clock: Clock) -> None:
        self._clock = clock
        self._limiter = MovingWindowRateLimiter(_Windows(clock))
        self._creations = RateLimitItemPerMinute(creations_per_minute, namespace="creations")
        self._queries = RateLimitItemPerMinute(queries_per_minute, namespace="queries")

    def count_creation(self, key: Key) -> None:
        """Count a creation.

        Raises:
            TooManyCreationsError: If there were as many in the last minute as there may be.
        """
        self._count(self._creations, key, TooManyCreationsError)

    def count_query(self, key: Key) -> None:
        """Count any other question.

        Raises:
            TooManyQueriesError: If there were as many in the last minute as there may be.
        """
        self._count(self._queries, key, TooManyQueriesError)

    def _count(self, item: RateLimitItemPerMinute, key: Key, refusal: type[TooManyError]) -> None:
        if key.is_unlimited or self._limiter.hit(item, key.digest):
            return
        opens_at = self._limiter.get_window_stats(item, key.digest).reset_time
        raise refusal(max(1, math.ceil(opens_at - self._clock.monotonic())))
