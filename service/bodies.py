"""How much of a request's body is read, and for how long, before anybody looks into it."""

import asyncio

from starlette.requests import ClientDisconnect, Request

from service.errors import InvalidRequestError

MAX_BYTES = 64 * 1024
_DEADLINE_S = 30.0


async def read_json(request: Request) -> bytes:
    """Return the body of a request that says it is JSON.

    Raises:
        InvalidRequestError: If it says otherwise, is too long, too slow, or breaks off.
    """
    media_type = request.headers.get("content-type", "").partition(";")[0]
    if media_type.strip().lower() != "application/json":
        raise InvalidRequestError("The Content-Type must be application/json")
    try:
        async with asyncio.timeout(_DEADLINE_S):
            return await _read(request)
    except TimeoutError:
        raise InvalidRequestError("The request body took too long to arrive") from None
    except ClientDisconnect:
        raise InvalidRequestError("The request body broke off") from None


async def _read(request: Request) -> bytes:
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > MAX_BYTES:
            raise InvalidRequestError(f"The request body must not exceed {MAX_BYTES} bytes")
    return bytes(body)
