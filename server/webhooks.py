"""Calls of the service about its tasks: each is a hint to look, and nothing that it says counts.

So a call that is forged, repeated or late can change nothing; the studio asks the service itself.
"""

import asyncio

from starlette.background import BackgroundTask
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from server import runtime

LARGEST = 65_536
"""Bytes of a body that is taken, to be thrown away."""

DEADLINE_S = 10.0
"""Seconds that a caller has to send it."""


async def called(request: Request) -> Response:
    """Answer 204 and look at the generation afterwards; 404 to whoever has no token of one."""
    if not await _drained(request):
        return PlainTextResponse("The body is too large or came too slowly.", 413)
    studio = runtime.studio()
    generation_id = await run_in_threadpool(studio.find_hooked, request.path_params["token"])
    if generation_id is None:
        return PlainTextResponse("There is no such address.", 404)
    return Response(status_code=204, background=BackgroundTask(studio.called_about, generation_id))


async def _drained(request: Request) -> bool:
    """Take the body and forget it; False where it is too large or does not come."""
    size = 0
    try:
        async with asyncio.timeout(DEADLINE_S):
            async for chunk in request.stream():
                size += len(chunk)
                if size > LARGEST:
                    return False
    except (TimeoutError, ClientDisconnect):
        return False
    return True


def routes(base: str) -> list[BaseRoute]:
    """Return the route under a server's base path, `""` or `"/studio"`."""
    return [Route(f"{base}/hooks/{{token}}", called, methods=["POST"])]
