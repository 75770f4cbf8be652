"""What a person is told when there is no film: one table of the service's reasons.

The same codes come in two places: as the end of a task, and as the refusal of a request. What
became of the credits depends on the place alone: a refused request was never charged, and what a
failed task had reserved is given back by the service's own policy.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from studio.domain.generation import Failure
from studio.domain.task import TaskFault
from studio.errors import Charged, StudioError

UNKNOWN_CODE = "unknown_error"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a code means for a person."""

    happened: str
    """A sentence; the service's own words are added to it."""
    advice: str
    """What to do next, in a sentence."""


_LATER = "Send it again in a few minutes."
_SUPPORT = "Send it again; if it fails once more, ask the service's support about this task."
_REWORD = "Reword what the safety filter may have met, then send it again."
_AS_SAID = "Change the request as the message says, then send it again."
_TOP_UP = "Top up the account, or set another key on the settings page, then send it again."
_KEY_BUDGET = "Raise this key's limit at the service or wait until it is renewed, then send again."
_OTHER_KEY = "Set another key on the settings page, then send it again."
_ALLOW = "Allow the model for this key at the service, or set another on the settings page."

_FILTERED = Verdict("The service's safety filter refused it.", _REWORD)
_INVALID = Verdict("The service found the request invalid.", _AS_SAID)
_POOR = Verdict("The account has too few credits.", _TOP_UP)
_KEY_SPENT = Verdict("The key has used up its quota.", _KEY_BUDGET)
_NO_MODEL = Verdict("The key has no access to this model.", _ALLOW)
_KEY_DEAD = Verdict("The service no longer takes this key.", _OTHER_KEY)
_BUSY = Verdict("The service has no capacity just now.", _LATER)
_UNKNOWN = Verdict("The task failed for a reason that the service does not tell.", _SUPPORT)

OF_TASKS: Mapping[str, Verdict] = {
    "content_policy_violation": _FILTERED,
    "invalid_parameters": _INVALID,
    "image_processing_error": Verdict("The service could not read an input picture.", _SUPPORT),
    "image_dimension_mismatch": Verdict("An input picture has a size that does not fit.", _SUPPORT),
    "request_cancelled": Verdict("The task was cancelled.", "Send it again if still wanted."),
    "generation_failed_no_content": Verdict(
        "The model brought forth nothing.", "Change the prompt, then send it again."
    ),
    "service_error": Verdict("The service has trouble of its own.", _LATER),
    "generation_timeout": Verdict("The model took too long.", _LATER),
    "resource_exhausted": _BUSY,
    "quota_exceeded": Verdict(
        "The account has met a limit.",
        "Look at the account's credits and limits, then send it again.",
    ),
    "service_unavailable": Verdict("The service is down for the moment.", _LATER),
    "resource_not_found": Verdict("The service no longer knows the task.", _SUPPORT),
    UNKNOWN_CODE: _UNKNOWN,
}
"""The codes of a failed task. Source: EvoLink, Error Codes Reference."""

OF_REFUSALS: Mapping[str, Verdict] = {
    "insufficient_quota": _POOR,
    "insufficient_user_quota": _POOR,
    "quota_not_enough": _POOR,
    "account_balance_insufficient": _POOR,
    "insufficient_token_quota": _KEY_SPENT,
    "key_quota_exhausted": _KEY_SPENT,
    "key_daily_quota_exhausted": _KEY_SPENT,
    "token_daily_quota_exceeded": _KEY_SPENT,
    "key_disabled": _KEY_DEAD,
    "key_expired": _KEY_DEAD,
    "user_disabled": Verdict(
        "The account is switched off.", "Ask the service's support about the account."
    ),
    "ip_restricted": Verdict(
        "The key may not be used from this address.",
        "Allow this address for the key at the service, or set another key.",
    ),
    "key_model_not_allowed": _NO_MODEL,
    "model_access_denied": _NO_MODEL,
    "permission_denied": _NO_MODEL,
    "content_filter": _FILTERED,
    "sensitive_content": _FILTERED,
    "moderation_blocked": _FILTERED,
    "input_moderation_failed": _FILTERED,
    "no_available_channel": _BUSY,
    "model_unavailable": _BUSY,
    "channel_selection_failed": _BUSY,
}
"""The codes of a refused request that say more than its HTTP status does. Source: EvoLink's own
command-line client, its table of errors."""

_EVERY = {**OF_REFUSALS, **OF_TASKS}


def failure_of_task(fault: TaskFault | None) -> Failure:
    """Return what to say about a task that failed."""
    code = fault.code if fault and fault.code else UNKNOWN_CODE
    verdict = _EVERY.get(code, _UNKNOWN)
    said = fault.message if fault else ""
    return Failure(
        code=code,
        message=f"{verdict.happened} The service says: {said}" if said else verdict.happened,
        advice=verdict.advice,
        charged=Charged.RELEASED,
    )


def failure_of_error(code: str, error: StudioError) -> Failure:
    """Return what to say about an error that ended a generation."""
    verdict = _EVERY.get(code)
    return Failure(
        code=code,
        message=error.message,
        advice=verdict.advice if verdict else error.advice,
        charged=error.charged or Charged.MAYBE,
    )
