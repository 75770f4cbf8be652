"""How often a key may ask: a window of a minute that moves with the clock.

The counts are in memory and begin anew with the process. The library reads the wall clock itself.
"""

import math

from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from service.accounts import Key
from service.clock import Clock
from service.errors import TooManyCreationsError, TooManyError, TooManyQueriesError


class RequestLimits:
    """Counts requests by key. An unlimited key is not counted."""

    def __init__(self, *, creations_per_minute: int, queries_per_minute: int, clock: Clock) -> None:
        self._clock = clock
        self._limiter = MovingWindowRateLimiter(MemoryStorage())
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
        raise refusal(max(1, math.ceil(opens_at - self._clock.now().timestamp())))
