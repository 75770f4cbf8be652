"""The routes with their faults: each is asked for a fault before it is served."""

import asyncio
from collections.abc import Sequence
from typing import assert_never, cast

from starlette.datastructures import Headers
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from service.errors import (
    InternalError,
    InvalidRequestError,
    LinkExpiredError,
    TooManyCreationsError,
    TooManyQueriesError,
)
from service.faults import misfortunes
from service.faults.rules import (
    AnswerFault,
    Fault,
    FaultPlan,
    Place,
    ResultFault,
    UnknownFaultError,
    read_rules,
)
from service.settings import ServiceSettings
from service.vocabulary import FailureCode

HEADER = "X-HappyHorse-Fault"
_RETRY_AFTER_S = 2
_DOOM = "happyhorse.doom"
"""Where the request's scope tells that its task is to fail."""


def doom(scope: Scope) -> FailureCode | None:
    """Return the code with which the task of a request is to fail, if it is."""
    return cast("FailureCode | None", scope.get(_DOOM))


def disturb(
    routes: dict[Place, Route],
    settings: ServiceSettings,
    *,
    sleep: misfortunes.Sleep = asyncio.sleep,
) -> None:
    """Put the faults that are ordered in the way of some routes."""
    if not settings.faults and not settings.fault_header:
        return
    plan = FaultPlan(settings.faults)
    for place, route in routes.items():
        route.app = _Disturbed(
            route.app, place, plan, takes_header=settings.fault_header, sleep=sleep
        )


class _Disturbed:
    """A route's app, and the faults of its place."""

    def __init__(
        self,
        app: ASGIApp,
        place: Place,
        plan: FaultPlan,
        *,
        takes_header: bool,
        sleep: misfortunes.Sleep,
    ) -> None:
        self._app = app
        self._place = place
        self._plan = plan
        self._takes_header = takes_header
        self._sleep = sleep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        plans = [*self._ordered_by(scope), self._plan]
        fault = _first(plans, self._place)
        if self._place is Place.CREATE and not _is_before(fault):
            scope[_DOOM] = _first(plans, Place.TASK)
        match fault:
            case AnswerFault():
                await self._answer(fault, scope, receive, send)
            case ResultFault():
                await self._result(fault, scope, receive, send)
            case _:
                await self._app(scope, receive, send)

    def _ordered_by(self, scope: Scope) -> Sequence[FaultPlan]:
        text = Headers(scope=scope).get(HEADER, "") if self._takes_header else ""
        try:
            return [FaultPlan(read_rules(text))]
        except UnknownFaultError:
            raise InvalidRequestError(
                f"{HEADER} must hold faults that there are", param=HEADER
            ) from None

    async def _answer(self, fault: AnswerFault, scope: Scope, receive: Receive, send: Send) -> None:
        is_served = not _is_before(fault)
        if is_served and not await misfortunes.swallow(self._app, scope, receive, send):
            return
        match fault:
            case AnswerFault.TOO_MANY:
                raise self._too_many()(_RETRY_AFTER_S)
            case AnswerFault.INTERNAL:
                raise InternalError
            case AnswerFault.BAD_GATEWAY | AnswerFault.BAD_GATEWAY_AFTER:
                await misfortunes.bad_gateway(scope, receive, send)
            case AnswerFault.DROP | AnswerFault.DROP_AFTER:
                await misfortunes.hang_up(receive)
            case AnswerFault.STALL | AnswerFault.STALL_AFTER:
                await misfortunes.stall(receive)
            case _:
                assert_never(fault)

    def _too_many(self) -> type[TooManyCreationsError | TooManyQueriesError]:
        return TooManyCreationsError if self._place is Place.CREATE else TooManyQueriesError

    async def _result(self, fault: ResultFault, scope: Scope, receive: Receive, send: Send) -> None:
        match fault:
            case ResultFault.HTML:
                await misfortunes.page(scope, receive, send)
            case ResultFault.CUT:
                await misfortunes.cut(self._app, scope, receive, send)
            case ResultFault.SLOW:
                await misfortunes.slow(self._app, scope, receive, send, self._sleep)
            case ResultFault.EXPIRED:
                raise LinkExpiredError
            case _:
                assert_never(fault)


def _first(plans: Sequence[FaultPlan], place: Place) -> Fault | None:
    faults = [plan.next(place) for plan in plans]
    return next((fault for fault in faults if fault is not None), None)


def _is_before(fault: Fault | None) -> bool:
    """Tell whether a fault keeps a request from being served at all."""
    return isinstance(fault, AnswerFault) and not fault.endswith("-after")
