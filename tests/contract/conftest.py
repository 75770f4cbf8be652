"""The real app in this process, with a farm that draws nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.applications import Starlette

from service.asgi import create_app, mount
from service.renderer.farm import RenderOrder, Watcher
from service.service import Service, open_service
from service.settings import ServiceSettings


class InstantFarm:
    """Finishes every second film at once, and fails the others."""

    def __init__(self, watcher: Watcher, workers: int | None, scratch: Path) -> None:
        self._watcher = watcher
        self._count = 0

    def start(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def order(self, order: RenderOrder) -> None:
        self._count += 1
        if self._count % 2:
            order.path.write_bytes(b"film")
            self._watcher.finished(order.name, order.path)
        else:
            self._watcher.progressed(order.name, 1, 2)
            self._watcher.failed(order.name, "as arranged")

    def forget(self, name: str) -> None:
        pass


class DeafSender:
    """Reaches nobody."""

    def send(self, url: str, body: str) -> int:
        return 204

    def stop(self) -> None:
        pass


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    service = open_service(
        ServiceSettings(data_dir=tmp_path), build_farm=InstantFarm, sender=DeafSender()
    )
    service.start()
    yield service
    service.stop()


@pytest.fixture
def app(service: Service) -> Starlette:
    return Starlette(routes=[mount(create_app(service))])
