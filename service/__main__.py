"""Run the service alone: `python -m service`."""

import argparse
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from service import logs
from service.asgi import create_app
from service.service import Service, open_service
from service.settings import ServiceSettings

_LET_GO_S = 5
"""Seconds that open requests have to end when the service is stopped."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Serve until interrupted."""
    logs.configure()
    settings = _settings(arguments)
    key_file = settings.data_dir / "key"
    is_first_start = not key_file.exists()
    service = open_service(settings)
    sys.stdout.write(f"HappyHorse service: http://{settings.host}:{settings.port}/v1\n")
    key_note = f" ({service.local_key()})" if is_first_start else ""
    sys.stdout.write(f"Key: {key_file}{key_note}\n")
    sys.stdout.flush()
    # The access log would tell signed links.
    uvicorn.run(
        _mounted(service),
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=_LET_GO_S,
    )


def _settings(arguments: Sequence[str] | None) -> ServiceSettings:
    parser = argparse.ArgumentParser(prog="python -m service", description=__doc__)
    parser.add_argument("--host", help="address to listen on (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port to listen on (default: 8787)")
    parser.add_argument("--data", dest="data_dir", type=Path, help="folder for tasks and films")
    given = {name: value for name, value in vars(parser.parse_args(arguments)).items() if value}
    return ServiceSettings(**given)


def _mounted(service: Service) -> Starlette:
    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        service.start()
        try:
            yield
        finally:
            service.stop()

    return Starlette(routes=[Mount("/v1", app=create_app(service))], lifespan=lifespan)


if __name__ == "__main__":
    main()
