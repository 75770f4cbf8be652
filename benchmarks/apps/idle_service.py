"""The service alone, with a renderer that takes every order and draws nothing.

It prints the key to ask with, which has credits: so every creation goes through the ledger.
"""

import sys
from pathlib import Path

from service import logs
from service.renderer.farm import RenderOrder, Watcher
from service.service import open_service
from service.settings import ServiceSettings
from service.standalone import serve

PLENTY = 10**9


class IdleFarm:
    """Draws nothing."""

    def __init__(self, watcher: Watcher, workers: int | None, scratch: Path) -> None:
        del watcher, workers, scratch

    def start(self) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""

    def order(self, order: RenderOrder) -> None:
        """Do nothing."""

    def forget(self, name: str) -> None:
        """Do nothing."""


if __name__ == "__main__":
    logs.configure()
    settings = ServiceSettings(
        data_dir=Path(sys.argv[1]),
        port=int(sys.argv[2]),
        queue_limit=PLENTY,
        creations_per_minute=PLENTY,
        queries_per_minute=PLENTY,
    )
    service = open_service(settings, build_farm=IdleFarm)
    print(service.mint_key(hundredths=PLENTY * PLENTY // 10), flush=True)
    serve(service, settings)
