"""The floor of the service: one synchronous SQLite insert or read in a bare Starlette route."""

import sqlite3
import sys
import uuid
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route


def build(folder: Path) -> Starlette:
    """Return an app with one route that writes and one that reads."""
    database = sqlite3.connect(folder / "floor.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    database.execute("CREATE TABLE IF NOT EXISTS tasks (id TEXT PRIMARY KEY, body TEXT)")

    async def create(request: Request) -> Response:
        task_id = uuid.uuid4().hex
        body = (await request.body()).decode()
        database.execute("INSERT INTO tasks VALUES (?, ?)", (task_id, body))
        return JSONResponse({"id": task_id})

    async def read(request: Request) -> Response:
        query = "SELECT id, body FROM tasks WHERE id = ?"
        row = database.execute(query, (request.path_params["task_id"],)).fetchone()
        return JSONResponse({"id": row[0], "body": row[1]})

    return Starlette(
        routes=[
            Route("/videos/generations", create, methods=["POST"]),
            Route("/tasks/{task_id}", read),
        ]
    )


if __name__ == "__main__":
    uvicorn.run(build(Path(sys.argv[1])), port=int(sys.argv[2]), log_level="error")
