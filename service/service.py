"""The service without its HTTP: orders come in, films come out.

Whatever happens between two steps, nothing is lost: an order is on the disk before it is answered
or drawn, and what was unfinished when the process ended is drawn again at the next start, with
the same seed.
"""

import random
import secrets
import sqlite3
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service.accounts import Key
from service.callbacks.courier import Sends
from service.callbacks.sender import Sender
from service.clock import Clock, SystemClock
from service.creations import Receipt
from service.errors import FilmGoneError, PermissionDeniedError, TaskNotFoundError
from service.farm import FarmFactory, build_render_farm
from service.faults.farm import BlankFarm
from service.faults.rules import RenderFault
from service.intake import Order
from service.ledger import Balance
from service.limits import RequestLimits
from service.parts import Parts, open_parts
from service.renderer.farm import cores
from service.settings import ServiceSettings
from service.tasks import Task
from service.vocabulary import Status

_log = structlog.get_logger(__name__)

_SWEEP_EVERY = timedelta(hours=1)
_STOP_DEADLINE_S = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How the service is."""

    queue: int
    """Tasks waiting or under way."""
    workers: int
    """Processes that draw."""
    sqlite: str
    """The version of SQLite in use."""


class Service:
    """Takes orders, and knows what became of them. Any thread may call it."""

    def __init__(self, parts: Parts, *, settings: ServiceSettings, clock: Clock) -> None:
        self._parts = parts
        self._settings = settings
        self._clock = clock
        self._stopping = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep, name="service-sweeper", daemon=True)

    def start(self) -> None:
        """Begin to draw, first of all what an earlier process left unfinished."""
        unfinished = self._parts.board.resume()
        for task_id in unfinished:
            self._parts.dispatcher.put(task_id)
        self._parts.dispatcher.start()
        self._parts.lookout.start()
        self._parts.courier.start()
        self._sweeper.start()
        _log.info("service started", resumed=len(unfinished))

    def stop(self) -> None:
        """End; what is unfinished goes back to the queue, for the next start."""
        self._stopping.set()
        self._parts.lookout.stop()
        self._parts.dispatcher.stop()
        self._parts.courier.stop()
        if self._sweeper.is_alive():
            self._sweeper.join(_STOP_DEADLINE_S)
        _log.info("service stopped", unfinished=self._parts.board.count())
        self._parts.books.close()

    @property
    def settings(self) -> ServiceSettings:
        """How the service is set up."""
        return self._settings

    @property
    def limits(self) -> RequestLimits:
        """How often a key may ask."""
        return self._parts.limits

    def local_key(self) -> str:
        """Return the key that was made on the first start."""
        return self._parts.local_key

    def mint_key(
        self, *, hundredths: int | None = None, models: frozenset[str] | None = None
    ) -> str:
        """Return a new key that is let in from now on; see `KeyRing.mint`."""
        return self._parts.books.keys.mint(hundredths=hundredths, models=models)

    def find_key(self, text: str) -> Key | None:
        """Return who a key belongs to, if it is let in. Touches no disk."""
        return self._parts.books.keys.find(text)

    def balance(self, key: Key) -> Balance | None:
        """Return what a key has; None if it is unlimited."""
        return self._parts.books.accounts.balance(key.digest)

    def health(self) -> Health:
        """Return how the service is."""
        return Health(
            queue=self._parts.board.count(),
            workers=self._settings.workers or cores(),
            sqlite=sqlite3.sqlite_version,
        )

    def create(self, order: Order) -> "Future[Receipt]":
        """Order a film; see `Intake.create`."""
        return self._parts.intake.create(order)

    def find_at_hand(self, task_id: str, key: Key) -> Task | None:
        """Return a task of this key's that is in flight or ended lately, if there is one.

        Touches no disk.

        Raises:
            PermissionDeniedError: If it is another's.
        """
        task = self._parts.board.find(task_id) or self._parts.recent.find(task_id)
        return None if task is None else _owned(task, key)

    def load(self, task_id: str, key: Key) -> Task:
        """Return a task of this key's.

        Raises:
            TaskNotFoundError: If there is none of this id.
            PermissionDeniedError: If it is another's.
        """
        task = self._parts.books.store.find_task(task_id)
        if task is None:
            raise TaskNotFoundError
        if task.is_final:
            self._parts.recent.put(task)
        return _owned(task, key)

    def link(self, task: Task) -> str | None:
        """Return a signed name of a task's film, if it is completed."""
        if task.status is not Status.COMPLETED or task.completed_at is None:
            return None
        return self._parts.links.sign(task.id, task.completed_at)

    def film(self, signed: str) -> Path:
        """Return where the film of a signed name lies.

        Raises:
            LinkRefusedError: If the name is forged.
            LinkExpiredError: If it is too old.
            FilmGoneError: If the film is no longer kept.
        """
        path = self._parts.films.path(self._parts.links.open(signed))
        if not path.is_file():
            raise FilmGoneError
        return path

    def _sweep(self) -> None:
        while True:
            try:
                self._parts.films.sweep()
            except (OSError, SQLAlchemyError):
                _log.exception("sweep failed")
            if self._clock.wait(self._stopping, _SWEEP_EVERY.total_seconds()):
                return


def _owned(task: Task, key: Key) -> Task:
    if task.owner != key.digest:
        raise PermissionDeniedError
    return task


def open_service(
    settings: ServiceSettings,
    *,
    clock: Clock | None = None,
    chance: random.Random | None = None,
    build_farm: FarmFactory | None = None,
    sender: Sends | None = None,
) -> Service:
    """Open the service on its data folder, which is made if there is none.

    Nothing is drawn before `start()`.
    """
    clock = clock or SystemClock()
    chance = chance or secrets.SystemRandom()
    parts = open_parts(
        settings,
        clock=clock,
        chance=chance,
        build_farm=build_farm or _farm_factory(settings),
        sender=sender or Sender(clock=clock, allow_hosts=settings.callback_allow_hosts),
    )
    return Service(parts, settings=settings, clock=clock)


def _farm_factory(settings: ServiceSettings) -> FarmFactory:
    is_blank = any(rule.fault is RenderFault.NONE for rule in settings.faults)
    return BlankFarm if is_blank else build_render_farm
