"""What can go wrong with a question to a service: it refuses, or no answer comes, or an odd one.

A branch of the tree that is drawn in `studio.errors`.
"""

from typing import ClassVar

from studio.errors import Charged, StudioError


class ServiceError(StudioError):
    """The service refused."""

    advice = "Read the service's message, then send it again."
    charged = Charged.NO
    said: ClassVar[str] = "The service refused"

    def __init__(self, *, status: int, code: str, message: str) -> None:
        super().__init__(f"{self.said}: {message.rstrip('.') or code}.")
        self.status = status
        self.code = code


class RequestRefusedError(ServiceError):
    """The service found the request invalid."""

    advice = "Change the request as the message says, then send it again."
    said = "The service found the request invalid"


class KeyRefusedError(ServiceError):
    """The service does not accept the API key."""

    advice = "Check the key on the settings page, then send it again."
    said = "The service does not accept the API key"


class CreditsExhaustedError(ServiceError):
    """The account has too few credits."""

    advice = "Top up the account, or set another key on the settings page, then send it again."
    said = "The account has too few credits"


class AccessDeniedError(ServiceError):
    """The API key has no access to this."""

    advice = "Allow the model for this key at the service, or set another on the settings page."
    said = "The API key has no access to this"


class UnknownTaskError(ServiceError):
    """The service does not know this task."""

    advice = "Check that the key on the settings page belongs to the account that sent it."
    said = "The service does not know this task"


class RateLimitedError(ServiceError):
    """The service asks for patience."""

    advice = "Nothing to do: the studio waits and tries again."
    said = "The service asks for patience"

    def __init__(
        self, *, status: int, code: str, message: str, retry_after: float | None = None
    ) -> None:
        super().__init__(status=status, code=code, message=message)
        self.retry_after = retry_after
        """Seconds to wait, as the service asked; None where it named no time."""


class ServiceDownError(ServiceError):
    """The service has trouble of its own."""

    advice = "Nothing to do: the studio asks again."
    said = "The service has trouble of its own"


class NotAcceptedError(StudioError):
    """The service cannot be reached; nothing was sent."""

    advice = "Check the network and the service's address on the settings page."
    charged = Charged.NO


class OutcomeUnknownError(StudioError):
    """The service's answer was lost, so the task may exist and may have been charged."""

    advice = "Look at the account's task list at the service, then send it again or forget it."
    charged = Charged.MAYBE


class UnreachableError(StudioError):
    """The service does not answer."""

    advice = "Check the network and the service's address on the settings page."
    charged = Charged.NO


class UnexpectedAnswerError(StudioError):
    """The service answered in a way that its contract does not know."""

    advice = "Check the service's address on the settings page."

    def __init__(self, message: str | None = None, *, path: str, excerpt: str) -> None:
        super().__init__(message)
        self.path = path
        """Where in the answer, as `task_info.estimated_time`."""
        self.excerpt = excerpt
        """What stood there, cut short."""
