"""How the studio opens connections to a service.

The environment is left out of it: a proxy there would see the key, and a `.netrc` entry would
replace it. The key is no part of a session but of each request, so it goes nowhere by accident.
"""

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
    creations = _open_session(adapter)
    creations.headers["Connection"] = "close"
    return Sessions(creations=creations, questions=_open_session(adapter))


def _open_session(adapter: Adapter | None) -> requests.Session:
    carrier = adapter or HTTPAdapter(pool_maxsize=_CONNECTIONS, max_retries=0)
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": USER_AGENT, "Accept": "application/json"})
    session.mount("https://", carrier)
    session.mount("http://", carrier)
    return session
