"""The service alone, as a process: `python -m service`."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

ROOT = Path(__file__).parents[2]
FILM = {
    "model": "happyhorse-1.1-text-to-video",
    "prompt": "A red kite climbs over a windy beach at dusk",
    "duration": 3,
    "seed": 7,
}

pytestmark = pytest.mark.process


class Program:
    """A running service on a free port of this machine."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.start()

    def start(self) -> None:
        options = ["--port", str(self.port), "--data", str(self.folder)]
        self.process = subprocess.Popen(
            [sys.executable, "-m", "service", *options],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        self.greeting = [self.process.stdout.readline() for _ in range(2)]
        self.until(self.answers)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(20)
        self.process.stdout.close()

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(20)
        self.process.stdout.close()

    def ask(self, method: str, path: str, **options: Any) -> requests.Response:
        key = (self.folder / "key").read_text().strip()
        headers = {"authorization": f"Bearer {key}"}
        url = f"http://127.0.0.1:{self.port}/v1/{path}"
        return requests.request(method, url, headers=headers, timeout=20, **options)

    def answers(self) -> bool:
        try:
            return self.ask("GET", "openapi.json").ok
        except requests.ConnectionError:
            return False

    def create(self) -> str:
        return str(self.ask("POST", "videos/generations", json=FILM).json()["id"])

    def task(self, task_id: str) -> Any:
        return self.ask("GET", f"tasks/{task_id}").json()

    def film(self, task_id: str) -> bytes:
        """Wait for a task's film and fetch it by its link."""
        self.until(lambda: self.task(task_id)["status"] in {"completed", "failed"})
        return requests.get(self.task(task_id)["results"][0], timeout=20).content

    def until(self, is_so: Any) -> None:
        end = time.monotonic() + 60
        while not is_so():
            assert self.process.poll() is None, "the service has ended"
            assert time.monotonic() < end
            time.sleep(0.05)


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path / "data")
    yield program
    program.end()


def test_the_first_start_tells_the_address_and_the_key(program):
    key = (program.folder / "key").read_text().strip()

    assert program.greeting == [
        f"HappyHorse service: http://127.0.0.1:{program.port}/v1\n",
        f"Key: {program.folder / 'key'} ({key})\n",
    ]


def test_a_film_killed_in_the_middle_is_the_same_film_after_a_restart(program):
    whole = program.film(program.create())
    task_id = program.create()
    program.until(lambda: program.task(task_id)["progress"] > 0)
    program.kill()
    program.start()

    assert program.task(task_id)["status"] != "completed"
    assert program.film(task_id) == whole
    assert whole[4:8] == b"ftyp"
