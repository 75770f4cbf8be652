"""Clips, posters and the studio's own fonts, pictures and scripts, from disk to the browser.

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

from components import player
from server import runtime

STATIC = Path(__file__).parent / "static"
# A clip's bytes never change under its id, so a browser may keep them; they are one person's.
KEEP = {"Cache-Control": "private, max-age=31536000, immutable"}


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


def _missing() -> Response:
    return PlainTextResponse("There is no such clip.", 404)


def routes(base: str) -> list[BaseRoute]:
    """Return the routes under a server's base path, `""` or `"/studio"`."""
    return [
        Route(f"{base}/app/static/clips/{{generation_id}}.mp4", clip),
        Route(f"{base}/app/static/posters/{{generation_id}}.jpg", poster),
        Mount(f"{base}/app/static/fonts", StaticFiles(directory=STATIC / "fonts")),
        Mount(f"{base}/app/static/shapes", StaticFiles(directory=STATIC / "shapes")),
        Mount(f"{base}/app/static/player/{player.edition()}", Lasting(directory=player.BROWSER)),
    ]
