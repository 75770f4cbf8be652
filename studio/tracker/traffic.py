"""Who may set out just now: what is in hand, where room is, and which services asked for a pause.

Pauses are counted on the clock that never runs backwards, and only here: after a restart the rows
themselves still say when they are due.
"""

import threading
from enum import StrEnum

from studio.clock import Clock


class Deed(StrEnum):
    """What can be under way for a row."""

    SEND = "send"
    ASK = "ask"
    """Ask about its task, and fetch the film once it is made."""


MOST = {Deed.SEND: 32, Deed.ASK: 12}
"""Rows in hand at the same time; also the threads that can come to be."""


class Traffic:
    """Counts what is under way; safe to share between threads."""

    def __init__(self, clock: Clock, concurrency: int) -> None:
        self._clock = clock
        self._concurrency = concurrency
        self._lock = threading.Lock()
        self._in_hand: dict[str, tuple[Deed, str]] = {}
        self._paused_until: dict[tuple[Deed, str], float] = {}

    def enter(self, generation_id: str, deed: Deed, service: str) -> bool:
        """Take a row in hand; False where it is in hand already."""
        with self._lock:
            if generation_id in self._in_hand:
                return False
            self._in_hand[generation_id] = (deed, service)
            return True

    def leave(self, generation_id: str) -> None:
        """Let a row go."""
        with self._lock:
            del self._in_hand[generation_id]

    def in_hand(self) -> frozenset[str]:
        """Return the ids of all rows in hand."""
        with self._lock:
            return frozenset(self._in_hand)

    def room(self, deed: Deed) -> int:
        """Return how many more rows may be taken in hand for this."""
        with self._lock:
            return MOST[deed] - sum(one is deed for one, _ in self._in_hand.values())

    def pause(self, deed: Deed, service: str, seconds: float) -> None:
        """Leave a service alone for a while."""
        until = self._clock.monotonic() + seconds
        with self._lock:
            known = self._paused_until.get((deed, service), until)
            self._paused_until[deed, service] = max(known, until)

    def paused(self, deed: Deed) -> frozenset[str]:
        """Return the services that asked for a pause which is not over."""
        now = self._clock.monotonic()
        with self._lock:
            return frozenset(
                service
                for (one, service), until in self._paused_until.items()
                if one is deed and until > now
            )

    def room_to_send(self, service: str) -> int:
        """Return how many more creations may be under way at a service; none during a pause."""
        if service in self.paused(Deed.SEND):
            return 0
        with self._lock:
            return self._concurrency - list(self._in_hand.values()).count((Deed.SEND, service))

    def until_unpaused(self) -> float | None:
        """Return the seconds until the next pause ends; None where there is none."""
        now = self._clock.monotonic()
        with self._lock:
            ends = [until - now for until in self._paused_until.values() if until > now]
        return min(ends, default=None)
