"""Where requests can go: the local service by its name, any other by its address."""

from dataclasses import dataclass
from typing import Protocol

from pydantic import SecretStr

LOCAL = "local"
"""The service on this machine, which draws animatics for free."""


class Access(Protocol):
    """Knows where a service's name leads; asked anew at each call, so a new key counts at once."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        """Return the base URL, without a slash at its end, and the key.

        Raises:
            KeyMissingError: No key is set for this service.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Connection:
    """What came of trying to reach a service."""

    ok: bool
    message: str
    advice: str | None = None
    """The next step; None where all is well."""
    latency_ms: float | None = None
    """Milliseconds until the answer; None where there was none."""
