"""Fetches a film from its link to a file, and lets nothing pass that is not that film, whole.

A result link leads to a stranger: it never gets the key, cookies or an answer to a challenge, and
what it says about itself is checked. The link is a secret for a day, so no message holds it.
"""

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import BaseAdapter

from studio.clock import Clock
from studio.errors import DownloadCutError, LinkExpiredError, MediaError, NotAFilmError
from studio.media.boxes import check_boxes
from studio.settings import USER_AGENT

CHUNK = 65_536
"""Bytes. What a broken connection had in hand is lost, so no larger."""

LARGEST = 536_870_912
"""Bytes; many times what the longest film at the best quality takes."""

DEADLINE_S = 900
"""Seconds that one download may take."""

_TIMEOUT_S = (5, 30)
_HOPS = 3
_DEAD = frozenset({403, 404, 410})
_NO_FILM = ("text/", "application/json", "application/xml")
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where a film can be fetched."""

    url: str
    may_be_loopback: bool = False
    """Whether plain HTTP to this machine is fine: only for a service that is on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file that arrived whole."""

    size_bytes: int
    sha256: str


def open_session(adapter: BaseAdapter | None = None) -> requests.Session:
    """Return a session that knows no key, takes no cookies and asks the environment nothing.

    Args:
        adapter: Carries the requests in place of the network.
    """
    session = requests.Session()
    session.trust_env = False
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    session.headers.update({"User-Agent": USER_AGENT, "Accept-Encoding": "identity"})
    if adapter is not None:
        session.mount("https://", adapter)
        session.mount("http://", adapter)
    return session


class Downloader:
    """Fetches films; safe to share between threads."""

    def __init__(self, session: requests.Session, clock: Clock, stopped: threading.Event) -> None:
        self._session = session
        self._clock = clock
        self._stopped = stopped

    def fetch(self, link: Link, into: Path) -> Fetched:
        """Fill a file from a link.

        Raises:
            LinkExpiredError: The link is dead.
            NotAFilmError: Something else came.
            DownloadCutError: Not everything came, or not in time.
            OSError: The file cannot be written.
        """
        try:
            with self._open(link) as response:
                _check_headers(response)
                fetched = self._write(response, into)
                _check_length(response, fetched)
        except requests.RequestException as error:
            raise DownloadCutError from error
        check_boxes(into)
        return fetched

    def _open(self, link: Link) -> requests.Response:
        """Follow a few redirects, each of which has to be as proper as the link itself."""
        url = link.url
        for _ in range(_HOPS):
            _check_link(url, may_be_loopback=link.may_be_loopback)
            response = self._session.get(
                url, stream=True, timeout=_TIMEOUT_S, allow_redirects=False
            )
            if not response.is_redirect:
                return response
            url = urljoin(url, response.headers["Location"])
            response.close()
        raise MediaError("The link to the film leads in circles.")

    def _write(self, response: requests.Response, into: Path) -> Fetched:
        digest = hashlib.sha256()
        size = 0
        with into.open("wb") as file:
            for chunk in self._in_time(response):
                size += len(chunk)
                if size > LARGEST:
                    raise NotAFilmError("What the service sent is far too large for a film.")
                digest.update(chunk)
                file.write(chunk)
        return Fetched(size_bytes=size, sha256=digest.hexdigest())

    def _in_time(self, response: requests.Response) -> Iterator[bytes]:
        """Yield chunks until the end, the deadline or a stop."""
        deadline = self._clock.monotonic() + DEADLINE_S
        for chunk in response.iter_content(CHUNK):
            if self._stopped.is_set() or self._clock.monotonic() > deadline:
                raise DownloadCutError
            yield chunk


def _check_link(url: str, *, may_be_loopback: bool) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise MediaError("The service sent no usable link to the film.") from error
    plain = parts.scheme == "http" and may_be_loopback and host in _LOOPBACK
    if not host or "@" in parts.netloc or not (parts.scheme == "https" or plain):
        raise MediaError("The service sent no usable link to the film.")


def _check_headers(response: requests.Response) -> None:
    if response.status_code in _DEAD:
        raise LinkExpiredError
    if response.status_code != requests.codes.ok:
        raise MediaError(f"The film's server answered {response.status_code}.")
    if response.headers.get("Content-Type", "").strip().lower().startswith(_NO_FILM):
        raise NotAFilmError
    if (_length_of(response) or 0) > LARGEST:
        raise NotAFilmError("What the service sent is far too large for a film.")


def _check_length(response: requests.Response, fetched: Fetched) -> None:
    if _length_of(response) not in (None, fetched.size_bytes):
        raise DownloadCutError


def _length_of(response: requests.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isascii() and length.isdigit() else None
