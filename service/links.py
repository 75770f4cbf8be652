"""Result links: whoever holds one may fetch that one film, for 24 hours.

The moment of expiry stands in the signed text and is compared with our own clock. A signature that
carries its own age would refuse every link as soon as the machine's clock is put back.
"""

import math
from datetime import datetime, timedelta
from typing import cast

from itsdangerous import BadSignature, URLSafeSerializer

from service.clock import Clock
from service.errors import LinkExpiredError, LinkRefusedError

LIFETIME = timedelta(hours=24)
"""From the task's completion."""


class Links:
    """Signs and opens the names of films."""

    def __init__(self, secret: str, clock: Clock) -> None:
        self._serializer = URLSafeSerializer(secret, salt="result-link")
        self._clock = clock

    def sign(self, task_id: str, completed_at: datetime) -> str:
        """Return the name under which a task's film is served; always the same one."""
        expires = math.ceil((completed_at + LIFETIME).timestamp())
        return self._serializer.dumps([task_id, expires])

    def open(self, signed: str) -> str:
        """Return the id of the task whose film a name stands for.

        Raises:
            LinkRefusedError: If we did not sign it.
            LinkExpiredError: If it is too old.
        """
        try:
            task_id, expires = cast("tuple[str, int]", self._serializer.loads(signed))
        except BadSignature:
            raise LinkRefusedError from None
        if self._clock.now().timestamp() >= expires:
            raise LinkExpiredError
        return task_id
