"""The service without its HTTP: orders come in, films come out.

Whatever happens between two steps, nothing is lost: an order is on the disk before it is answered
or drawn, and what was unfinished when the process ended is drawn again at the next start, with
the same seed.
"""

import random
import secrets
import threading
from concurrent.futures import Future
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service import prompts
from service.checks import VideoGenerationRequest
from service.clock import Clock, SystemClock
from service.errors import FilmGoneError, PermissionDeniedError, TaskNotFoundError
from service.farm import FarmFactory, build_render_farm
from service.parts import Parts, open_parts
from service.settings import ServiceSettings
from service.tasks import Task, new_id
from service.vocabulary import MAX_SEED, Status

_log = structlog.get_logger(__name__)

_SWEEP_EVERY = timedelta(hours=1)
_STOP_DEADLINE_S = 10.0


class Service:
    """Takes orders, and knows what became of them. Any thread may call it."""

    def __init__(self, parts: Parts, *, clock: Clock, chance: random.Random) -> None:
        self._parts = parts
        self._clock = clock
        self._chance = chance
        self._stopping = threading.Event()
        self._sweeper = threading.Thread(target=self._sweep, name="service-sweeper", daemon=True)

    def start(self) -> None:
        """Begin to draw, first of all what an earlier process left unfinished."""
        unfinished = self._parts.board.resume()
        for task in unfinished:
            self._parts.dispatcher.put(task)
        self._parts.dispatcher.start()
        self._sweeper.start()
        _log.info("service started", resumed=len(unfinished))

    def stop(self) -> None:
        """End; what is unfinished is taken up again by the next start."""
        self._stopping.set()
        self._parts.dispatcher.stop()
        if self._sweeper.is_alive():
            self._sweeper.join(_STOP_DEADLINE_S)
        self._parts.writer.stop()
        self._parts.database.close()

    def local_key(self) -> str:
        """Return the key that was made on the first start."""
        return self._parts.local_key

    def mint_key(self) -> str:
        """Return a new key that is let in from now on."""
        return self._parts.keys.mint()

    def owner(self, key: str) -> str | None:
        """Return the name under which a key's tasks are kept, if the key is let in."""
        return self._parts.keys.owner(key)

    def create(self, request: VideoGenerationRequest, owner: str) -> "Future[Task]":
        """Order a film.

        Returns:
            A future, done when the task is durable; its exception is an `SQLAlchemyError`.
        """
        task = self._draft(request, owner)
        created: Future[Task] = Future()
        # What is on its way to the disk can no longer be cancelled.
        created.set_running_or_notify_cancel()

        def settle(written: "Future[None]") -> None:
            if (error := written.exception()) is not None:
                created.set_exception(error)
                return
            self._parts.board.put(task)
            self._parts.dispatcher.put(task)
            created.set_result(task)

        self._parts.store.add_task(task).add_done_callback(settle)
        return created

    def find_in_flight(self, task_id: str, owner: str) -> Task | None:
        """Return a task of this owner's that is not finished, if there is one.

        Touches no disk.

        Raises:
            PermissionDeniedError: If it is another's.
        """
        task = self._parts.board.find(task_id)
        return None if task is None else _owned(task, owner)

    def load(self, task_id: str, owner: str) -> Task:
        """Return a task of this owner's.

        Raises:
            TaskNotFoundError: If there is none of this id.
            PermissionDeniedError: If it is another's.
        """
        task = self._parts.store.find_task(task_id)
        if task is None:
            raise TaskNotFoundError
        return _owned(task, owner)

    def link(self, task: Task) -> str | None:
        """Return the signed name of a task's film, if it is completed."""
        if task.status is not Status.COMPLETED or task.completed_at is None:
            return None
        return self._parts.links.sign(task.id, task.completed_at)

    def film(self, signed: str) -> Path:
        """Return where the film of a signed name lies.

        Raises:
            LinkRefusedError: If the name is forged or too old.
            FilmGoneError: If the film is no longer kept.
        """
        path = self._parts.films.path(self._parts.links.open(signed))
        if not path.is_file():
            raise FilmGoneError
        return path

    def _draft(self, request: VideoGenerationRequest, owner: str) -> Task:
        now = self._clock.now()
        task = Task(
            id=new_id(now, self._chance),
            owner=owner,
            prompt=prompts.cut(request.prompt),
            quality=request.quality,
            aspect_ratio=request.aspect_ratio,
            duration=request.duration,
            seed=request.seed or self._chance.randint(1, MAX_SEED),
            callback_url=request.callback_url,
            estimated_time=0,
            created_at=now,
        )
        ahead = self._parts.board.film_seconds()
        ahead[task.quality] += task.duration
        return replace(task, estimated_time=self._parts.pace.foretell(ahead))

    def _sweep(self) -> None:
        while True:
            try:
                self._parts.films.sweep()
            except (OSError, SQLAlchemyError):
                _log.exception("sweep failed")
            if self._clock.wait(self._stopping, _SWEEP_EVERY.total_seconds()):
                return


def _owned(task: Task, owner: str) -> Task:
    if task.owner != owner:
        raise PermissionDeniedError
    return task


def open_service(
    settings: ServiceSettings,
    *,
    clock: Clock | None = None,
    chance: random.Random | None = None,
    build_farm: FarmFactory = build_render_farm,
) -> Service:
    """Open the service on its data folder, which is made if there is none.

    Nothing is drawn before `start()`.
    """
    clock = clock or SystemClock()
    chance = chance or secrets.SystemRandom()
    parts = open_parts(settings, clock=clock, chance=chance, build_farm=build_farm)
    return Service(parts, clock=clock, chance=chance)
