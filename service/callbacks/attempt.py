"""A piece of work that ends when the clock says so, whatever it is held up by.

A socket's timeout counts from byte to byte, and looking a name up has none. So the work runs on a
thread of its own; when its time is over its connection is cut beneath it, and nobody waits for the
thread.
"""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress

import structlog

from service.callbacks.errors import CallbackError, CallbackFailedError, CallbackLateError
from service.clock import Clock

_log = structlog.get_logger(__name__)


class Attempt:
    """Ends once: with a status, or with the reason why there is none."""

    def __init__(self) -> None:
        self._ended = threading.Event()
        self._lock = threading.Lock()
        self._outcome: int | CallbackError = CallbackLateError()
        self._line: socket.socket | None = None

    def run(self, work: Callable[[], int], *, clock: Clock, seconds: float) -> int:
        """Return what the work returns.

        Raises:
            CallbackLateError: If that takes longer than it may.
            CallbackError: If the work raises it, or somebody ended the attempt with it.
        """
        threading.Thread(target=self._work, args=(work,), name="callback", daemon=True).start()
        if not clock.wait(self._ended, seconds):
            self.end(CallbackLateError())
        if isinstance(self._outcome, CallbackError):
            raise self._outcome
        return self._outcome

    def hold(self, line: socket.socket) -> None:
        """Take note of the work's connection, which is cut at the end."""
        # TLS takes the socket's descriptor away; a second one still reaches the connection.
        with self._lock:
            self._line = line.dup()
        if self._ended.is_set():
            self._cut()

    def end(self, outcome: int | CallbackError) -> None:
        """End the attempt; only the first call counts."""
        with self._lock:
            if self._ended.is_set():
                return
            self._outcome = outcome
            self._ended.set()
        self._cut()

    def _work(self, work: Callable[[], int]) -> None:
        try:
            self.end(work())
        except CallbackError as error:
            self.end(error)
        except Exception as error:  # noqa: BLE001 - whoever waits must hear of it
            _log.exception("callback broke")
            self.end(CallbackFailedError(type(error).__name__))

    def _cut(self) -> None:
        with self._lock:
            line, self._line = self._line, None
        if line is not None:
            with line, suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
