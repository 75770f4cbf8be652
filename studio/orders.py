"""What a person orders, and decides about each take afterwards.

Nothing here speaks to a service: what is decided is written down, and the tracker does the rest.
Each change of a status names the statuses it may start from, so it is either made whole or not at
all, whatever the tracker does at the same moment.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from studio.clock import Clock
from studio.domain.generation import Generation, Status
from studio.domain.request import LARGEST_SEED, MOST_TAKES, GenerationRequest
from studio.errors import InvalidRequestError, NotNowError, Problem, UnknownGenerationError
from studio.purse import Purse
from studio.store.generations import Generations

Chance = Callable[[int], int]
"""From a bound to a whole number from 0 up to, but without, the bound."""

_CAN_BE_SENT_AGAIN = frozenset({Status.UNKNOWN, Status.FAILED, Status.EXPIRED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Writes down what is to be sent, and what is not; safe to share between threads."""

    generations: Generations
    purse: Purse
    wake: Callable[[], None]
    """Tells the tracker that there is something to do."""
    clock: Clock
    chance: Chance = secrets.randbelow
    most_takes: int = MOST_TAKES
    """Takes that one press may order."""

    def submit(
        self, requests: Sequence[GenerationRequest], *, press_id: str, service: str
    ) -> tuple[Generation, ...]:
        """Write down one generation a request and have them sent.

        The same press again returns the same generations. A request without a seed gets one here,
        so that every take can be asked for again.

        Raises:
            InvalidRequestError: These are more takes, or cost more, than one press may.
            StoreError: Nothing was written down, so nothing will be sent.
        """
        if not requests:
            return ()
        self._check_count(len(requests))
        if not self.generations.find_press(press_id):
            self.purse.check(requests, service=service)
        now = self.clock.now()
        asked = [
            Generation(
                id=secrets.token_hex(16),
                press_id=press_id,
                take=take,
                takes=len(requests),
                request=self._with_seed(request),
                service=service,
                status=Status.QUEUED,
                created_at=now,
            )
            for take, request in enumerate(requests, start=1)
        ]
        written = self.generations.add(asked)
        self.wake()
        return written

    def draw_seed(self) -> int:
        """Return a seed by chance."""
        return 1 + self.chance(LARGEST_SEED)

    def cancel(self, generation_id: str) -> Generation:
        """Take back what still waits in the queue.

        Raises:
            NotNowError: It is being sent, or was.
            UnknownGenerationError: There is none such.
        """
        return self._drop(generation_id, Status.QUEUED)

    def cancel_press(self, press_id: str) -> int:
        """Take back what of a press still waits in the queue; return how many takes those were.

        Raises:
            StoreError: They stay in the queue.
        """
        return self.generations.drop_queued(press_id, self.clock.now())

    def set_aside(self, generation_id: str) -> Generation:
        """Stop waiting for a film that was ordered; the service may go on and charge for it.

        Raises:
            NotNowError: It is not with the service, or its film is made already.
            UnknownGenerationError: There is none such.
        """
        self.generations.set_aside(generation_id, self.clock.now())
        return self._find_in(Status.SET_ASIDE, generation_id)

    def follow_again(self, generation_id: str) -> Generation:
        """Wait once more for a film that was set aside; one that was made meanwhile is fetched.

        Raises:
            NotNowError: It was never set aside, or followed to its end since.
            UnknownGenerationError: There is none such.
        """
        self.generations.follow_again(generation_id, self.clock.now())
        self.wake()
        generation = self._find(generation_id)
        if not generation.is_live:
            raise NotNowError
        return generation

    def forget(self, generation_id: str) -> Generation:
        """Give up one whose outcome is unknown.

        Raises:
            NotNowError: Its outcome is known.
            UnknownGenerationError: There is none such.
        """
        return self._drop(generation_id, Status.UNKNOWN)

    def send_again(self, generation_id: str) -> Generation:
        """Send the same request with the same seed once more.

        Asking twice sends once; where the second attempt failed as well, a third is made.

        Raises:
            NotNowError: Only failed, expired and unknown ones can be sent again.
            UnknownGenerationError: There is none such.
            StoreError: Nothing was written down, so nothing will be sent.
        """
        press_id = f"again-{generation_id}"
        known = self.generations.find_press(press_id)
        if known and known[0].status in {Status.FAILED, Status.EXPIRED}:
            return self.send_again(known[0].id)
        generation = self._find(generation_id)
        if not known and generation.status not in _CAN_BE_SENT_AGAIN:
            raise NotNowError
        (again,) = self.submit([generation.request], press_id=press_id, service=generation.service)
        self.generations.drop(generation_id, {Status.UNKNOWN}, self.clock.now())
        return again

    def _check_count(self, takes: int) -> None:
        if takes > self.most_takes:
            message = f"One press orders at most {self.most_takes} takes."
            raise InvalidRequestError((Problem(field="seeds", message=message),))

    def _with_seed(self, request: GenerationRequest) -> GenerationRequest:
        return request if request.seed else replace(request, seed=self.draw_seed())

    def _drop(self, generation_id: str, status: Status) -> Generation:
        self.generations.drop(generation_id, {status}, self.clock.now())
        return self._find_in(Status.CANCELLED, generation_id)

    def _find_in(self, status: Status, generation_id: str) -> Generation:
        generation = self._find(generation_id)
        if generation.status is not status:
            raise NotNowError
        return generation

    def _find(self, generation_id: str) -> Generation:
        generation = self.generations.find(generation_id)
        if generation is None:
            raise UnknownGenerationError
        return generation
