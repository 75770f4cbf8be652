"""A thousand tasks through the real studio, killed halfway and started again.

The service is a small process that counts what it accepted and hands out a tiny film, so that
what is measured is the studio. Looking into films happens in the studio's own second process,
which is counted apart.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import psutil

from benchmarks.measured import ROOT, cpu_s, figure
from tests.films import write_film

TASKS = 1000
PATIENCE_S = 900


class Usage:
    """What one run of the studio used, sampled until it is gone."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = psutil.Process(process.pid)
        self.cpu = self.cpu_films = self.peak_mb = 0.0

    def sample(self) -> None:
        """Look once; what is gone keeps its last figures."""
        with suppress(psutil.NoSuchProcess):
            self.cpu = max(self.cpu, cpu_s(self._process))
            self.peak_mb = max(self.peak_mb, self._process.memory_info().rss / 1e6)
            films = sum(cpu_s(child) for child in self._process.children())
            self.cpu_films = max(self.cpu_films, films)


def run(folder: Path, service: str, ends: Callable[[], bool]) -> Usage:
    """Run the studio until it ends by itself or this says so, which kills it."""
    command = [sys.executable, "-m", "benchmarks.apps.many_tasks", service, str(TASKS)]
    environment = os.environ | {"BENCHMARK_DATA": str(folder)}
    with subprocess.Popen(command, cwd=ROOT, env=environment) as process:
        usage = Usage(process)
        deadline = time.monotonic() + PATIENCE_S
        while process.poll() is None and not ends():
            usage.sample()
            if time.monotonic() > deadline:
                process.kill()
                sys.exit("The studio does not come to an end.")
            time.sleep(0.2)
        if process.returncode:
            sys.exit("The studio broke.")
        process.kill()
    return usage


def statuses(folder: Path) -> dict[str, str]:
    """Return the status of each generation by its id."""
    with (
        suppress(sqlite3.OperationalError),
        closing(sqlite3.connect(folder / "studio.db")) as database,
    ):
        return dict(database.execute("SELECT id, status FROM generations").fetchall())
    return {}


def report(folder: Path, service: str, runs: list[Usage]) -> None:
    """Print what was paid, what was lost and what it cost."""
    with urllib.request.urlopen(f"{service}/ledger") as answer:
        accepted = Counter(json.load(answer)["accepted"])
    rows = statuses(folder)
    fine = {one for one, status in rows.items() if status in {"saved", "unknown"}}
    figure("tasks paid twice", sum(count > 1 for count in accepted.values()), "")
    figure("tasks lost", len(accepted.keys() - fine), "")
    figure("clips saved", Counter(rows.values())["saved"], "")
    figure("left to a person", Counter(rows.values())["unknown"], "")
    figure("studio", sum(one.cpu for one in runs), "s CPU")
    figure("looking into films", sum(one.cpu_films for one in runs), "s CPU")
    figure("studio, peak", max(one.peak_mb for one in runs), "MB")


def main() -> None:
    """Serve, run, kill, run again, report."""
    with tempfile.TemporaryDirectory() as name:
        folder, film = Path(name) / "data", Path(name) / "film.mp4"
        write_film(film)
        command = [sys.executable, "-m", "tests.faults.witness", str(film)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as witness:
            port = (witness.stdout.readline() if witness.stdout else "").strip()
            service = f"http://127.0.0.1:{port}/thousand"

            def half_saved() -> bool:
                return Counter(statuses(folder).values())["saved"] >= TASKS // 2

            runs = [run(folder, service, half_saved), run(folder, service, lambda: False)]
            report(folder, service, runs)
            witness.kill()


if __name__ == "__main__":
    main()
