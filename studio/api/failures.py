"""Which error each answer of a service stands for: one table."""

from collections.abc import Mapping
from datetime import datetime
from email.utils import parsedate_to_datetime

from studio.domain.task import TaskFault
from studio.service_errors import (
    AccessDeniedError,
    CreditsExhaustedError,
    KeyRefusedError,
    RateLimitedError,
    RequestRefusedError,
    ServiceDownError,
    ServiceError,
    UnknownTaskError,
)

BY_STATUS: Mapping[int, type[ServiceError]] = {
    400: RequestRefusedError,
    401: KeyRefusedError,
    402: CreditsExhaustedError,
    403: AccessDeniedError,
    404: UnknownTaskError,
    413: RequestRefusedError,
    415: RequestRefusedError,
    422: RequestRefusedError,
    429: RateLimitedError,
}
"""Source: the contract, `responses`; 413, 415 and 422 are what proxies and frameworks add."""

LONGEST_RETRY_AFTER_S = 3600.0
"""A service that asks for more is asked again after an hour all the same."""


def error_for(status: int, fault: TaskFault, retry_after: float | None) -> ServiceError:
    """Return the error that an answer with this status stands for."""
    message = fault.message or f"HTTP status {status}"
    code = fault.code or f"http_{status}"
    kind = ServiceDownError if status >= 500 else BY_STATUS.get(status, ServiceError)
    if kind is RateLimitedError:
        return RateLimitedError(status=status, code=code, message=message, retry_after=retry_after)
    return kind(status=status, code=code, message=message)


def read_retry_after(header: str | None, now: datetime) -> float | None:
    """Return the seconds that a `Retry-After` header asks for, an hour at most.

    Source: RFC 9110, 10.2.3: whole seconds, or a date.
    """
    text = (header or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text), LONGEST_RETRY_AFTER_S)
    try:
        seconds = (parsedate_to_datetime(text) - now).total_seconds()
    except (ValueError, TypeError):
        return None
    return min(max(seconds, 0.0), LONGEST_RETRY_AFTER_S)
