"""A studio without a screen that orders so many films once, and works until none is live."""

import os
import sys
import threading
from pathlib import Path

import structlog
from pydantic import SecretStr

from studio.domain.request import MOST_TAKES, GenerationRequest
from studio.opening import open_studio
from studio.settings import LogLevel, Settings


class Access:
    """Leads to the service by the name that is its address."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        """Return the address, and a key."""
        return service, SecretStr("sk-evo-1")


def main() -> None:
    """Order, work, end."""
    service, count = sys.argv[1], int(sys.argv[2])
    structlog.configure(logger_factory=structlog.ReturnLoggerFactory())
    settings = Settings(
        data_dir=Path(os.environ["BENCHMARK_DATA"]),
        poll_fastest_s=1,
        poll_slowest_s=1,
        log_level=LogLevel.ERROR,
    )
    studio = open_studio(settings, access=Access())
    studio.start()
    for first in range(1, count + 1, MOST_TAKES):
        seeds = range(first, min(first + MOST_TAKES, count + 1))
        requests = [GenerationRequest(prompt="A red fox in the snow", seed=seed) for seed in seeds]
        studio.orders.submit(requests, press_id=f"press-{first}", service=service)
    rest = threading.Event()
    while any(one.is_live for one in studio.recent(limit=1)):
        rest.wait(3.0)
    studio.stop()


if __name__ == "__main__":
    main()
