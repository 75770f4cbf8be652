"""Where the service may call when a task moves on, and what such a call is worth: a look.

Whoever knows a generation's token can make the studio ask the service about it, once a second,
and nothing else. The token follows from the generation's id and a secret, so that the same
creation can be sent under the same key once more; the database holds only its hash.
"""

import hashlib
import hmac
import threading
from base64 import urlsafe_b64encode
from dataclasses import replace

from studio.clock import Clock
from studio.domain.generation import Generation
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL

PATH = "/hooks/{}"
"""Under the studio's public address."""

ONCE_IN_S = 1.0
"""Seconds between two looks on account of one token's calls."""

_KNOWN = 1024
"""Tokens whose last call is remembered."""


class Hooks:
    """Knows the address for each generation, and how often a call on it counts."""

    def __init__(self, public_url: str | None, secret: bytes, clock: Clock) -> None:
        self._public_url = public_url
        self._secret = secret
        self._clock = clock
        self._lock = threading.Lock()
        self._called_at: dict[str, float] = {}

    def covers(self, generation: Generation) -> bool:
        """Tell whether the service calls the studio about this one.

        A person's own address wins, since a creation has only one; the local service is asked
        every second anyway.
        """
        has_own = generation.request.callback_url is not None
        return self._public_url is not None and generation.service != LOCAL and not has_own

    def addressed(self, generation: Generation) -> GenerationRequest:
        """Return the request as it is sent: with the studio's address where that is called."""
        if not self.covers(generation):
            return generation.request
        address = f"{self._public_url}{PATH.format(self._token(generation.id))}"
        return replace(generation.request, callback_url=address)

    def digest_for(self, generation: Generation) -> str | None:
        """Return the hash by which a call about this one is known; None where none will come."""
        return digest(self._token(generation.id)) if self.covers(generation) else None

    def counts(self, generation_id: str) -> bool:
        """Tell whether a call about this one is the first within `ONCE_IN_S`."""
        now = self._clock.monotonic()
        with self._lock:
            last = self._called_at.pop(generation_id, None)
            if last is not None and now - last < ONCE_IN_S:
                self._called_at[generation_id] = last
                return False
            self._called_at[generation_id] = now
            if len(self._called_at) > _KNOWN:
                del self._called_at[next(iter(self._called_at))]
            return True

    def _token(self, generation_id: str) -> str:
        code = hmac.digest(self._secret, generation_id.encode(), "sha256")
        return urlsafe_b64encode(code).decode().rstrip("=")


def digest(token: str) -> str:
    """Return the hash that stands for a token in the database."""
    return hashlib.sha256(token.encode()).hexdigest()
