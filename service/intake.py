"""How an order becomes a task: drafted, written down, put on the board, handed on to be drawn."""

import random
from concurrent.futures import Future
from dataclasses import dataclass, replace

from service import answers, policy, prompts
from service.accounts import Key
from service.board import Board
from service.checks import VideoGenerationRequest
from service.clock import Clock
from service.creations import Creation, Receipt, write_creations
from service.credits import cost
from service.dispatch import Dispatcher
from service.errors import ModelAccessDeniedError, ServiceError
from service.pace import Pace
from service.replies import Once
from service.tasks import Task, new_id
from service.vocabulary import MAX_SEED, FailureCode
from service.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What somebody wants drawn."""

    request: VideoGenerationRequest
    key: Key
    address: str = ""
    """Where the API was reached; a callback's link begins with it."""
    once: Once | None = None
    doom: FailureCode | None = None
    """What the task is to fail with, if a fault was ordered."""


class Intake:
    """Takes orders in. Any thread may call it."""

    def __init__(
        self,
        *,
        writer: Writer,
        board: Board,
        dispatcher: Dispatcher,
        pace: Pace,
        clock: Clock,
        chance: random.Random,
        has_policy: bool,
    ) -> None:
        self._writer = writer
        self._board = board
        self._dispatcher = dispatcher
        self._pace = pace
        self._clock = clock
        self._chance = chance
        self._has_policy = has_policy

    def create(self, order: Order) -> "Future[Receipt]":
        """Order a film.

        Returns:
            A future, done when the task is durable; its exception is a `ServiceError` for an order
            that is refused, or an `SQLAlchemyError`.

        Raises:
            ModelAccessDeniedError: If the key may not order from the model.
            QueueFullError: If as many films wait as may wait.
        """
        if not order.key.may_use(order.request.model):
            raise ModelAccessDeniedError(order.request.model)
        self._board.make_room()
        task = self._draft(order)
        answer = answers.to_json(answers.created(task))
        created: Future[Receipt] = Future()
        # What is on its way to the disk can no longer be cancelled.
        created.set_running_or_notify_cancel()

        def settle(written: "Future[Receipt | ServiceError]") -> None:
            outcome = written.exception() or written.result()
            if isinstance(outcome, Receipt) and not outcome.is_replayed:
                self._take(task, order.doom)
            self._board.give_back_room()
            if isinstance(outcome, Receipt):
                created.set_result(outcome)
            else:
                created.set_exception(outcome)

        creation = Creation(task=task, answer=answer, once=order.once)
        self._writer.write(write_creations, creation).add_done_callback(settle)
        return created

    def _take(self, task: Task, doom: FailureCode | None) -> None:
        self._board.put(task)
        if self._has_policy and policy.forbids(task.prompt):
            doom = FailureCode.CONTENT_POLICY
        if doom is not None:
            self._board.give_up(task.id, doom)
        else:
            self._dispatcher.put(task.id)

    def _draft(self, order: Order) -> Task:
        now, request = self._clock.now(), order.request
        price = cost(request.quality, request.duration)
        task = Task(
            id=new_id(now, self._chance),
            owner=order.key.digest,
            prompt=prompts.cut(request.prompt),
            quality=request.quality,
            aspect_ratio=request.aspect_ratio,
            duration=request.duration,
            seed=request.seed or self._chance.randint(1, MAX_SEED),
            callback_url=request.callback_url,
            estimated_time=0,
            created_at=now,
            cost=0 if order.key.is_unlimited else price,
            address=order.address if request.callback_url else "",
        )
        ahead = self._board.film_seconds()
        ahead[task.quality] += task.duration
        return replace(task, estimated_time=self._pace.foretell(ahead))
