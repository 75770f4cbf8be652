"""All that a request can be refused with, each in the contract's words.

```
ServiceError
├─ InvalidRequestError               400 invalid_request      param
├─ InvalidTaskIdError                400 invalid_task_id      param
├─ UnauthorizedError                 401 unauthorized
│  ├─ InvalidTokenError              on creation
│  └─ AuthenticationRequiredError    on a query
├─ InsufficientQuotaError            402 insufficient_quota
├─ ModelAccessDeniedError            403 model_access_denied
├─ PermissionDeniedError             403 permission_denied
├─ LinkRefusedError                  403 link_invalid
├─ TaskNotFoundError                 404 task_not_found
├─ FilmGoneError                     404 resource_not_found
├─ PathNotFoundError                 404 not_found
├─ MethodNotAllowedError             405 method_not_allowed
├─ IdempotencyConflictError          409 idempotency_conflict
├─ LinkExpiredError                  410 link_expired
├─ TooManyError                      429 rate_limit_exceeded  retry_after
│  ├─ TooManyCreationsError          on creation
│  │  └─ QueueFullError
│  └─ TooManyQueriesError            on a query
└─ InternalError                     500 internal_error
   └─ TaskUnreadableError            on a query
```
The texts of the contract's own refusals are the contract's; a client may have come to rely on them.

The contract has one more, 402 `quota_exceeded` on a query. It never arises here: credits are
reserved before a task exists, so no key is ever in debt when it asks for one.
"""

from typing import ClassVar


class ServiceError(Exception):
    """A request that cannot be served, and why."""

    status: ClassVar[int]
    """HTTP status."""
    code: ClassVar[str]
    type: ClassVar[str] = "invalid_request_error"
    message: str
    param: str | None = None
    """The field or path parameter to blame."""

    def __init__(self, message: str | None = None, *, param: str | None = None) -> None:
        if message is not None:
            self.message = message
        if param is not None:
            self.param = param
        super().__init__(self.message)


class InvalidRequestError(ServiceError):
    """The request's body breaks a rule of the contract."""

    status = 400
    code = "invalid_request"
    message = "Invalid request parameters"


class InvalidTaskIdError(ServiceError):
    """What was asked for is not the id of a task."""

    status = 400
    code = "invalid_task_id"
    message = "Invalid task ID format, must start with 'task-unified-'"
    param = "task_id"


class UnauthorizedError(ServiceError):
    """There is no key, or not one that this service knows."""

    status = 401
    code = "unauthorized"
    type = "authentication_error"


class InvalidTokenError(UnauthorizedError):
    """A film was ordered without a valid key."""

    message = "Invalid or expired token"


class AuthenticationRequiredError(UnauthorizedError):
    """A task was asked for without a valid key."""

    message = "Authentication required"


class InsufficientQuotaError(ServiceError):
    """The key has fewer credits than the film costs."""

    status = 402
    code = "insufficient_quota"
    type = "insufficient_quota"
    message = "Insufficient quota. Please top up your account."


class ModelAccessDeniedError(ServiceError):
    """The key may not order from this model."""

    status = 403
    code = "model_access_denied"

    def __init__(self, model: str) -> None:
        super().__init__(f"Token does not have access to model: {model}")


class PermissionDeniedError(ServiceError):
    """The task belongs to another key."""

    status = 403
    code = "permission_denied"
    message = "You don't have permission to access this task"


class LinkRefusedError(ServiceError):
    """The link to a film was not signed by this service."""

    status = 403
    code = "link_invalid"
    message = "This link is not valid"


class LinkExpiredError(ServiceError):
    """The link to a film is older than 24 hours."""

    status = 410
    code = "link_expired"
    message = "This link has expired; result links are valid for 24 hours"


class TaskNotFoundError(ServiceError):
    """No task has this id."""

    status = 404
    code = "task_not_found"
    message = "The requested task could not be found"


class FilmGoneError(ServiceError):
    """The link is good, but the film is no longer kept."""

    status = 404
    code = "resource_not_found"
    message = "The requested file could not be found"


class PathNotFoundError(ServiceError):
    """Nothing is served at this path."""

    status = 404
    code = "not_found"
    message = "Nothing is served at this path"


class MethodNotAllowedError(ServiceError):
    """The path is served, but not for this method."""

    status = 405
    code = "method_not_allowed"
    message = "This method is not allowed here"


class IdempotencyConflictError(ServiceError):
    """The `Idempotency-Key` came before, with another order."""

    status = 409
    code = "idempotency_conflict"
    message = "This Idempotency-Key was used for a different request"


class TooManyError(ServiceError):
    """The key asks too often."""

    status = 429
    code = "rate_limit_exceeded"
    retry_after: int
    """Whole seconds after which it is worth trying again."""

    def __init__(self, retry_after: int) -> None:
        super().__init__()
        self.retry_after = retry_after


class TooManyCreationsError(TooManyError):
    """The key orders too often."""

    type = "rate_limit_error"
    message = "Too many requests, please try again later"


class QueueFullError(TooManyCreationsError):
    """As many films wait as may wait."""

    message = "Too many films are waiting, please try again later"


class TooManyQueriesError(TooManyError):
    """The key asks for tasks too often."""

    type = "evo_api_error"
    message = "Rate limit exceeded"


class InternalError(ServiceError):
    """The service itself is at fault."""

    status = 500
    code = "internal_error"
    type = "api_error"
    message = "Internal server error"


class TaskUnreadableError(InternalError):
    """The service itself is at fault, and it was a task that was asked for."""

    message = "Failed to retrieve task status"
