"""A small service on this machine, and a road to it that is bad in every way that roads can be.

The service keeps its own books: which creations it accepted, under which key. The road takes each
request whole, does to it and to its answer what its toxic says, and is good again afterwards.
"""

import json
import re
import socket
import struct
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

ETAG = '"film-1"'
_PATIENCE_S = 10
_CHUNK = 65_536
_BLANK = b"\r\n\r\n"
_PIECES = 50
_PAGE = b"<html><body>Please log in</body></html>"


class Books:
    """What the service knows."""

    def __init__(self, film: Path) -> None:
        self.film = film.read_bytes()
        self.lock = threading.Lock()
        self.tasks: dict[str, str] = {}
        self.accepted: Counter[str] = Counter()
        self.ranges: list[str] = []

    def accept(self, key: str) -> str:
        with self.lock:
            if key not in self.tasks:
                self.accepted[key] += 1
                self.tasks[key] = f"task-unified-{len(self.tasks) + 1}"
            return self.tasks[key]


def serve(books: Books) -> ThreadingHTTPServer:
    """Start the service on a free port."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_arguments: object) -> None:
            pass

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            task_id = books.accept(self.headers["Idempotency-Key"])
            self._say(200, json.dumps({"id": task_id, "status": "pending"}).encode())

        def do_GET(self) -> None:
            if self.path == "/film.mp4":
                self._send_film()
                return
            link = f"http://{self.headers['Host']}/film.mp4"
            task = {"id": self.path.rpartition("/")[2], "status": "completed", "results": [link]}
            self._say(200, json.dumps(task).encode())

        def _send_film(self) -> None:
            asked = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
            if asked is None or self.headers.get("If-Range") != ETAG:
                self._say(200, books.film, "video/mp4")
                return
            start, size = int(asked[1]), len(books.film)
            books.ranges.append(asked[0])
            self._say(206, books.film[start:], "video/mp4", f"bytes {start}-{size - 1}/{size}")

        def _say(
            self, status: int, body: bytes, kind: str = "application/json", part: str = ""
        ) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("ETag", ETAG)
            if part:
                self.send_header("Content-Range", part)
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


class Road:
    """Carries requests; the first ones of a kind meet a toxic."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._gate = socket.create_server(("127.0.0.1", 0))
        self.port = self._gate.getsockname()[1]
        self.toxic, self.kind, self.left = "", "", 0
        self.met = 0
        self.ended = threading.Event()
        threading.Thread(target=self._run, daemon=True).start()

    def poison(self, kind: str, toxic: str, times: int) -> None:
        """Let the next requests of a kind, `create`, `poll` or `download`, meet a toxic."""
        self.kind, self.toxic, self.left = kind, toxic, times

    def close(self) -> None:
        self.ended.set()
        self._gate.close()

    def _run(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._gate.accept()
                threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        client.settimeout(_PATIENCE_S)
        with client, suppress(OSError):
            request = _read_request(client)
            if request:
                self._answer(client, request)

    def _answer(self, client: socket.socket, request: bytes) -> None:
        toxic = self._toxic_for(request)
        if toxic in UNSENT:
            client.sendall(UNSENT[toxic])
            return
        if toxic == "reset before":
            _reset(client)
            return
        head, _, body = self._forward(request).partition(_BLANK)
        self.ended.wait(_WAITS_S.get(toxic, 0.0))
        if toxic == "reset after":
            _reset(client)
        elif toxic != "timeout":
            spoiled = _SPOILED.get(toxic, _whole)(head, body)
            pieces = _PIECES if toxic == "slicer" else 1
            for part in _cut(spoiled, pieces):
                client.sendall(part)

    def _toxic_for(self, request: bytes) -> str:
        line = request.partition(b"\r\n")[0]
        kind = (
            "create" if line.startswith(b"POST") else "poll" if b"/tasks/" in line else "download"
        )
        if kind != self.kind or self.left == 0:
            return ""
        self.left -= 1
        self.met += 1
        return self.toxic

    def _forward(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self._port), _PATIENCE_S) as service:
            service.sendall(request)
            answer = b""
            while chunk := service.recv(_CHUNK):
                answer += chunk
            return answer


def _plain(status: int, body: bytes, kind: bytes = b"application/json") -> bytes:
    head = (
        b"HTTP/1.1 %d Said\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
    )
    return head % (status, kind, len(body)) + body


def _read_request(client: socket.socket) -> bytes:
    request = b""
    while b"\r\n\r\n" not in request:
        chunk = client.recv(_CHUNK)
        if not chunk:
            return b""
        request += chunk
    head, _, body = request.partition(b"\r\n\r\n")
    found = re.search(rb"(?i)content-length: (\d+)", head)
    while found and len(body) < int(found[1]):
        body += client.recv(_CHUNK)
    return head + b"\r\n\r\n" + body


def _reset(client: socket.socket) -> None:
    """Close with RST in place of FIN."""
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def _whole(head: bytes, body: bytes) -> bytes:
    return head + _BLANK + body


def _bare(head: bytes, body: bytes) -> bytes:
    return re.sub(rb"\r\nContent-Length: \d+", b"", head) + _BLANK + body


def _misplaced(head: bytes, body: bytes) -> bytes:
    """Answer with the end of a film where all of it, or another part, was asked for."""
    size = len(body)
    part = b"\r\nContent-Range: bytes 9-%d/%d" % (size - 1, size)
    return _whole(head.replace(b" 200 ", b" 206 ") + part, body)


def _cut(answer: bytes, pieces: int) -> Iterator[bytes]:
    size = max(1, -(-len(answer) // pieces))
    return (answer[at : at + size] for at in range(0, len(answer), size))


UNSENT = {"429": _plain(429, b'{"error": {"code": "rate_limit_exceeded"}}')}
"""Answers in the service's place, which never hears of the request."""

_WAITS_S = {"latency": 0.2, "timeout": 1.0}
_SPOILED: dict[str, Callable[[bytes, bytes], bytes]] = {
    "truncated": lambda head, body: _whole(head, body[: len(body) // 2]),
    "no length": _bare,
    "no length, truncated": lambda head, body: _bare(head, body[: len(body) // 2]),
    "html": lambda _head, _body: _plain(200, _PAGE, b"text/html"),
    "html as film": lambda _head, _body: _plain(200, _PAGE, b"video/mp4"),
    "wrong range": _misplaced,
    "502": lambda _head, _body: _plain(502, b"Bad gateway"),
}
