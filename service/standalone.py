"""The service as a server of its own: the API at `/v1`, its contract, and how it is doing.

At SIGTERM or an interrupt the server takes no more connections, lets the open requests end for a
few seconds, and stops the service: films under way go back to the queue, for the next start.
"""

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from service import contract
from service.asgi import create_app, mount
from service.service import Service
from service.settings import ServiceSettings

_LET_GO_S = 5
"""Seconds that open requests have to end when the service is stopped."""


def serve(service: Service, settings: ServiceSettings) -> None:
    """Serve until told to stop."""
    # What is loaded by now stays: a collection need not walk through it while clients wait.
    gc.collect()
    gc.freeze()
    # The access log would tell signed links; everything else goes through our own logging.
    uvicorn.run(
        create_server(service),
        host=settings.host,
        port=settings.port,
        access_log=False,
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=_LET_GO_S,
    )


def create_server(service: Service) -> Starlette:
    """Return the app; it starts and stops the service."""

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        service.start()
        try:
            yield
        finally:
            service.stop()

    async def health(_request: Request) -> Response:
        return JSONResponse({"status": "ok", **asdict(service.health())})

    return Starlette(
        routes=[
            Route("/health", health),
            Route("/openapi.yaml", contract.as_yaml),
            Route("/openapi.json", contract.as_json),
            mount(create_app(service)),
        ],
        lifespan=lifespan,
    )
