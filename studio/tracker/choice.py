"""Which of the rows that are due to take in hand, as hands and services have room for; pure."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from studio.domain.generation import Status
from studio.store.agenda import Outlook, Wanted
from studio.store.schema import EPOCH
from studio.tracker.traffic import MOST, Deed, Traffic

REPLAY_FOR = timedelta(hours=20)
"""How long after the press a lost answer may be asked for by sending again: services that keep
answers under a key do so for a day, and after that a replay would be a second order."""

ASKED_ABOUT = (Status.PENDING, Status.PROCESSING, Status.COMPLETED)
"""Rows whose task is known."""


class Choice:
    """Chooses what to claim; nothing where nothing is due or no hand is free."""

    def __init__(self, traffic: Traffic, replays: frozenset[str]) -> None:
        self._traffic = traffic
        self._replays = replays

    def among(self, outlook: Outlook, now: datetime) -> tuple[Wanted, ...]:
        """Return what to claim of what is due."""
        return (*_lost(outlook), *self._to_send(outlook, now), *self._to_ask(outlook))

    def _to_send(self, outlook: Outlook, now: datetime) -> Iterator[Wanted]:
        """Choose for each service what waits to be sent, then lost answers to be asked for."""
        left = self._traffic.room(Deed.SEND)
        for service in _services(outlook, Status.QUEUED, Status.UNKNOWN):
            room = self._traffic.room_to_send(service)
            for status, asked_since in _QUEUED, (Status.UNKNOWN, now - REPLAY_FOR):
                limit = min(outlook.due.get((status, service), 0), room, left)
                if limit > 0 and (status is Status.QUEUED or service in self._replays):
                    room, left = room - limit, left - limit
                    yield Wanted(
                        statuses=(status,),
                        services=(service,),
                        limit=limit,
                        asked_since=asked_since,
                    )

    def _to_ask(self, outlook: Outlook) -> Iterator[Wanted]:
        limit = self._traffic.room(Deed.ASK)
        services = _services(outlook, *ASKED_ABOUT) - self._traffic.paused(Deed.ASK)
        if limit > 0 and services:
            yield Wanted(statuses=ASKED_ABOUT, services=services, limit=limit)


_QUEUED = (Status.QUEUED, EPOCH)


def _lost(outlook: Outlook) -> Iterator[Wanted]:
    """Choose rows whose sender is gone."""
    services = _services(outlook, Status.SUBMITTING)
    if services:
        yield Wanted(statuses=(Status.SUBMITTING,), services=services, limit=MOST[Deed.SEND])


def _services(outlook: Outlook, *statuses: Status) -> frozenset[str]:
    return frozenset(service for status, service in outlook.due if status in statuses)
