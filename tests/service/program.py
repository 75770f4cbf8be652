"""The service alone, as a process of its own: `python -m service`."""

import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import requests

ROOT = Path(__file__).parents[2]
FILM = {
    "model": "happyhorse-1.1-text-to-video",
    "prompt": "A red kite climbs over a windy beach at dusk",
    "duration": 3,
    "seed": 7,
}


class Program:
    """A running service on a free port of this machine."""

    def __init__(self, folder: Path, **environment: str) -> None:
        self.folder = folder
        self.log = folder.with_name("log")
        self.environment = environment
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.start()

    def start(self) -> None:
        options = ["--port", str(self.port), "--data", str(self.folder)]
        with self.log.open("a") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "service", *options],
                cwd=ROOT,
                env={**os.environ, **self.environment},
                stdout=subprocess.PIPE,
                stderr=log,
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

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def health(self) -> Any:
        return requests.get(f"{self.root}/health", timeout=20).json()

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
