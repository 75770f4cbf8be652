"""A clock that stands still until it is turned, so that a test takes no time."""

import threading
from datetime import UTC, datetime, timedelta

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class HandClock:
    """Stands still until it is turned; a wait turns it."""

    def __init__(self, start: datetime = NOON) -> None:
        self._now = start
        self._monotonic = 0.0

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._monotonic

    def wait(self, event: threading.Event, seconds: float) -> bool:
        self.turn(max(seconds, 0.0))
        return event.is_set()

    def turn(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def set_back(self, **by: float) -> None:
        """Move what people read off the wall, as a corrected system clock does."""
        self._now -= timedelta(**by)
