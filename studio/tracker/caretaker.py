"""Does the household now and then, while the studio runs."""

import threading
from collections.abc import Callable

import structlog

from studio.clock import Clock

EVERY_S = 3600.0

_log = structlog.get_logger(__name__)


class Caretaker:
    """A thread that does a chore every hour."""

    def __init__(self, chore: Callable[[], None], clock: Clock) -> None:
        self._chore = chore
        self._clock = clock
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._work, name="caretaker", daemon=True)

    def start(self) -> None:
        """Begin with the first hour; once more does nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """End, at the latest after the chore in hand."""
        self._stopped.set()

    def _work(self) -> None:
        while not self._clock.wait(self._stopped, EVERY_S):
            try:
                self._chore()
            except Exception:  # noqa: BLE001 - a thread's outermost edge
                _log.exception("caretaker stumbled")
