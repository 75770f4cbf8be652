"""A whole service with a hand-turned clock and a farm that draws when it is told to."""

import json
import random
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from service import contract
from service.asgi import create_app, mount
from service.callbacks.errors import CallbackStoppedError
from service.database import Database, open_database
from service.renderer.farm import RenderOrder, Watcher
from service.service import Service, open_service
from service.settings import ServiceSettings

START = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
FILM = bytes(range(256)) * 40


class HandClock:
    """Stands still until it is turned; a wait lasts until its event."""

    def __init__(self) -> None:
        self._passed = timedelta()

    def turn(self, **by: float) -> None:
        self._passed += timedelta(**by)

    def now(self) -> datetime:
        return START + self._passed

    def monotonic(self) -> float:
        return self._passed.total_seconds()

    def wait(self, event: threading.Event, seconds: float) -> bool:
        return event.wait(60)


class HandFarm:
    """Keeps the orders; a test plays the renderer."""

    def __init__(self, watcher: Watcher, workers: int | None, scratch: Path) -> None:
        self.watcher = watcher
        self.orders: dict[str, RenderOrder] = {}
        self.forgotten: list[str] = []
        self.running = False
        self.refusal: Exception | None = None
        self._change = threading.Condition()

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False

    def order(self, order: RenderOrder) -> None:
        assert self.running
        if self.refusal is not None:
            raise self.refusal
        with self._change:
            self.orders[order.name] = order
            self._change.notify_all()

    def forget(self, name: str) -> None:
        self.forgotten.append(name)

    def ordered(self, name: str) -> RenderOrder:
        """Return a task's order; it comes on another thread, soon after the creation."""
        with self._change:
            assert self._change.wait_for(lambda: name in self.orders, timeout=10)
        return self.orders[name]

    def draw(self, name: str, frames: int) -> None:
        self.watcher.progressed(name, frames, self.ordered(name).request.frames)

    def finish(self, name: str, film: bytes = FILM) -> None:
        path = self.ordered(name).path
        path.write_bytes(film)
        self.watcher.finished(name, path)

    def fail(self, name: str, reason: str = "[Errno 28] No space left on device") -> None:
        self.ordered(name)
        self.watcher.failed(name, reason)


class Mailbox:
    """Takes the callbacks; a test reads them."""

    def __init__(self) -> None:
        self.letters: list[tuple[str, Any]] = []
        self.is_shut = False
        self._change = threading.Condition()

    def send(self, url: str, body: str) -> int:
        if self.is_shut:
            raise CallbackStoppedError
        with self._change:
            self.letters.append((url, json.loads(body)))
            self._change.notify_all()
        return 204

    def stop(self) -> None:
        pass

    def letter(self) -> tuple[str, Any]:
        """Return the first letter; it comes on another thread, soon after the task's end."""
        with self._change:
            assert self._change.wait_for(lambda: self.letters, timeout=10)
        return self.letters[0]


class ContractClient(TestClient):
    """Holds every answer of the API against the contract's schemas."""

    def request(self, method: str, url: Any, **options: Any) -> Any:
        response = super().request(method, url, **options)
        if "json" in response.headers.get("content-type", "") and "openapi" not in str(url):
            name = _schema(method, response)
            schema = {"$ref": f"#/components/schemas/{name}"}
            jsonschema.Draft202012Validator(_document() | schema).validate(response.json())
        return response


def _schema(method: str, response: Any) -> str:
    if response.status_code != 200:
        return "ErrorResponse"
    if response.request.url.path.endswith("/credits"):
        return "CreditsResponse"
    return "VideoGenerationResponse" if method == "POST" else "TaskDetailResponse"


def _document() -> dict[str, Any]:
    return json.loads(contract.text())


class Stage:
    """A service and the things around it that a test turns by hand."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings: dict[str, Any] = {}
        self.clock = HandClock()
        self.mailbox = Mailbox()
        self.open()

    def open(self) -> None:
        """Start the service on the folder, as a new process would."""
        self.service: Service = open_service(
            ServiceSettings(data_dir=self.folder, **self.settings),
            clock=self.clock,
            chance=random.Random(),
            build_farm=self._build_farm,
            sender=self.mailbox,
        )
        self.service.start()
        self.client = self._client(self.service.local_key())

    def reopen(self, **settings: Any) -> None:
        """Stop the service and start it again, with other settings if they are given."""
        self.settings |= settings
        self.service.stop()
        self.open()

    def stranger(self, **allowed: Any) -> ContractClient:
        """Return a client with another key."""
        return self._client(self.service.mint_key(**allowed))

    def nobody(self, **headers: str) -> ContractClient:
        """Return a client without a key."""
        return ContractClient(self._app(), "http://studio.test:8501", headers=headers)

    def create(self, **fields: object) -> str:
        """Order a film and return its task's id."""
        return str(self.post(**fields).json()["id"])

    def post(self, **fields: object) -> Any:
        order = {"model": "happyhorse-1.1-text-to-video", "prompt": "A red kite", **fields}
        return self.client.post("/v1/videos/generations", json=order)

    def task(self, task_id: str) -> Any:
        return self.client.get(f"/v1/tasks/{task_id}").json()

    def wait_for(self, task_id: str, status: str) -> None:
        """Ask until a task has come so far on the service's own threads."""
        end = time.monotonic() + 10
        while self.task(task_id)["status"] != status:
            assert time.monotonic() < end
            time.sleep(0.01)

    def link(self, task_id: str) -> str:
        return str(self.task(task_id)["results"][0])

    def _client(self, key: str) -> ContractClient:
        return self.nobody(authorization=f"Bearer {key}")

    def _app(self) -> Starlette:
        return Starlette(routes=[mount(create_app(self.service))])

    def _build_farm(self, watcher: Watcher, workers: int | None, scratch: Path) -> HandFarm:
        self.farm = HandFarm(watcher, workers, scratch)
        return self.farm


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = open_database(tmp_path / "tasks.db")
    yield database
    database.close()


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(tmp_path)
    yield stage
    stage.service.stop()


@pytest.fixture
def finished(stage: Stage) -> Callable[[], str]:
    """Return what makes a task with a film and gives its id."""

    def make() -> str:
        task_id = stage.create()
        stage.farm.finish(task_id)
        return task_id

    return make
