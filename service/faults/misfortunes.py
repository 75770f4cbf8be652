"""What each fault does to an answer, as ASGI.

The protocol has no word for hanging up. uvicorn's transport is reached through the request's
`receive`, a method of the object that owns it: closed before anything was sent, the client finds
that the connection ended without an answer; closed in the middle, that the body is cut off. Where
there is no such object, as in a test client, a `ConnectionResetError` is raised instead.
"""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

STALL_S = 120.0
"""How long a stalled answer is kept waiting before the connection is closed."""
_SLOW_PIECE = 16 * 1024
SLOW_PAUSE_S = 0.5
"""Together 32 KiB a second."""

Sleep = Callable[[float], Awaitable[None]]


async def hang_up(receive: Receive) -> None:
    """Close the connection without another word."""
    transport = getattr(getattr(receive, "__self__", None), "transport", None)
    if transport is None:
        raise ConnectionResetError
    transport.close()
    await _until_gone(receive)


async def stall(receive: Receive) -> None:
    """Say nothing until the client gives up, or the wait is over."""
    try:
        async with asyncio.timeout(STALL_S):
            await _until_gone(receive)
    except TimeoutError:
        await hang_up(receive)


async def bad_gateway(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer as a proxy does whose server is gone."""
    page = "<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>"
    await HTMLResponse(page, status_code=502)(scope, receive, send)


async def page(scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with a page where a film was expected."""
    text = "<html><head><title>Please wait</title></head><body>Please wait</body></html>"
    await HTMLResponse(text)(scope, receive, send)


async def cut(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    """Answer with half of a body, under the length of the whole."""
    left = 0

    async def send_half(message: Message) -> None:
        nonlocal left
        if message["type"] == "http.response.start":
            left = _length(message) // 2
        elif message["type"] == "http.response.body":
            piece = message.get("body", b"")[:left]
            left -= len(piece)
            message = {**message, "body": piece, "more_body": True}
        await send(message)

    await app(scope, receive, send_half)
    await hang_up(receive)


async def slow(app: ASGIApp, scope: Scope, receive: Receive, send: Send, sleep: Sleep) -> None:
    """Answer in small pieces with a pause after each."""

    async def send_slowly(message: Message) -> None:
        body = message.get("body", b"")
        for start in range(0, len(body), _SLOW_PIECE):
            piece = body[start : start + _SLOW_PIECE]
            await send({"type": "http.response.body", "body": piece, "more_body": True})
            await sleep(SLOW_PAUSE_S)
        await send({**message, "body": b""} if body else message)

    await app(scope, receive, send_slowly)


async def swallow(app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> bool:
    """Have a request served and keep the answer back, unless it is a refusal.

    Returns:
        Whether the answer was kept back.
    """
    is_kept = False

    async def keep(message: Message) -> None:
        nonlocal is_kept
        is_kept = is_kept or message.get("status") == 200
        if not is_kept:
            await send(message)

    await app(scope, receive, keep)
    return is_kept


async def _until_gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _length(start: Message) -> int:
    return int(next((value for name, value in start["headers"] if name == b"content-length"), 0))
