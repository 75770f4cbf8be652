"""Asks a server the same thing again and again over kept connections, and takes the time.

A process of its own: `python -m benchmarks.load`, the wishes as JSON on standard input, the figures
as JSON on standard output. It speaks just enough HTTP/1.1 to be much faster than what it measures.
"""

import asyncio
import json
import statistics
import sys
import time
from dataclasses import asdict, dataclass

from pydantic import BaseModel


class Wishes(BaseModel):
    """What to ask."""

    port: int
    requests: int
    connections: int = 32
    method: str
    paths: list[str]
    """Asked in turn."""
    headers: dict[str, str] = {}
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What came of it."""

    per_second: float
    p50_ms: float
    p99_ms: float
    refused: int
    """Answers other than 200."""
    bodies: list[str]
    """The answers to the first requests."""


class Connection(asyncio.Protocol):
    """One kept connection, with one request on it at a time."""

    def __init__(self, load: "Load") -> None:
        self._load = load
        self._buffer = b""
        self._sent_at = 0.0
        self._transport: asyncio.WriteTransport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Send the first request."""
        assert isinstance(transport, asyncio.WriteTransport)
        self._transport = transport
        self._send()

    def data_received(self, data: bytes) -> None:
        """Take an answer, or a part of it, and send the next request once it is whole."""
        self._buffer += data
        head, blank, body = self._buffer.partition(b"\r\n\r\n")
        if not blank:
            return
        lower = head.lower()
        start = lower.index(b"content-length:") + 15
        if len(body) < int(lower[start:].split(b"\r\n", 1)[0]):
            return
        self._buffer = b""
        self._load.answered(time.perf_counter() - self._sent_at, head.split(b" ", 2)[1], body)
        self._send()

    def _send(self) -> None:
        request = self._load.next_request()
        if request is None or self._transport is None:
            return
        self._sent_at = time.perf_counter()
        self._transport.write(request)


class Load:
    """The requests of all connections."""

    def __init__(self, wishes: Wishes) -> None:
        lines = [f"{name}: {value}" for name, value in wishes.headers.items()]
        lines += ["Host: 127.0.0.1", f"Content-Length: {len(wishes.body.encode())}"]
        tail = "\r\n".join(["", *lines, "", wishes.body])
        self._requests = [
            f"{wishes.method} {path} HTTP/1.1{tail}".encode() for path in wishes.paths
        ]
        self._wanted = wishes.requests
        self._sent = 0
        self._refused = 0
        self._seconds: list[float] = []
        self._bodies: list[str] = []
        self.done = asyncio.Event()

    def next_request(self) -> bytes | None:
        """Return what to send next; None once all is sent."""
        if self._sent == self._wanted:
            return None
        self._sent += 1
        return self._requests[self._sent % len(self._requests)]

    def answered(self, seconds: float, status: bytes, body: bytes) -> None:
        """Take note of an answer."""
        self._seconds.append(seconds)
        self._refused += status != b"200"
        if len(self._bodies) < 2_000:
            self._bodies.append(body.decode())
        if len(self._seconds) == self._wanted:
            self.done.set()

    def figures(self, elapsed: float) -> Figures:
        """Return what came of it, after so many seconds."""
        hundredths = statistics.quantiles(self._seconds, n=100)
        return Figures(
            per_second=len(self._seconds) / elapsed,
            p50_ms=hundredths[49] * 1000,
            p99_ms=hundredths[98] * 1000,
            refused=self._refused,
            bodies=self._bodies,
        )


async def run(wishes: Wishes) -> Figures:
    """Ask until all is answered."""
    load = Load(wishes)
    loop = asyncio.get_running_loop()
    begun = time.perf_counter()
    for _ in range(wishes.connections):
        await loop.create_connection(lambda: Connection(load), "127.0.0.1", wishes.port)
    await load.done.wait()
    return load.figures(time.perf_counter() - begun)


def main() -> None:
    """Read the wishes, print the figures."""
    wishes = Wishes.model_validate_json(sys.stdin.read())
    print(json.dumps(asdict(asyncio.run(run(wishes)))))


if __name__ == "__main__":
    main()
