"""Clips, posters, works, and the studio's own files, from disk to the browser.

Clips never pass through Streamlit's media store, which keeps whole files in memory. The paths lie
under `/app/static/`, the one prefix besides absolute addresses that Streamlit's own elements pass
through untouched.
"""

from pathlib import Path
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from components import brand, player
from server import runtime

STATIC = Path(__file__).parent / "static"
# A clip's bytes never change under its id, so a browser may keep them; they are one person's.
KEEP = {"Cache-Control": "private, max-age=31536000, immutable"}

# What can be made again, or anew, may differ in its bytes, so a browser asks after a while.
KEEP_A_WHILE = {"Cache-Control": "private, max-age=3600"}
KINDS = {
    ".mp4": "video/mp4",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".pdf": "application/pdf",
}
"""What works are, by how their names end."""


class Lasting(StaticFiles):
    """Files that never change under their path, since the path names their edition."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Send a file that a browser may keep."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = KEEP["Cache-Control"]
        return response


async def clip(request: Request) -> Response:
    """Send a clip, with Range; `?download` sends it as a file with a telling name."""
    generation_id = request.path_params["generation_id"]
    path = await run_in_threadpool(runtime.studio().clip_path, generation_id)
    if path is None:
        return _missing()
    if "download" not in request.query_params:
        return FileResponse(path, media_type="video/mp4", headers=KEEP)
    name = await run_in_threadpool(runtime.studio().file_name, generation_id)
    return FileResponse(path, media_type="video/mp4", headers=KEEP, filename=name)


async def poster(request: Request) -> Response:
    """Send the still that stands for a clip."""
    generation_id = request.path_params["generation_id"]
    path = await run_in_threadpool(runtime.studio().poster_path, generation_id)
    if path is None:
        return _missing()
    return FileResponse(path, media_type="image/jpeg", headers=KEEP)


async def proxy(request: Request) -> Response:
    """Send a clip's proxy, with Range."""
    generation_id = request.path_params["generation_id"]
    path = await run_in_threadpool(runtime.studio().workshop.proxy_path, generation_id)
    if path is None:
        return _missing()
    return FileResponse(path, media_type="video/mp4", headers=KEEP_A_WHILE)


async def work(request: Request) -> Response:
    """Send what a job made, with Range; `?download` sends it as a file."""
    job_id, name = request.path_params["job_id"], request.path_params["name"]
    path = await run_in_threadpool(runtime.studio().workshop.work_path, job_id, name)
    kind = None if path is None else KINDS.get(path.suffix)
    if path is None or kind is None:
        return PlainTextResponse("There is no such work, or no more: ask for it again.", 404)
    saved_as = name if "download" in request.query_params else None
    return FileResponse(path, media_type=kind, headers=KEEP_A_WHILE, filename=saved_as)


async def icon(_request: Request) -> Response:
    """Send the studio's mark."""
    return FileResponse(STATIC / "icon.png", headers=KEEP_A_WHILE)


def _missing() -> Response:
    return PlainTextResponse("There is no such clip.", 404)


def routes(base: str) -> list[BaseRoute]:
    """Return the routes under a server's base path, `""` or `"/studio"`."""
    return [
        Route(f"{base}/app/static/clips/{{generation_id}}.mp4", clip),
        Route(f"{base}/app/static/posters/{{generation_id}}.jpg", poster),
        Route(f"{base}/app/static/proxies/{{generation_id}}.mp4", proxy),
        Route(f"{base}/app/static/works/{{job_id}}/{{name}}", work),
        Route(f"{base}{brand.MARK}", icon),
        Mount(f"{base}/app/static/fonts", StaticFiles(directory=STATIC / "fonts")),
        Mount(f"{base}/app/static/shapes", StaticFiles(directory=STATIC / "shapes")),
        Mount(f"{base}/app/static/player/{player.edition()}", Lasting(directory=player.BROWSER)),
    ]
