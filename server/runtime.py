"""The composition root: opens one studio for the process and the local service beside it.

The only module that knows both the studio and the service. Pages and routes ask it for what is
open; it never opens anything by itself, so a test can put its own studio in place.
"""

import gc
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Any

from starlette.routing import BaseRoute
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

import components
from server.access import LocalService, ServiceAccess
from studio.errors import StoreError
from studio.opening import open_studio
from studio.settings import Settings
from studio.studio import Studio

if TYPE_CHECKING:
    from service.service import Service


@dataclass(slots=True, kw_only=True)
class Open:
    """What is open in this process."""

    settings: Settings
    studio: Studio
    access: ServiceAccess
    service: "Service | None" = None
    api: ASGIApp | None = None
    """The service's routes, relative to `/v1`."""


class NotOpenError(RuntimeError):
    """The studio was asked for before the server opened it."""


_open: Open | None = None


def use(what: Open | None) -> None:
    """Put what is open in place; the server does at its start, a test with its own."""
    global _open  # noqa: PLW0603 - the process has one studio, and this is its address
    _open = what


def current() -> Open:
    """Return what is open.

    Raises:
        NotOpenError: The server has not started yet.
    """
    if _open is None:
        raise NotOpenError
    return _open


def studio() -> Studio:
    """Return the studio of this process."""
    return current().studio


def access() -> ServiceAccess:
    """Return where requests go, and with which key."""
    return current().access


def base_path() -> str:
    """Return the path that the server lies under, `""` or e.g. `"/studio"`."""
    path = str(config.get_option("server.baseUrlPath")).strip("/")
    return f"/{path}" if path else ""


def own_address() -> str:
    """Return this server's own address, e.g. `http://127.0.0.1:8501`.

    The port is read anew each time: Streamlit takes the next one when the first is in use.
    """
    scheme = "https" if config.get_option("server.sslCertFile") else "http"
    return f"{scheme}://127.0.0.1:{config.get_option('server.port')}{base_path()}"


def open_all(settings: Settings) -> Open:
    """Open the local service, if it is wanted, and the studio; start neither.

    Raises:
        StoreError: The data folder cannot be used.
    """
    local = LocalService(address=own_address, key=local_key) if settings.local_service else None
    access = ServiceAccess(settings, local=local)
    # The studio comes first: it finds out whether another one has the folder.
    what = Open(settings=settings, studio=open_studio(settings, access=access), access=access)
    if settings.local_service:
        _open_service(what)
    return what


def _open_service(beside: Open) -> None:
    # A server that shall not have it is spared its libraries, too.
    from service.asgi import create_app  # noqa: PLC0415
    from service.service import open_service  # noqa: PLC0415
    from service.settings import ServiceSettings  # noqa: PLC0415

    folder = beside.settings.data_dir / "service"
    try:
        beside.service = open_service(ServiceSettings(data_dir=folder))
    except OSError as error:
        beside.studio.stop()
        raise StoreError from error
    beside.api = create_app(beside.service)


def local_key() -> str:
    """Return the key of the service inside this server.

    Raises:
        NotOpenError: The server has not started yet, or serves none.
    """
    service = current().service
    if service is None:
        raise NotOpenError
    return service.local_key()


WITH_PANDAS = frozenset({"components.usage_report", "components.usage_tables"})
"""Left to the one page that draws with them: pandas takes some 100 MB."""


def settle() -> None:
    """Keep what lives as long as the process out of the garbage collector's way.

    Streamlit collects all generations after every run of a page. Libraries and tables of a server
    that has started never become garbage, but would be walked each time: with them set aside, a
    tick of the task list costs about half as much.
    """
    for module in iter_modules(components.__path__, "components."):
        if module.name not in WITH_PANDAS:
            import_module(module.name)
    gc.collect()
    gc.freeze()


def lifespan(opened: Open) -> Callable[[Any], AbstractAsyncContextManager[dict[str, Any]]]:
    """Return what keeps the studio and the service running for as long as the server does."""

    @asynccontextmanager
    async def run(_app: Any) -> AsyncIterator[dict[str, Any]]:
        use(opened)
        try:
            if opened.service is not None:
                opened.service.start()
            opened.studio.start()
            settle()
            yield {}
        finally:
            opened.studio.stop()
            if opened.service is not None:
                opened.service.stop()
            use(None)

    return run


async def local_api(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as the local service, which exists only once the server has started."""
    api = current().api
    if api is None:
        raise NotOpenError
    await api(scope, receive, send)


def routes(settings: Settings) -> list[BaseRoute]:
    """Return the routes of the local service, none if it is switched off."""
    if not settings.local_service:
        return []
    from service.asgi import mount  # noqa: PLC0415 - as above

    return [mount(local_api, path=f"{base_path()}/v1")]
