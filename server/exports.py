"""Parcels on their way to the browser: made while they are sent, at the pace they are taken.

They lie under `/app/static/`, where Streamlit compresses nothing: films would only cost time.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from server import runtime
from studio.errors import StudioError
from studio.handover.handover import Parcel

_GONE = "This link has run out: open Hand over again and press the button there."


class ParcelResponse(StreamingResponse):
    """Sends a parcel; lets its files go as soon as the receiver does."""

    def __init__(self, parcel: Parcel) -> None:
        self._chunks = parcel.chunks
        headers = {
            "Content-Disposition": f'attachment; filename="{parcel.file_name}"',
            "Cache-Control": "private, no-store",
        }
        super().__init__(parcel.chunks, media_type="application/zip", headers=headers)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send all of it, or as much as is taken."""
        try:
            if scope["method"] == "HEAD":
                await Response(headers=dict(self.headers))(scope, receive, send)
            else:
                await super().__call__(scope, receive, send)
        finally:
            self._chunks.close()


async def parcel(request: Request) -> Response:
    """Send what a ticket stands for."""
    handover = runtime.studio().handover
    try:
        opened = await run_in_threadpool(handover.open, request.path_params["ticket"])
    except StudioError as error:
        return PlainTextResponse(f"{error.message} {error.advice}", 409)
    return PlainTextResponse(_GONE, 404) if opened is None else ParcelResponse(opened)


def routes(base: str) -> list[BaseRoute]:
    """Return the route under a server's base path, `""` or `"/studio"`."""
    return [Route(f"{base}/app/static/parcels/{{ticket}}.zip", parcel)]
