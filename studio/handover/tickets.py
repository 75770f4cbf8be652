"""Orders that wait to be fetched: ids of thousands of clips cannot stand in an address."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from studio.clock import Clock
from studio.domain.handover import ParcelOrder

MOST = 32
"""Tickets that are kept; the one that was asked for longest ago goes first."""

LIFE = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    order: ParcelOrder
    until: datetime


class Tickets:
    """Keeps orders in memory under ids that nobody guesses; safe to share between threads."""

    def __init__(
        self, clock: Clock, draw: Callable[[], str] = lambda: secrets.token_urlsafe(16)
    ) -> None:
        self._clock = clock
        self._draw = draw
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}

    def take(self, order: ParcelOrder) -> str:
        """Return the id of an order, the same for the same order, good for an hour from now."""
        now = self._clock.now()
        with self._lock:
            self._forget(now)
            known = (ticket for ticket, kept in self._kept.items() if kept.order == order)
            ticket = next(known, None) or self._draw()
            self._kept.pop(ticket, None)
            self._kept[ticket] = _Kept(order=order, until=now + LIFE)
            while len(self._kept) > MOST:
                del self._kept[next(iter(self._kept))]
            return ticket

    def find(self, ticket: str) -> ParcelOrder | None:
        """Return an order; None where there never was one, or no more."""
        with self._lock:
            self._forget(self._clock.now())
            kept = self._kept.get(ticket)
            return None if kept is None else kept.order

    def _forget(self, now: datetime) -> None:
        self._kept = {ticket: kept for ticket, kept in self._kept.items() if kept.until > now}
