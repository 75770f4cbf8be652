"""One request out, one answer in, bounded in time and size."""

import ssl
from collections.abc import Iterator
from dataclasses import dataclass

import requests
from requests.exceptions import InvalidSchema, InvalidURL
from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError

from studio.api.wire import Json, read_fault, read_object
from studio.clock import Clock
from studio.domain.task import TaskFault
from studio.service_errors import UnexpectedAnswerError

CONNECT_S = 5
READ_S = 15
"""Seconds for each read; a service that drips would stretch them without end."""

DEADLINE_S = 20
"""Seconds for the whole exchange."""

LARGEST_ANSWER = 1_048_576
"""Bytes."""

_CHUNK = 65_536


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a service answered."""

    status: int
    retry_after: str | None
    body: bytes

    @property
    def is_success(self) -> bool:
        """Tell whether the service did what it was asked."""
        return 200 <= self.status < 300

    @property
    def is_error(self) -> bool:
        """Tell whether the service refused or failed."""
        return self.status >= 400

    def read_object(self) -> Json:
        """Read the body as a JSON object.

        Raises:
            UnexpectedAnswerError: It is none.
        """
        return read_object(self.body)

    def read_fault(self) -> TaskFault:
        """Read the code and message of an error; empty where there are none."""
        try:
            fault = read_fault(self.read_object())
        except UnexpectedAnswerError:
            fault = None
        return fault or TaskFault(code="", message="")


class Deadline:
    """Runs out `DEADLINE_S` seconds after it was made."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._end = clock.monotonic() + DEADLINE_S

    def check(self) -> None:
        """Go on while there is time.

        Raises:
            requests.Timeout: There is none left.
        """
        if self._clock.monotonic() > self._end:
            raise requests.Timeout


def exchange(session: requests.Session, http: requests.Request, deadline: Deadline) -> Answer:
    """Send a request and take in the answer.

    Raises:
        requests.RequestException: No whole answer came in time.
    """
    with session.send(
        session.prepare_request(http),
        stream=True,
        timeout=(CONNECT_S, READ_S),
        allow_redirects=False,
    ) as response:
        return Answer(
            status=response.status_code,
            retry_after=response.headers.get("Retry-After"),
            body=b"".join(_chunks(response, deadline)),
        )


def _chunks(response: requests.Response, deadline: Deadline) -> Iterator[bytes]:
    left = LARGEST_ANSWER
    for chunk in response.iter_content(_CHUNK):
        deadline.check()
        left -= len(chunk)
        if left < 0:
            raise requests.exceptions.ContentDecodingError("The answer is too large.")
        yield chunk


def never_left(error: requests.RequestException) -> bool:
    """Tell whether a request surely did not reach the service."""
    if isinstance(error, requests.ConnectTimeout | InvalidURL | InvalidSchema):
        return True
    reason = error.args[0] if error.args else None
    if isinstance(reason, MaxRetryError):
        reason = reason.reason
    if isinstance(reason, ConnectTimeoutError | NewConnectionError):
        return True
    return _is_certificate_error(reason)


def _is_certificate_error(reason: object) -> bool:
    """Tell whether the service could not prove its name, so that nothing was said to it."""
    while isinstance(reason, BaseException):
        if isinstance(reason, ssl.SSLCertVerificationError):
            return True
        reason = reason.__cause__ or reason.__context__ or next(iter(reason.args), None)
    return False
