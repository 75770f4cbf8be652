"""As little of a service as a film takes, and a press that reaches it."""

import itertools

from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse
from starlette.routing import Route

from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from tests.access import KEY

FOX = GenerationRequest(prompt="A red fox in the snow")


class SmallService:
    """As little of the API as a film takes; refuses all while `refusal` is set."""

    def __init__(self, film):
        self._film = film
        self._numbers = itertools.count(1)
        self.refusal = None
        self.orders = []
        self.app = Starlette(
            routes=[
                Route("/v1/videos/generations", self.create, methods=["POST"]),
                Route("/v1/tasks/{task_id}", self.find),
                Route("/films/a.mp4", lambda _request: FileResponse(film)),
            ]
        )

    async def create(self, request):
        self.orders.append(await request.json())
        if self.refusal:
            return JSONResponse({"error": {"code": "x", "message": "No"}}, self.refusal)
        return JSONResponse({"id": f"task-unified-{next(self._numbers)}", "status": "pending"})

    async def find(self, request):
        task_id = request.path_params["task_id"]
        if request.headers["Authorization"] != f"Bearer {KEY}":
            return JSONResponse({"error": {"code": "unauthorized", "message": "Who?"}}, 401)
        if "connection-check" in task_id:
            return JSONResponse({"error": {"code": "task_not_found", "message": "None"}}, 404)
        results = ["http://127.0.0.1/films/a.mp4"]
        return JSONResponse({"id": task_id, "status": "completed", "results": results})


def submit(studio, *requests, press_id="press", service=LOCAL):
    return studio.orders.submit(requests or (FOX,), press_id=press_id, service=service)
