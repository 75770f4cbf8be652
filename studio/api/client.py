"""Speaks to one service.

A creation costs money and the contract knows no way to repeat one safely, so it goes out once,
and its failures are told apart by one question: can the service have taken it? Only where it
surely cannot may anybody send again. A question costs nothing; its failures are all alike.
"""

from urllib.parse import quote

import requests
from pydantic import SecretStr

from studio.api.exchange import Answer, Deadline, exchange, never_left
from studio.api.failures import error_for, read_retry_after
from studio.api.session import Sessions
from studio.api.wire import (
    BALANCE_PATH,
    CREATE_PATH,
    NOBODYS_TASK,
    TASK_PATH,
    Json,
    read_balance,
    read_task,
    write_request,
)
from studio.clock import Clock
from studio.domain.balance import Balance
from studio.domain.request import GenerationRequest
from studio.domain.task import Task
from studio.errors import KeyMissingError
from studio.service_errors import (
    NotAcceptedError,
    OutcomeUnknownError,
    RequestRefusedError,
    ServiceError,
    UnexpectedAnswerError,
    UnknownTaskError,
    UnreachableError,
)

_UNDECIDED = frozenset({408, 409, 425})
"""Refusals after which the service may still have, or come to have, the task."""


class ApiClient:
    """Speaks to one service with one key."""

    def __init__(self, address: tuple[str, SecretStr], sessions: Sessions, clock: Clock) -> None:
        self._base_url, self._key = address
        self._sessions = sessions
        self._clock = clock

    def create(self, request: GenerationRequest, *, idempotency_key: str) -> Task:
        """Order a film; goes out once, whatever happens.

        Args:
            request: What is ordered.
            idempotency_key: Lets a service that knows such keys notice a second order; not part
                of the contract, so nothing relies on it.

        Raises:
            KeyMissingError: Nothing was sent: the key cannot be one.
            NotAcceptedError: Nothing was sent: the service was not reached.
            ServiceError: The service refused, so nothing was charged.
            OutcomeUnknownError: It may have been accepted and charged.
        """
        http = self._prepare("POST", CREATE_PATH, write_request(request))
        http.headers |= {"Content-Type": "application/json", "Idempotency-Key": idempotency_key}
        try:
            answer = exchange(self._sessions.creations, http, Deadline(self._clock))
        except requests.RequestException as error:
            raise (NotAcceptedError if never_left(error) else OutcomeUnknownError) from error
        if not answer.is_success:
            raise self._refusal_of_creation(answer)
        try:
            return read_task(answer.read_object())
        except UnexpectedAnswerError as error:
            raise OutcomeUnknownError from error

    def find(self, task_id: str) -> Task:
        """Ask how a task stands.

        Raises:
            KeyMissingError: The key cannot be one.
            UnreachableError: No answer came in time.
            ServiceError: The service refused.
            UnexpectedAnswerError: The answer is none that the contract knows.
        """
        task = read_task(self._get(TASK_PATH.format(quote(task_id, safe=""))))
        if task.id != task_id:
            raise UnexpectedAnswerError(path="id", excerpt=task.id)
        return task

    def balance(self) -> Balance:
        """Ask what is left to spend; not part of the contract, so a service may not know it.

        Raises:
            KeyMissingError: The key cannot be one.
            UnreachableError: No answer came in time.
            ServiceError: The service refused, or does not know the question.
            UnexpectedAnswerError: The answer tells no credits.
        """
        return read_balance(self._get(BALANCE_PATH))

    def check(self) -> None:
        """Find out whether the service answers and takes the key, by a task that never was.

        Raises:
            KeyMissingError: The key cannot be one.
            UnreachableError: No answer came in time.
            ServiceError: The service refused.
            UnexpectedAnswerError: The answer is none that the contract knows.
        """
        try:
            self.find(NOBODYS_TASK)
        except (UnknownTaskError, RequestRefusedError):
            return

    def _get(self, path: str) -> Json:
        """Ask and return the answer's object; raises as `find` does."""
        http = self._prepare("GET", path)
        try:
            answer = self._ask(http)
        except requests.RequestException as error:
            raise UnreachableError from error
        if answer.is_error:
            raise self._error_of(answer)
        return answer.read_object()

    def _ask(self, http: requests.Request) -> Answer:
        """Ask once more where an open connection turns out to be dead."""
        deadline = Deadline(self._clock)
        try:
            return exchange(self._sessions.questions, http, deadline)
        except requests.Timeout:
            raise
        except requests.ConnectionError as error:
            if never_left(error):
                raise
            return exchange(self._sessions.questions, http, deadline)

    def _prepare(self, method: str, path: str, body: bytes | None = None) -> requests.Request:
        key = self._key.get_secret_value()
        if not (key.isascii() and key.isprintable() and key.strip() == key != ""):
            raise KeyMissingError("The API key holds characters that no key has.")
        headers = {"Authorization": f"Bearer {key}"}
        return requests.Request(method, self._base_url + path, data=body, headers=headers)

    def _refusal_of_creation(self, answer: Answer) -> ServiceError | OutcomeUnknownError:
        surely_refused = 400 <= answer.status < 500 and answer.status not in _UNDECIDED
        return self._error_of(answer) if surely_refused else OutcomeUnknownError()

    def _error_of(self, answer: Answer) -> ServiceError:
        retry_after = read_retry_after(answer.retry_after, self._clock.now())
        return error_for(answer.status, answer.read_fault(), retry_after)
