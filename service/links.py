"""Result links: whoever holds one may fetch that one film, for 24 hours.

The moment of expiry stands in the signed text and is compared with our own clock. A signature that
carries its own age would refuse every link as soon as the machine's clock is put back.

There may be several secrets. The newest signs, all of them open: so a new one can be put in front,
and an old one taken away a day later, without a link dying early.
"""

import math
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import cast

from itsdangerous import BadSignature, URLSafeSerializer

from service.clock import Clock
from service.errors import LinkExpiredError, LinkRefusedError

LIFETIME = timedelta(hours=24)
"""From the moment at which the link is given out."""


class Links:
    """Signs and opens the names of films."""

    def __init__(self, secrets: Sequence[str], clock: Clock, retention: timedelta) -> None:
        """Take the secrets, newest first, and how long a film is kept after its completion."""
        self._serializer = URLSafeSerializer(list(reversed(secrets)), salt="result-link")
        self._clock = clock
        self._retention = retention

    def sign(self, task_id: str, completed_at: datetime) -> str:
        """Return a name under which a task's film is served while it is kept, a day at most."""
        expires = min(self._clock.now() + LIFETIME, completed_at + self._retention)
        return self._serializer.dumps([task_id, math.ceil(expires.timestamp())])

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


def address(base: str, name: str) -> str:
    """Return where a film is served, from where the API is and the film's signed name."""
    return f"{base}/files/{name}.mp4"
