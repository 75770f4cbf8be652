"""What a service says is left to spend; asked for in the background, never waited for.

Pages show what was last heard. A question costs nothing, but it goes over the network, and not
every service can answer it: one that cannot is left alone for a while.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace

import structlog

from studio.api.client import ApiClient
from studio.clock import Clock
from studio.domain.balance import Balance
from studio.domain.service import LOCAL
from studio.errors import StudioError

FRESH_S = 30.0
"""How long an answer is shown before the service is asked again."""

PATIENCE_S = 600.0
"""How long a service that gave none is left alone."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heard:
    balance: Balance | None
    ask_again_at: float
    """On the monotonic clock, in seconds."""


def in_background(work: Callable[[], None]) -> None:
    """Do some work on a thread that nobody waits for."""
    threading.Thread(target=work, name="account", daemon=True).start()


class Account:
    """Remembers what each service said; safe to share between threads."""

    def __init__(
        self,
        connect: Callable[[str], ApiClient],
        clock: Clock,
        start: Callable[[Callable[[], None]], None] = in_background,
    ) -> None:
        self._connect = connect
        self._clock = clock
        self._start = start
        self._lock = threading.Lock()
        self._heard: dict[str, _Heard] = {}

    def balance(self, service: str) -> Balance | None:
        """Return what was last heard, and have it asked for again once that is old.

        None until the first answer, and where a service has none to give.
        """
        if service == LOCAL:
            return None
        with self._lock:
            now = self._clock.monotonic()
            heard = self._heard.get(service) or _Heard(balance=None, ask_again_at=now)
            is_old = now >= heard.ask_again_at
            if is_old:
                self._heard[service] = replace(heard, ask_again_at=now + PATIENCE_S)
        if is_old:
            self._start(lambda: self._ask(service))
        return heard.balance

    def forget(self, service: str) -> None:
        """Ask anew at the next occasion, as when the key has changed."""
        with self._lock:
            self._heard.pop(service, None)

    def _ask(self, service: str) -> None:
        try:
            balance = self._connect(service).balance()
        except StudioError as error:
            _log.info("no balance", service=service, error=type(error).__name__)
            balance, patience_s = None, PATIENCE_S
        else:
            patience_s = FRESH_S
        with self._lock:
            ask_again_at = self._clock.monotonic() + patience_s
            self._heard[service] = _Heard(balance=balance, ask_again_at=ask_again_at)
