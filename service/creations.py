"""How creations are written: the task, what is reserved for it, and the answer to remember.

All that belongs to one creation is in one transaction, and all the creations that wait at one
moment share it. What is refused here writes nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from service.errors import IdempotencyConflictError, InsufficientQuotaError, ServiceError
from service.ledger import Purses
from service.replies import Memory, Once
from service.store import insert_tasks
from service.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Creation:
    """A task that is to be written."""

    task: Task
    answer: str
    """What its creator is told, as JSON."""
    once: Once | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the creator of a task is told."""

    answer: str
    """JSON."""
    task_id: str | None
    """The new task; None if it is an earlier one whose answer is given again."""

    @property
    def is_replayed(self) -> bool:
        """Whether the answer was given before."""
        return self.task_id is None


def write_creations(
    connection: Connection, creations: Sequence[Creation]
) -> Sequence[Receipt | ServiceError]:
    """Write creations in the order they came; return each one's receipt or refusal."""
    purses = Purses(connection)
    memory = Memory(connection, creations[0].task.created_at)
    results: list[Receipt | ServiceError] = []
    accepted: list[Task] = []
    for creation in creations:
        result = _replayed(creation, memory)
        if result is None:
            result = _accepted(creation, purses, memory)
            if isinstance(result, Receipt):
                accepted.append(creation.task)
        results.append(result)
    insert_tasks(connection, accepted)
    purses.write()
    memory.write()
    return results


def _replayed(creation: Creation, memory: Memory) -> Receipt | ServiceError | None:
    if creation.once is None:
        return None
    reply = memory.find(creation.task.owner, creation.once)
    if reply is None:
        return None
    if reply.body_digest != creation.once.body_digest:
        return IdempotencyConflictError()
    return Receipt(answer=reply.answer, task_id=None)


def _accepted(creation: Creation, purses: Purses, memory: Memory) -> Receipt | ServiceError:
    if not purses.reserve(creation.task):
        return InsufficientQuotaError()
    if creation.once is not None:
        memory.keep(creation.task.owner, creation.once, creation.answer)
    return Receipt(answer=creation.answer, task_id=creation.task.id)
