"""Receivers of callbacks on this machine, each with a vice of its own."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator

import pytest
import trustme

from service.callbacks.sender import Sender
from service.clock import SystemClock

HOST = "hooks.example.com"


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


class Receiver:
    """Listens on a loopback port and treats each connection as it is told to."""

    def __init__(self, serve: Callable[[socket.socket], None]) -> None:
        self._serve = serve
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self.calls = 0
        self.over = threading.Event()
        """Set when a connection has been served, or was cut by the other side."""
        threading.Thread(target=self._run, daemon=True).start()

    @property
    def url(self) -> str:
        return f"https://{HOST}:{self.port}/film?id=1"

    def close(self) -> None:
        self._listener.close()

    def _run(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            self.calls += 1
            with line:
                with contextlib.suppress(OSError):
                    self._serve(line)
                self.over.set()


@pytest.fixture
def receive(authority: trustme.CA) -> Iterator[Callable[..., Receiver]]:
    """Return what opens a receiver that speaks TLS in the name of a host."""
    opened = []

    def open_receiver(serve, *, name: str = HOST, tls: bool = True) -> Receiver:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(name).configure_cert(context)
        context.set_servername_callback(lambda _line, asked, _context: names.append(asked))
        names = []

        def serve_tls(line: socket.socket) -> None:
            with context.wrap_socket(line, server_side=True) as safe:
                serve(safe)

        receiver = Receiver(serve_tls if tls else serve)
        receiver.names = names
        opened.append(receiver)
        return receiver

    yield open_receiver
    for receiver in opened:
        receiver.close()


@pytest.fixture
def sender(authority: trustme.CA) -> Callable[..., Sender]:
    """Return what makes a sender that takes a public address for the loopback one."""

    def make(resolve=lambda _host, _port: ["93.184.216.34"], **options) -> Sender:
        context = ssl.create_default_context()
        authority.configure_trust(context)
        options.setdefault("connect", lambda address, seconds: to_loopback(address[1], seconds))
        return Sender(
            clock=SystemClock(), resolve=resolve, context=context, **{"deadline": 10.0} | options
        )

    return make


def to_loopback(port: int, seconds: float) -> socket.socket:
    return socket.create_connection(("127.0.0.1", port), seconds)
