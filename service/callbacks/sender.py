"""One attempt at a callback: a POST to a judged address, of whose answer only the status is read.

Redirects are not followed, and no proxy is taken from the environment: both would lead to an
address that nobody judged.
"""

import socket
import ssl
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from http.client import HTTPException

from urllib3.exceptions import HTTPError

from service.callbacks.attempt import Attempt
from service.callbacks.connection import Connect, PinnedConnection, Resolve, judged, resolve
from service.callbacks.errors import CallbackFailedError, CallbackStoppedError
from service.callbacks.urls import CallbackUrl, read_url
from service.clock import Clock

DEADLINE_S = 10.0
"""For everything from the look-up to the status. Source: the contract's `callback_url`."""
_HEADERS = {
    "Connection": "close",
    "Content-Type": "application/json",
    "User-Agent": "HappyHorse-Callback/1.1",
}


class Sender:
    """Sends callbacks. Any thread may call it."""

    def __init__(
        self,
        *,
        clock: Clock,
        allow_hosts: frozenset[str] = frozenset(),
        resolve: Resolve = resolve,
        connect: Connect = socket.create_connection,
        context: ssl.SSLContext | None = None,
        deadline: float = DEADLINE_S,
    ) -> None:
        self._clock = clock
        self._allow_hosts = allow_hosts
        self._resolve = resolve
        self._connect = connect
        self._context = context or ssl.create_default_context()
        self._deadline = deadline
        self._attempts: set[Attempt] = set()
        self._stopped = False

    def send(self, url: str, body: str) -> int:
        """POST a JSON text, and return the status of the answer, whatever it is.

        Raises:
            CallbackRefusedError: If the address may not be called.
            CallbackFailedError: If the connection could not be made, or broke.
            CallbackLateError: If there was no answer within the deadline.
            CallbackStoppedError: If `stop()` was called meanwhile.
        """
        attempt = Attempt()
        self._attempts.add(attempt)
        try:
            if self._stopped:
                raise CallbackStoppedError
            work = partial(self._exchange, attempt, read_url(url, self._allow_hosts), body)
            return attempt.run(work, clock=self._clock, seconds=self._deadline)
        finally:
            self._attempts.discard(attempt)

    def stop(self) -> None:
        """Cut every attempt short; there are no more."""
        self._stopped = True
        for attempt in self._attempts.copy():
            attempt.end(CallbackStoppedError())

    def _exchange(self, attempt: Attempt, url: CallbackUrl, body: str) -> int:
        def connect(address: tuple[str, int], seconds: float) -> socket.socket:
            line = self._connect(address, seconds)
            attempt.hold(line)
            return line

        try:
            addresses = self._addresses(url)
            connection = PinnedConnection(
                url, addresses, connect=connect, context=self._context, seconds=self._deadline
            )
            with closing(connection):
                # Preloading would read the body, which may have no end.
                connection.request(
                    "POST", url.target, body.encode(), _HEADERS, preload_content=False
                )
                with closing(connection.getresponse()) as response:
                    return response.status
        except (OSError, HTTPError, HTTPException) as error:
            raise CallbackFailedError(type(error).__name__) from error

    def _addresses(self, url: CallbackUrl) -> Sequence[str]:
        found = self._resolve(url.host, url.port)
        return found if found and url.host in self._allow_hosts else judged(found)
