"""What a person is told when a task failed: one table of the service's reasons."""

from collections.abc import Mapping

from studio.domain.generation import Failure
from studio.domain.task import TaskFault
from studio.errors import Charged, StudioError

UNKNOWN_CODE = "unknown_error"

_LATER = "Send it again in a few minutes."
_SUPPORT = "Send it again; if it fails once more, ask the service's support about this task."

ADVICE: Mapping[str, str] = {
    "content_policy_violation": "Reword what the safety filter may have met, then send it again.",
    "invalid_parameters": "Change the request as the message says, then send it again.",
    "request_cancelled": "Send it again if it is still wanted.",
    "generation_failed_no_content": "Change the prompt, then send it again.",
    "service_error": _LATER,
    "generation_timeout": _LATER,
    "resource_exhausted": _LATER,
    "quota_exceeded": "Look at the account's credits and limits, then send it again.",
    "service_unavailable": _LATER,
    "resource_not_found": _SUPPORT,
    UNKNOWN_CODE: _SUPPORT,
}
"""Next step for each code of a failed task. Source: EvoLink, Error Codes Reference."""


def failure_of_task(fault: TaskFault | None) -> Failure:
    """Return what to say about a task that failed."""
    code = fault.code if fault and fault.code else UNKNOWN_CODE
    message = fault.message if fault and fault.message else "The service gave no reason."
    return Failure(
        code=code,
        message=message,
        advice=ADVICE.get(code, _SUPPORT),
        charged=Charged.RELEASED,
    )


def failure_of_error(code: str, error: StudioError) -> Failure:
    """Return what to say about an error that ended a generation."""
    return Failure(
        code=code,
        message=error.message,
        advice=error.advice,
        charged=error.charged or Charged.MAYBE,
    )
