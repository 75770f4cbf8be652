"""What the benchmarks share: an app as a process, a browser to look at it, and lines of figures."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from playwright.sync_api import Page, sync_playwright

from tests.browser.chromium import ADVICE, find
from tests.browser.conftest import ARGUMENTS

ROOT = Path(__file__).resolve().parents[1]


@contextmanager
def served(script: Path, **environment: str) -> Iterator[tuple[str, psutil.Process]]:
    """Serve a script with the project's own configuration; yield its address and its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", str(script), "--server.port", str(port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | environment, stdout=quiet, stderr=quiet
    ) as server:
        try:
            _wait(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://127.0.0.1:{port}", psutil.Process(server.pid)
        finally:
            server.terminate()


@contextmanager
def browser_page() -> Iterator[Page]:
    """Yield a page in Chromium, wide enough for the whole app."""
    path = find()
    if path is None:
        sys.exit(ADVICE)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser.new_page(viewport={"width": 1440, "height": 1000})
        browser.close()


def cpu_s(process: psutil.Process) -> float:
    """Return the CPU seconds that a process has used, user and system."""
    times = process.cpu_times()
    return float(times.user + times.system)


def rss_mb(process: psutil.Process) -> float:
    """Return the resident memory of a process in megabytes of 1,000,000 bytes."""
    return float(process.memory_info().rss) / 1e6


def figure(name: str, value: float, unit: str) -> None:
    """Print one figure on one line."""
    print(f"{name:<58} {value:>10.2f} {unit}")


def _wait(url: str, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)
