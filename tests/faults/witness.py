"""A small service in a process of its own, which counts what it accepted.

Whatever is done to the studio's system calls, this count stands: one film for every creation, and
no heed to `Idempotency-Key`, so that each repetition shows. Every run has a path of its own.
"""

import json
import sys
from collections import defaultdict
from dataclasses import asdict, dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar


@dataclass(slots=True)
class Ledger:
    """What one run asked of the service."""

    accepted: list[str] = field(default_factory=list)
    """The generation's id for each creation that was accepted."""
    acknowledged: list[str] = field(default_factory=list)
    """Generations that a person was told of."""
    decided: dict[str, str] = field(default_factory=dict)
    """What a person was told last of a decision about a generation."""
    questions: dict[str, int] = field(default_factory=dict)
    """How often each task was asked about."""


class Witness(BaseHTTPRequestHandler):
    """Answers creations, questions and downloads."""

    protocol_version = "HTTP/1.1"
    ledgers: ClassVar[defaultdict[str, Ledger]] = defaultdict(Ledger)
    film = b""

    def do_POST(self) -> None:
        run, _, path = self.path.lstrip("/").partition("/")
        body = self.rfile.read(int(self.headers["Content-Length"]))
        ledger = self.ledgers[run]
        if path == "acknowledged":
            ledger.acknowledged += json.loads(body)
            self._say({})
        elif path == "decided":
            ledger.decided |= json.loads(body)
            self._say({})
        else:
            ledger.accepted.append(self.headers["Idempotency-Key"])
            self._say({"id": f"task-unified-{len(ledger.accepted)}", "status": "pending"})

    def do_GET(self) -> None:
        run, _, path = self.path.lstrip("/").partition("/")
        ledger = self.ledgers[run]
        if path == "ledger":
            self._say(asdict(ledger))
        elif path == "film.mp4":
            self._answer(self.film, "video/mp4")
        else:
            self._say(self._task(run, path.rpartition("/")[2]))

    def _task(self, run: str, task_id: str) -> dict[str, object]:
        """Tell a task under way at the first question, made at every later one."""
        questions = self.ledgers[run].questions
        questions[task_id] = questions.get(task_id, 0) + 1
        if questions[task_id] == 1:
            return {"id": task_id, "status": "processing", "progress": 50}
        link = f"http://{self.headers['Host']}/{run}/film.mp4"
        return {"id": task_id, "status": "completed", "progress": 100, "results": [link]}

    def _say(self, answer: dict[str, object]) -> None:
        self._answer(json.dumps(answer).encode(), "application/json")

    def _answer(self, body: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing: a killed client is no news here."""


class Server(ThreadingHTTPServer):
    """Takes a client that went away as a matter of course."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


def main() -> None:
    """Serve one film on a free port of this machine until the end; print the port."""
    Witness.film = Path(sys.argv[1]).read_bytes()
    with Server(("127.0.0.1", 0), Witness) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
