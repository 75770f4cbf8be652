"""The contract's answers: a task as its creator and its followers see it."""

from datetime import datetime
from typing import Literal

from pydantic import BaseModel

from service.credits import as_credits, reserved
from service.errors import ServiceError
from service.ledger import Balance
from service.tasks import Task
from service.vocabulary import MODEL, FailureCode, Status


class CreatedTaskInfo(BaseModel):
    """What is told of a film before it is drawn."""

    can_cancel: bool = False
    """The contract has no way to cancel, so this is never promised."""
    estimated_time: int
    """Whole seconds until it is completed."""
    video_duration: int
    """Whole seconds."""


class TaskInfo(BaseModel):
    """What is told of a task later on."""

    can_cancel: bool = False


class Usage(BaseModel):
    """What the film would cost."""

    billing_rule: Literal["per_second"] = "per_second"
    credits_reserved: float
    user_group: Literal["default"] = "default"


class TaskError(BaseModel):
    """Why there is no film."""

    code: FailureCode
    message: str
    type: Literal["task_error"] = "task_error"


class _TaskAnswer(BaseModel):
    created: int
    """Seconds since 1970."""
    id: str
    model: str = MODEL
    object: Literal["video.generation.task"] = "video.generation.task"
    progress: int
    status: Status
    type: Literal["video"] = "video"


class VideoGenerationResponse(_TaskAnswer):
    """The answer to a creation."""

    task_info: CreatedTaskInfo
    usage: Usage


class TaskDetailResponse(_TaskAnswer):
    """The answer to a query; what does not apply is left out of the JSON."""

    task_info: TaskInfo = TaskInfo()
    results: list[str] | None = None
    error: TaskError | None = None


class UserCredits(BaseModel):
    """What a person has, in credits. Here every key is a person of its own."""

    remaining_credits: float
    used_credits: float


class TokenCredits(UserCredits):
    """What a key has, in credits."""

    unlimited_credits: bool


class Credits(BaseModel):
    """What a key and the person behind it have."""

    token: TokenCredits
    user: UserCredits


class CreditsResponse(BaseModel):
    """The answer to a question for credits."""

    success: bool = True
    message: str = ""
    data: Credits


class Refusal(BaseModel):
    """What is said of a request that cannot be served."""

    code: str
    message: str
    type: str
    param: str | None = None


class ErrorResponse(BaseModel):
    """The answer to a request that cannot be served."""

    error: Refusal


def created(task: Task) -> VideoGenerationResponse:
    """Return the answer to the creation of a task."""
    return VideoGenerationResponse(
        created=_epoch(task.created_at),
        id=task.id,
        progress=task.progress,
        status=task.status,
        task_info=CreatedTaskInfo(estimated_time=task.estimated_time, video_duration=task.duration),
        usage=Usage(credits_reserved=float(reserved(task.quality, task.duration))),
    )


def detail(task: Task, link: str | None) -> TaskDetailResponse:
    """Return the answer to a query of a task; a completed one comes with its film's address."""
    error = None
    if task.failure is not None:
        error = TaskError(code=task.failure.code, message=task.failure.message)
    return TaskDetailResponse(
        created=_epoch(task.created_at),
        id=task.id,
        progress=task.progress,
        status=task.status,
        results=None if link is None else [link],
        error=error,
    )


def refused(error: ServiceError) -> ErrorResponse:
    """Return the answer that a refusal makes."""
    return ErrorResponse(
        error=Refusal(code=error.code, message=error.message, type=error.type, param=error.param)
    )


def balance(held: Balance | None) -> CreditsResponse:
    """Return the answer to a question for credits; None stands for an unlimited key."""
    remaining = as_credits(held.available) if held else 0.0
    used = as_credits(held.spent) if held else 0.0
    return CreditsResponse(
        data=Credits(
            token=TokenCredits(
                remaining_credits=remaining, unlimited_credits=held is None, used_credits=used
            ),
            user=UserCredits(remaining_credits=remaining, used_credits=used),
        )
    )


def to_json(answer: BaseModel) -> str:
    """Return an answer's text; what does not apply is left out."""
    return answer.model_dump_json(exclude_none=True)


def _epoch(moment: datetime) -> int:
    return int(moment.timestamp())
