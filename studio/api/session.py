"""How the studio opens connections to a service.

The environment is left out of it: a proxy there would see the key, and a `.netrc` entry would
replace it. The key is no part of a session but of each request, so it goes nowhere by accident.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy

import requests
from requests.adapters import BaseAdapter, HTTPAdapter

from studio.settings import USER_AGENT

Adapter = BaseAdapter
"""Carries requests; one of its own makes a test's service answer without a network."""

_CONNECTIONS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Sessions:
    """Two ways to a service, which share no connection."""

    creations: requests.Session
    """A new connection each time: one left open may die just as a creation goes out on it, and
    then nobody knows whether it arrived."""

    questions: requests.Session
    """Connections stay open for the next question."""


def open_sessions(adapter: Adapter | None = None) -> Sessions:
    """Return sessions that try each request once and follow nothing.

    Args:
        adapter: Carries the requests in place of the network.
    """
    creations = _open_session(adapter or _FreshConnections())
    creations.headers["Connection"] = "close"
    pooled = HTTPAdapter(pool_maxsize=_CONNECTIONS, max_retries=0)
    return Sessions(creations=creations, questions=_open_session(adapter or pooled))


class _FreshConnections(BaseAdapter):
    """Opens a connection for each request.

    To ask the service to close it is not enough: one that does not say so in its answer closes it
    all the same, a moment after a pool has taken it for the next request.
    """

    def send(
        self,
        request: requests.PreparedRequest,
        stream: bool = False,  # noqa: FBT001, FBT002 - as the class above has it
        timeout: float | tuple[float, float] | tuple[float, None] | None = None,
        verify: bool | str = True,  # noqa: FBT001, FBT002
        cert: bytes | str | tuple[bytes | str, bytes | str] | None = None,
        proxies: Mapping[str, str] | None = None,
    ) -> requests.Response:
        """Send the request through a pool of its own, which ends with its answer."""
        own = HTTPAdapter(pool_connections=1, pool_maxsize=1, max_retries=0)
        return own.send(request, stream, timeout, verify, cert, proxies)

    def close(self) -> None:
        """Let it go by: nothing stays open."""


def _open_session(carrier: Adapter) -> requests.Session:
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": USER_AGENT, "Accept": "application/json"})
    session.mount("https://", carrier)
    session.mount("http://", carrier)
    return session
