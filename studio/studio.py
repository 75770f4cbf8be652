"""The use cases: all that a page may ask for.

Nothing here waits for a service, but for `check`: requests are written down, and the tracker does
the rest. So a page that goes away takes nothing with it.
"""

import math
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import structlog

from studio.account import Account
from studio.books import Books
from studio.domain.eta import time_left
from studio.domain.generation import ALARM, Generation, file_name
from studio.domain.health import Depth, Mended, Report
from studio.domain.service import Connection
from studio.drawer import Drawer
from studio.errors import StoreError, StudioError
from studio.handover.handover import Handover
from studio.jury import Jury
from studio.library import Library
from studio.orders import Orders
from studio.parts import Parts
from studio.purse import Purse
from studio.tracker.caretaker import Caretaker
from studio.tracker.hooks import digest
from studio.workshop.workshop import Workshop

_log = structlog.get_logger(__name__)

RECENT = timedelta(hours=24)


class Studio:
    """The studio without a screen; safe to share between threads."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._generations = parts.generations
        self._clock = parts.clock
        self._memory = parts.memory
        self._caretaker = Caretaker(self.tidy, parts.clock)

    def start(self) -> None:
        """Begin to work on what is live."""
        self.tidy()
        self._parts.tracker.start()
        self._caretaker.start()

    def tidy(self) -> None:
        """Remove what is unfinished and what lay long in the trash; copy the database daily."""
        self._parts.vault.sweep(self._clock.now())
        self._parts.library.tidy()
        self._parts.workshop.tidy()
        try:
            self._parts.backups.make_daily(self._clock.now())
        except StoreError as error:
            _log.warning("no backup", error=error.message)

    def recovered(self) -> str | None:
        """Return what this start did about a damaged database; None where all was well."""
        return self._parts.recovered

    def examine(self, depth: Depth) -> Report:
        """Return what is wrong with the data folder; changes nothing.

        Raises:
            StoreError: The database cannot be read.
            MediaError: The folder of clips cannot be read.
        """
        return self._parts.doctor.examine(depth)

    def mend(self, report: Report, budget_s: float = math.inf) -> Mended:
        """Mend what can be mended of what an examination brought; costs nothing.

        Args:
            report: What the examination brought.
            budget_s: Seconds after which nothing further is begun.

        Raises:
            StoreError: The database cannot be read.
            MediaError: The folder of clips cannot be read.
        """
        mended = self._parts.doctor.mend(report, budget_s)
        self._parts.tracker.wake()
        return mended

    def stop(self) -> None:
        """End within a few seconds and let the data folder go.

        What is unfinished goes on at the next start.
        """
        self._caretaker.stop()
        self._parts.workshop.stop()
        self._parts.tracker.stop()
        self._parts.inspector.close()
        self._parts.lock.release()

    @property
    def orders(self) -> Orders:
        """What is to be sent, and what was decided about it since."""
        return self._parts.orders

    @property
    def purse(self) -> Purse:
        """What takes cost, and what was spent."""
        return self._parts.purse

    @property
    def jury(self) -> Jury:
        """What was decided about takes."""
        return self._parts.jury

    @property
    def workshop(self) -> Workshop:
        """What can be made of kept clips."""
        return self._parts.workshop

    @property
    def library(self) -> Library:
        """What is kept, and how it is found again."""
        return self._parts.library

    @property
    def handover(self) -> Handover:
        """What leaves the studio, and how."""
        return self._parts.handover

    @property
    def drawer(self) -> Drawer:
        """Drafts, templates, and prompts that were sent."""
        return self._parts.drawer

    @property
    def account(self) -> Account:
        """What the services say is left to spend."""
        return self._parts.account

    @property
    def books(self) -> Books:
        """What was spent, waited for and lost."""
        return self._parts.books

    def generations(self, ids: Sequence[str]) -> tuple[Generation, ...]:
        """Return these generations in this order, leaving out those that are not kept here."""
        return self._generations.find_all(ids) if ids else ()

    def recent(self, limit: int = 24, within: timedelta = RECENT) -> tuple[Generation, ...]:
        """Return all that are not final, and the newest of the rest, newest first."""
        return self._generations.find_recent(limit, self._clock.now() - within)

    def endangered(self) -> tuple[Generation, ...]:
        """Return those whose link may die within the hour before the clip is here."""
        return self._generations.find_awaited(self._clock.now() - ALARM)

    def kick(self, generation_id: str) -> None:
        """Look after this one at once, as when the service says that something happened.

        Raises:
            StoreError: It is looked after in its turn.
        """
        self._parts.tracker.kick(generation_id)

    def find_hooked(self, token: str) -> str | None:
        """Return the id of the generation that a call with this token is about, if any."""
        return self._generations.find_hooked(digest(token))

    def called_about(self, generation_id: str) -> None:
        """Look after this one because the service called, once a second at most.

        Raises:
            StoreError: It is looked after in its turn.
        """
        if self._parts.hooks.counts(generation_id):
            self.kick(generation_id)

    def now(self) -> datetime:
        """Return the studio's time, to compare with the moments of its generations."""
        return self._clock.now()

    def file_name(self, generation_id: str) -> str | None:
        """Return the name under which the clip leaves; None where there is no such generation."""
        generation = self._generations.find(generation_id)
        return None if generation is None else file_name(generation)

    def clip_path(self, generation_id: str) -> Path | None:
        """Return the film file; None where there is none."""
        return _existing(self._parts.vault.clip, generation_id)

    def poster_path(self, generation_id: str) -> Path | None:
        """Return the JPEG that stands for the clip; None where there is none."""
        return _existing(self._parts.vault.poster, generation_id)

    def time_left(self, generation: Generation) -> float | None:
        """Return the seconds until the clip is here; None where nobody can know."""
        return time_left(generation, self._clock.now(), self._memory.medians())

    def check(self, service: str) -> Connection:
        """Find out whether a service answers and accepts the key; costs nothing."""
        began = self._clock.monotonic()
        try:
            self._parts.connect(service).check()
        except StudioError as error:
            return Connection(ok=False, message=error.message, advice=error.advice)
        took = 1000 * (self._clock.monotonic() - began)
        message = "The service answers and accepts the key."
        return Connection(ok=True, message=message, latency_ms=took)


def _existing(place_of: Callable[[str], Path], generation_id: str) -> Path | None:
    try:
        place = place_of(generation_id)
    except ValueError:
        return None
    return place if place.is_file() else None
