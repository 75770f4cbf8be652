"""An app with nothing but a player, over clips that a test has made.

`PLAYER_CLIPS` names the folder of the clips, `PLAYER_REELS` a file with the reels that are shown.
What lies under `gated/` is sent up to a part, and whole once `/gate` was asked for.
"""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    HTMLResponse,
    PlainTextResponse,
    Response,
    StreamingResponse,
)
from starlette.routing import Route

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT))

from server import media, security  # noqa: E402 - the folder above has to be known first

CLIPS = Path(os.environ["PLAYER_CLIPS"])
PART = 0.35
"""Share of a gated clip that is sent before the gate is open."""
CHUNK = 65536
gate = asyncio.Event()


async def clip(request: Request) -> Response:
    """Send a clip, with Range."""
    return FileResponse(CLIPS / request.path_params["name"], media_type="video/mp4")


async def gated(request: Request) -> Response:
    """Send a clip's first part, and the rest when the gate opens."""
    content = (CLIPS / request.path_params["name"]).read_bytes()
    start = int(request.headers.get("range", "bytes=0-").partition("=")[2].partition("-")[0])
    headers = {
        "Accept-Ranges": "bytes",
        "Content-Length": str(len(content) - start),
        "Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}",
    }
    return StreamingResponse(
        _parts(content, start), status_code=206, headers=headers, media_type="video/mp4"
    )


async def _parts(content: bytes, start: int) -> AsyncIterator[bytes]:
    for place in range(start, len(content), CHUNK):
        if place > PART * len(content):
            await gate.wait()
        yield content[place : place + CHUNK]


async def open_gate(_request: Request) -> Response:
    """Let everything through."""
    gate.set()
    return PlainTextResponse("open")


async def bare(request: Request) -> Response:
    """Send a page of plain videos, to be played without any control."""
    names = request.query_params.getlist("clip")
    videos = "".join(
        f'<video src="{name}" width="400" preload="auto" muted></video>' for name in names
    )
    return HTMLResponse(f"<!doctype html><title>Bare</title>{videos}")


app = st.App(
    Path(__file__).parent / "player_page.py",
    routes=[
        Route("/app/static/clips/gated/{name}", gated),
        Route("/app/static/clips/{name}", clip),
        Route("/gate", open_gate),
        Route("/bare", bare),
        *(route for route in media.routes("") if "clips" not in getattr(route, "path", "")),
    ],
    middleware=security.middleware(allowed_hosts=[], own_prefixes=[]),
)
