"""The contract's JSON, to and from the words of the domain; no other module knows field names.

Strict about what the studio cannot do without, an id and a status; deaf to what it does not know.
What is merely told on the side, as progress, is left out where it makes no sense: a paid task
must not be lost for a bad percentage.
"""

import json
import math
from decimal import Decimal

from studio.domain.balance import Balance
from studio.domain.prompt import OTHER_LIMIT
from studio.domain.request import GenerationRequest
from studio.domain.task import Task, TaskFault, TaskStatus
from studio.service_errors import UnexpectedAnswerError

MODEL = "happyhorse-1.1-text-to-video"
CREATE_PATH = "/v1/videos/generations"
TASK_PATH = "/v1/tasks/{}"
BALANCE_PATH = "/v1/credits"
NOBODYS_TASK = "task-unified-0-connection-check"
"""Well-formed, but never given out: asking for it tells whether the key is accepted."""

_EXCERPT = 80
_LONGEST_MESSAGE = 1000

Json = dict[str, object]


def write_request(request: GenerationRequest) -> bytes:
    """Return the body of a creation, with no more of the prompt than any limit lets through."""
    body: Json = {
        "model": MODEL,
        "prompt": request.prompt[:OTHER_LIMIT],
        "quality": request.quality.value,
        "aspect_ratio": request.aspect_ratio.value,
        "duration": request.duration,
    }
    if request.seed:
        body["seed"] = request.seed
    if request.callback_url:
        body["callback_url"] = request.callback_url
    return json.dumps(body, ensure_ascii=False).encode()


def read_object(body: bytes) -> Json:
    """Read a JSON object.

    Raises:
        UnexpectedAnswerError: It is none.
    """
    try:
        answer = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise _unexpected("the answer", body.decode(errors="replace")) from error
    if not isinstance(answer, dict):
        raise _unexpected("the answer", answer)
    return answer


def read_task(answer: Json) -> Task:
    """Read what the service says about a task.

    Raises:
        UnexpectedAnswerError: The id or the status is missing or makes no sense.
    """
    return Task(
        id=_read_id(answer),
        status=_read_status(answer),
        progress=min(_whole(answer.get("progress")) or 0, 100),
        results=_read_results(answer),
        error=read_fault(answer),
        estimated_s=_whole(_inner(answer, "task_info").get("estimated_time")),
        credits_reserved=_amount(_inner(answer, "usage").get("credits_reserved")),
    )


def read_fault(answer: Json) -> TaskFault | None:
    """Read the code and message of an error; None where there is none."""
    error = answer.get("error")
    if not isinstance(error, dict):
        return None
    code, message = error.get("code"), error.get("message")
    return TaskFault(
        code="" if code is None else str(code)[:_EXCERPT],
        message=message.strip()[:_LONGEST_MESSAGE] if isinstance(message, str) else "",
    )


def read_balance(answer: Json) -> Balance:
    """Read what is left to spend.

    Source: docs.evolink.ai, "Get Credits".

    Raises:
        UnexpectedAnswerError: Neither the key's nor the account's credits are told.
    """
    data = _inner(answer, "data")
    token, user = _inner(data, "token"), _inner(data, "user")
    is_unlimited = token.get("unlimited_credits") is True
    of_key = None if is_unlimited else _credits(token.get("remaining_credits"))
    of_account = _credits(user.get("remaining_credits"))
    if not is_unlimited and of_key is None and of_account is None:
        raise _unexpected("data", answer.get("data"))
    return Balance(of_key=of_key, of_account=of_account)


def _credits(value: object) -> Decimal | None:
    amount = _amount(value)
    return None if amount is None else Decimal(str(amount))


def _read_id(answer: Json) -> str:
    task_id = answer.get("id")
    if not isinstance(task_id, str) or not task_id.strip():
        raise _unexpected("id", task_id)
    return task_id


def _read_status(answer: Json) -> TaskStatus:
    status = answer.get("status")
    if status not in list(TaskStatus):
        raise _unexpected("status", status)
    return TaskStatus(str(status))


def _read_results(answer: Json) -> tuple[str, ...]:
    results = answer.get("results")
    if not isinstance(results, list):
        return ()
    return tuple(link for link in results if isinstance(link, str) and link)


def _inner(answer: Json, name: str) -> Json:
    inner = answer.get(name)
    return inner if isinstance(inner, dict) else {}


def _whole(value: object) -> int | None:
    amount = _amount(value)
    return None if amount is None or amount > 2**31 else int(amount)


def _amount(value: object) -> float | None:
    """Return a number that is neither negative nor a flag, else None."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if 0 <= value < math.inf else None


def _unexpected(path: str, found: object) -> UnexpectedAnswerError:
    return UnexpectedAnswerError(path=path, excerpt=str(found)[:_EXCERPT])
