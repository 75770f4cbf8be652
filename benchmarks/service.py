"""What the service's HTTP costs, beside a bare Starlette route with one SQLite statement.

Both are asked in turns by the same client, a process of its own, over 32 kept connections.
The floor does one synchronous insert or read (`synchronous = FULL`) and nothing else; the service
checks keys and requests, keeps a ledger, and answers what the contract wants. Nothing is drawn.
"""

import json
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from benchmarks.load import Figures, Wishes
from benchmarks.measured import ROOT, figure, rss_mb

APPS = Path(__file__).parent / "apps"
ROUNDS = 5
CREATIONS = 2_000
"""Of each program in each round: after all rounds the service has 10,000 tasks in its queue."""
READS = 6_000
ORDER = {
    "model": "happyhorse-1.1-text-to-video",
    "prompt": "A lighthouse on a cliff at dawn, fog rolling in from the sea, slow push in.",
    "quality": "720p",
    "duration": 5,
    "seed": 42,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A server that is running."""

    port: int
    process: psutil.Process
    prefix: str = ""
    key: str = ""

    def creations(self) -> Figures:
        """Send creations."""
        return _ask(self._wishes("POST", ["/videos/generations"], CREATIONS, json.dumps(ORDER)))

    def reads(self, task_ids: list[str]) -> Figures:
        """Ask for tasks."""
        return _ask(self._wishes("GET", [f"/tasks/{task_id}" for task_id in task_ids], READS))

    def _wishes(self, method: str, paths: list[str], requests: int, body: str = "") -> Wishes:
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {self.key}"}
        return Wishes(
            port=self.port,
            requests=requests,
            method=method,
            paths=[f"{self.prefix}{path}" for path in paths],
            headers=headers,
            body=body,
        )


def main() -> None:
    """Measure both in turns, print the medians and their ratios."""
    with tempfile.TemporaryDirectory() as folder, _bare(folder) as floor, _ours(folder) as ours:
        idle_mb = rss_mb(ours.process)
        creations = [(floor.creations(), ours.creations()) for _ in range(ROUNDS)]
        queued_mb = rss_mb(ours.process)
        ids = _ids(creations[-1])
        reads = [(floor.reads(ids[0]), ours.reads(ids[1])) for _ in range(ROUNDS)]
    _report("durable creations", creations)
    _report("status reads", reads)
    figure("memory of the service, idle", idle_mb, "MB")
    figure(f"memory of the service, {ROUNDS * CREATIONS} tasks queued", queued_mb, "MB")


def _report(what: str, rounds: list[tuple[Figures, Figures]]) -> None:
    for name, index in (("bare route", 0), ("service", 1)):
        results = [pair[index] for pair in rounds]
        if any(result.refused for result in results):
            sys.exit(f"{name}: not every request was answered with 200")
        rate = statistics.median(result.per_second for result in results)
        p99 = statistics.median(result.p99_ms for result in results)
        figure(f"{what}, {name}", rate, "/s")
        figure(f"{what}, {name}, p99", p99, "ms")
    ratio = statistics.median(ours.per_second / floor.per_second for floor, ours in rounds)
    figure(f"{what}, ratio", ratio, "x")


def _ids(pair: tuple[Figures, Figures]) -> tuple[list[str], list[str]]:
    floor, ours = ([str(json.loads(body)["id"]) for body in side.bodies] for side in pair)
    return floor, ours


def _ask(wishes: Wishes) -> Figures:
    command = [sys.executable, "-m", "benchmarks.load"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        input=wishes.model_dump_json(),
        capture_output=True,
        text=True,
        check=True,
    )
    return Figures(**json.loads(done.stdout))


@contextmanager
def _bare(folder: str) -> Iterator[Program]:
    with _started("bare_sql", folder) as (process, port):
        yield Program(port=port, process=psutil.Process(process.pid))


@contextmanager
def _ours(folder: str) -> Iterator[Program]:
    with _started("idle_service", folder) as (process, port):
        assert process.stdout is not None
        key = process.stdout.readline().strip()
        yield Program(port=port, process=psutil.Process(process.pid), prefix="/v1", key=key)


@contextmanager
def _started(app: str, folder: str) -> Iterator[tuple["subprocess.Popen[str]", int]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", f"benchmarks.apps.{app}", folder, str(port)]
    with (
        Path(folder, f"{app}.log").open("w") as log,
        subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=log, text=True
        ) as server,
    ):
        try:
            _wait(port)
            yield server, port
        finally:
            server.terminate()


def _wait(port: int) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=2).close()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)
        else:
            return


if __name__ == "__main__":
    main()
