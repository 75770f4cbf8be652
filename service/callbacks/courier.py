"""Sends what lies in the outbox, and again what did not arrive.

A letter is closed after the answer: should the process end in between, it is sent once more by the
next one. So a client hears of every end at least once, and may hear of it twice.
"""

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Protocol

import structlog
from sqlalchemy.exc import SQLAlchemyError

from service.callbacks.errors import CallbackError, CallbackStoppedError
from service.callbacks.outbox import Letter, Outbox
from service.clock import Clock

_log = structlog.get_logger(__name__)

RETRY_AFTER: Sequence[timedelta] = tuple(timedelta(seconds=seconds) for seconds in (1, 2, 4))
"""From a failure to the next attempt. Source: the contract's `callback_url`."""
_AT_ONCE = 8
"""Letters on their way; one slow receiver must not hold up the others."""
_LOOK_EVERY_S = 60.0
"""Seconds between two looks into an outbox that nobody said anything about."""
_STOP_DEADLINE_S = 10.0


class Sends(Protocol):
    """What the courier asks of a sender."""

    def send(self, url: str, body: str) -> int:
        """POST a JSON text, and return the answer's status; raises `CallbackError`."""
        ...

    def stop(self) -> None:
        """Cut every attempt short."""
        ...


class Courier:
    """The thread that looks after the outbox, and those that carry the letters."""

    def __init__(self, outbox: Outbox, sender: Sends, clock: Clock) -> None:
        self._outbox = outbox
        self._sender = sender
        self._clock = clock
        self._under_way: set[str] = set()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._pool = ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="service-callback")
        self._thread = threading.Thread(target=self._run, name="service-courier", daemon=True)

    def start(self) -> None:
        """Begin to send, first of all what an earlier process left."""
        self._thread.start()

    def stop(self) -> None:
        """End; what is under way is sent again by the next start."""
        self._stopping.set()
        self._wake.set()
        self._sender.stop()
        if self._thread.is_alive():
            self._thread.join(_STOP_DEADLINE_S)
        self._pool.shutdown(cancel_futures=True)

    def look(self) -> None:
        """Have the outbox looked into; something was put there."""
        self._wake.set()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                pause = self._hand_out()
            except SQLAlchemyError:
                _log.exception("outbox not read")
                pause = _LOOK_EVERY_S
            self._clock.wait(self._wake, pause)

    def _hand_out(self) -> float:
        """Hand out all that is due; return the seconds until there is more."""
        free = _AT_ONCE - len(self._under_way)
        busy = self._under_way.copy()
        now = self._clock.now()
        for letter in self._outbox.due(now, besides=busy, limit=free):
            self._under_way.add(letter.task_id)
            self._pool.submit(self._carry, letter)
        if len(self._under_way) >= _AT_ONCE:
            return _LOOK_EVERY_S
        next_at = self._outbox.next_at(besides=self._under_way.copy())
        return _LOOK_EVERY_S if next_at is None else (next_at - now).total_seconds()

    def _carry(self, letter: Letter) -> None:
        try:
            self._settle(letter, self._fault(letter))
        except CallbackStoppedError:
            return
        except (SQLAlchemyError, TimeoutError):
            # It stays in the outbox as it was, and is sent again; but not at once and for ever.
            _log.exception("callback not noted", task=letter.task_id)
            self._clock.wait(self._stopping, _LOOK_EVERY_S)
        finally:
            self._under_way.discard(letter.task_id)
            self._wake.set()

    def _fault(self, letter: Letter) -> str | None:
        """Send a letter; return what went wrong."""
        try:
            status = self._sender.send(letter.url, letter.body)
        except CallbackStoppedError:
            raise
        except CallbackError as error:
            return f"{type(error).__name__} {error}".strip()
        return None if 200 <= status < 300 else f"status {status}"

    def _settle(self, letter: Letter, fault: str | None) -> None:
        now = self._clock.now()
        if fault is None:
            self._outbox.close(letter, now)
            _log.info("callback sent", task=letter.task_id)
        elif letter.attempts < len(RETRY_AFTER):
            self._outbox.put_off(letter, now + RETRY_AFTER[letter.attempts])
            _log.info("callback failed", task=letter.task_id, fault=fault)
        else:
            self._outbox.close(letter, now)
            _log.warning("callback given up", task=letter.task_id, fault=fault)
