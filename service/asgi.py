"""The contract's paths, as an ASGI app to be mounted at `/v1`.

Every answer that is not a film or the contract itself is JSON in the contract's shapes, those of
wrong paths and of our own faults included. Result links are absolute on the address at which
the client asked, since it is the one that is known to lead here.
"""

import asyncio
import re
import secrets

import structlog
from pydantic import BaseModel
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp

from service import answers, contract
from service.accounts import Key
from service.bodies import read_json
from service.checks import read_request
from service.errors import (
    AuthenticationRequiredError,
    InternalError,
    InvalidRequestError,
    InvalidTaskIdError,
    InvalidTokenError,
    MethodNotAllowedError,
    PathNotFoundError,
    ServiceError,
    TaskUnreadableError,
    TooManyError,
    UnauthorizedError,
)
from service.faults.app import disturb, doom
from service.faults.rules import Place
from service.intake import Order
from service.landing import Landing
from service.links import address
from service.replies import once
from service.service import Service
from service.tasks import is_id

_log = structlog.get_logger(__name__)

_WRITE_DEADLINE_S = 30.0
_BY_STATUS = {404: PathNotFoundError, 405: MethodNotAllowedError}


def create_app(service: Service) -> Starlette:
    """Return the app; its routes are relative to `/v1`.

    Whoever mounts it starts and stops the service.
    """
    endpoints = Endpoints(service)
    disturbed = {
        Place.CREATE: Route("/videos/generations", endpoints.create, methods=["POST"]),
        Place.QUERY: Route("/tasks/{task_id}", endpoints.task),
        Place.RESULT: Route("/files/{signed}.mp4", endpoints.film),
    }
    disturb(disturbed, service.settings)
    app = Starlette(
        routes=[
            *disturbed.values(),
            Route("/credits", endpoints.credits),
            Route("/openapi.yaml", contract.as_yaml),
            Route("/openapi.json", contract.as_json),
        ],
        exception_handlers={
            ServiceError: _refuse,
            HTTPException: _refuse_http,
            Exception: _apologise,
        },
    )
    # A redirect is not in the contract, and few clients follow one with a POST.
    app.router.redirect_slashes = False
    return app


def mount(app: ASGIApp, *, path: str = "/v1") -> Mount:
    """Return an app at a path, for any path below it; one with a line break would slip through."""
    mounted = Mount(path, app=app)
    mounted.path_regex = re.compile(mounted.path_regex.pattern, re.DOTALL)
    return mounted


class Endpoints:
    """One method for each path. Those that touch the disk do so off the event loop."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._last_landing: Landing | None = None

    async def create(self, request: Request) -> Response:
        """Order a film."""
        key = self._key(request, InvalidTokenError)
        self._service.limits.count_creation(key)
        wanted = read_request(await read_json(request), self._service.settings.callback_allow_hosts)
        order = Order(
            request=wanted,
            key=key,
            address=_base(request) if wanted.callback_url else "",
            once=once(request.headers.get("idempotency-key"), wanted),
            doom=doom(request.scope),
        )
        async with asyncio.timeout(_WRITE_DEADLINE_S):
            receipt = await self._landing().wait_for(self._service.create(order))
        if not receipt.is_replayed:
            _log.info("task created", task=receipt.task_id)
        headers = {"idempotency-replayed": "true"} if receipt.is_replayed else None
        return Response(receipt.answer, headers=headers, media_type="application/json")

    async def task(self, request: Request) -> Response:
        """Tell how far a task has come."""
        key = self._key(request, AuthenticationRequiredError)
        self._service.limits.count_query(key)
        task_id = request.path_params["task_id"]
        if not is_id(task_id):
            raise InvalidTaskIdError
        task = self._service.find_at_hand(task_id, key)
        if task is None:
            task = await run_in_threadpool(self._service.load, task_id, key)
        name = self._service.link(task)
        return _json(answers.detail(task, name and address(_base(request), name)))

    async def credits(self, request: Request) -> Response:
        """Tell what a key has left."""
        key = self._key(request, AuthenticationRequiredError)
        self._service.limits.count_query(key)
        return _json(answers.balance(await run_in_threadpool(self._service.balance, key)))

    def film(self, request: Request) -> Response:
        """Serve a film to whoever holds its link."""
        path = self._service.film(request.path_params["signed"])
        return FileResponse(
            path,
            media_type="video/mp4",
            headers={"cache-control": "private", "x-content-type-options": "nosniff"},
            filename=path.name,
            content_disposition_type="inline",
        )

    def _landing(self) -> Landing:
        loop = asyncio.get_running_loop()
        if self._last_landing is None or self._last_landing.loop is not loop:
            self._last_landing = Landing(loop)
        return self._last_landing

    def _key(self, request: Request, refusal: type[UnauthorizedError]) -> Key:
        scheme, _, text = request.headers.get("authorization", "").partition(" ")
        key = self._service.find_key(text.strip()) if scheme.lower() == "bearer" else None
        if key is None:
            raise refusal
        return key


def _base(request: Request) -> str:
    """Return where the API was reached, without a slash at the end."""
    return str(request.url.replace(path=request.scope["root_path"], query="", fragment=""))


def _json(answer: BaseModel, status: int = 200) -> Response:
    return Response(answers.to_json(answer), status_code=status, media_type="application/json")


def _refuse(_request: Request, error: Exception) -> Response:
    if not isinstance(error, ServiceError):
        raise error
    response = _json(answers.refused(error), error.status)
    if isinstance(error, UnauthorizedError):
        response.headers["www-authenticate"] = "Bearer"
    if isinstance(error, TooManyError):
        response.headers["retry-after"] = str(error.retry_after)
    return response


def _refuse_http(request: Request, error: Exception) -> Response:
    """Put the framework's own refusals in the contract's form."""
    if not isinstance(error, HTTPException):
        raise error
    refusal = _BY_STATUS.get(error.status_code, InvalidRequestError)()
    response = _refuse(request, refusal)
    response.headers.update(error.headers or {})
    return response


def _apologise(request: Request, error: Exception) -> Response:
    """Answer for a fault of our own: the log tells it under an id, the client learns nothing."""
    _log.error("request failed", error_id=secrets.token_hex(4), exc_info=error)
    asked_for_task = "task_id" in request.path_params
    return _refuse(request, TaskUnreadableError() if asked_for_task else InternalError())
