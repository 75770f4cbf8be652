"""Hands tasks to the farm in the order they came, a few at a time.

Planning a film takes the farm some work and some disk. Done here, on a thread of its own, it
keeps no creation waiting, and a queue of thousands costs the farm no more than a queue of eight.
"""

import threading
from queue import SimpleQueue

import structlog

from service.board import Board
from service.farm import Farm
from service.films import FilmShelf
from service.renderer.farm import RenderOrder
from service.renderer.request import FilmRequest
from service.store import Store
from service.tasks import Task
from service.vocabulary import FailureCode

_log = structlog.get_logger(__name__)

_AT_THE_FARM = 8
"""Films that the farm is busy with or knows of."""
_STOP_DEADLINE_S = 10.0


class Dispatcher:
    """The queue in front of the farm."""

    def __init__(
        self, farm: Farm, *, board: Board, films: FilmShelf, store: Store, slate: bool
    ) -> None:
        self._farm = farm
        self._board = board
        self._films = films
        self._store = store
        self._slate = slate
        self._queue: SimpleQueue[str | None] = SimpleQueue()
        self._places = threading.Semaphore(_AT_THE_FARM)
        self._at_the_farm: set[str] = set()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="service-dispatch", daemon=True)

    def start(self) -> None:
        """Begin to hand out what is queued."""
        self._board.on_end(self._free_place)
        self._farm.start()
        self._thread.start()

    def stop(self) -> None:
        """Stop handing out, and the farm with it; what was not drawn is left as it is."""
        self._stopping.set()
        self._places.release()
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join(_STOP_DEADLINE_S)
        self._farm.stop()

    def put(self, task_id: str) -> None:
        """Queue a task and return at once."""
        self._queue.put(task_id)

    def forget(self, task_id: str) -> None:
        """Stop drawing a task's film."""
        self._farm.forget(task_id)

    def _run(self) -> None:
        while (task_id := self._queue.get()) is not None:
            self._places.acquire()
            if self._stopping.is_set():
                return
            self._at_the_farm.add(task_id)
            if self._board.find(task_id) is None:
                # It ended while it waited.
                self._free_place(task_id)
            else:
                self._try_to_order(task_id)

    def _free_place(self, task_id: str) -> None:
        try:
            self._at_the_farm.remove(task_id)
        except KeyError:
            return
        self._places.release()

    def _try_to_order(self, task_id: str) -> None:
        try:
            task = self._store.find_task(task_id)
            if task is not None and not task.is_final:
                self._farm.order(self._order(task))
        except Exception:  # noqa: BLE001 - the next film must still be drawn
            _log.exception("film not ordered", task=task_id)
            self._board.fail(task_id, FailureCode.SERVICE_ERROR)

    def _order(self, task: Task) -> RenderOrder:
        request = FilmRequest(
            prompt=task.prompt,
            quality=task.quality,
            aspect_ratio=task.aspect_ratio,
            duration=task.duration,
            seed=task.seed,
            slate=self._slate,
        )
        return RenderOrder(name=task.id, request=request, path=self._films.path(task.id))
