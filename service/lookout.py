"""What other processes did, looked for once a second: keys that changed, tasks that were cancelled.

`python -m service keys` and `python -m service cancel` write to the same database as the process
that serves, which asks for no port and no key to be told; it only has to look.
"""

import threading
from datetime import timedelta

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service.board import Board
from service.clock import Clock
from service.dispatch import Dispatcher
from service.keys import KeyRing
from service.store import Store

_log = structlog.get_logger(__name__)

_LOOK_EVERY_S = 0.5
_LOOK_BACK = timedelta(minutes=5)
"""How far the two processes' clocks may have moved apart, and how long one may have been asleep. A
cancellation that is missed still stands: only the drawing is in vain."""
_STOP_DEADLINE_S = 10.0


class Lookout:
    """Looks on a thread of its own."""

    def __init__(
        self,
        *,
        store: Store,
        keys: KeyRing,
        board: Board,
        dispatcher: Dispatcher,
        clock: Clock,
    ) -> None:
        self._store = store
        self._keys = keys
        self._board = board
        self._dispatcher = dispatcher
        self._clock = clock
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="service-lookout", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def stop(self) -> None:
        """Look no longer."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_DEADLINE_S)

    def look(self) -> None:
        """Take note of what has changed."""
        self._keys.refresh()
        for task_id in self._store.cancelled_since(self._clock.now() - _LOOK_BACK):
            if self._board.drop(task_id):
                self._dispatcher.forget(task_id)
                _log.info("task cancelled elsewhere", task=task_id)

    def _run(self) -> None:
        while not self._clock.wait(self._stopping, _LOOK_EVERY_S):
            try:
                self.look()
            except SQLAlchemyError:
                _log.exception("look failed")
