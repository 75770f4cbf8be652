"""An HTTPS connection to a name, at addresses that were judged beforehand.

The name is looked up once, and never again: a second look-up could answer with another address
than the one that was judged. SNI, certificate and `Host` stay with the name.
"""

import socket
import ssl
from collections.abc import Callable, Sequence

from urllib3.connection import HTTPSConnection

from service.callbacks.addresses import is_public
from service.callbacks.errors import CallbackFailedError, CallbackRefusedError
from service.callbacks.urls import CallbackUrl

Resolve = Callable[[str, int], Sequence[str]]
"""Returns the IP addresses of a host, the best first; raises `OSError`."""

Connect = Callable[[tuple[str, int], float], socket.socket]
"""Connects to an IP address and port within so many seconds; raises `OSError`."""


def resolve(host: str, port: int) -> list[str]:
    """Ask the system for the addresses of a host."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


def judged(addresses: Sequence[str]) -> Sequence[str]:
    """Return the addresses if every one of them may be called.

    A name with public and private addresses is refused: chance would choose which one is reached,
    and no honest server needs it.

    Raises:
        CallbackRefusedError: If one of them may not, or there is none.
    """
    if not addresses or not all(map(is_public, addresses)):
        raise CallbackRefusedError
    return addresses


class PinnedConnection(HTTPSConnection):
    """Connects to the first of the given addresses that answers."""

    def __init__(
        self,
        url: CallbackUrl,
        addresses: Sequence[str],
        *,
        connect: Connect,
        context: ssl.SSLContext,
        seconds: float,
    ) -> None:
        # No more than a backstop: whoever has the deadline cuts the connection first.
        self._patience = 2 * seconds
        super().__init__(url.host, url.port, timeout=self._patience, ssl_context=context)
        self._addresses = addresses
        self._share = seconds / len(addresses)
        self._connect_to = connect

    def _new_conn(self) -> socket.socket:
        fault: OSError | None = None
        for address in self._addresses:
            try:
                line = self._connect_to((address, self.port), self._share)
            except OSError as error:
                fault = error
            else:
                line.settimeout(self._patience)
                return line
        raise CallbackFailedError(type(fault).__name__) from fault
