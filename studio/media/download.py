"""Fetches a film from its link to a file, and lets nothing pass that is not that film, whole.

A result link leads to a stranger: it never gets the key, cookies or an answer to a challenge, and
what it says about itself is checked. The link is a secret for a day, so no message holds it.

What arrived before a connection broke stays in the file, and the next attempt asks for the rest,
even by another link, as long as the server says that it is the same film.
"""

import hashlib
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import BaseAdapter

from studio.addresses import LOOPBACK
from studio.clock import Clock
from studio.errors import (
    DiskFullError,
    DownloadCutError,
    MediaError,
    NotAFilmError,
)
from studio.media.arrival import (
    LARGEST,
    TOO_LARGE,
    Arriving,
    OtherFilmError,
    asking_for_the_rest,
    read_headers,
)
from studio.media.boxes import check_boxes
from studio.media.remnant import Remnant, drop_remnant, find_remnant, leave_remnant
from studio.settings import USER_AGENT

CHUNK = 65_536
"""Bytes. What a broken connection had in hand is lost, so no larger."""

DEADLINE_S = 900
"""Seconds that one download may take."""

SPARE = 33_554_432
"""Bytes that have to stay free beside the film, for its poster and the database."""

_TIMEOUT_S = (5, 30)
_HOPS = 3

FreeBytes = Callable[[Path], int]
"""From a folder to the bytes that are free there."""


def free_bytes(folder: Path) -> int:
    """Return how many bytes are free where a folder lies."""
    return shutil.disk_usage(folder).free


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

    def __init__(
        self,
        session: requests.Session,
        clock: Clock,
        stopped: threading.Event,
        *,
        free: FreeBytes = free_bytes,
    ) -> None:
        self._session = session
        self._clock = clock
        self._stopped = stopped
        self._free = free

    def fetch(self, link: Link, into: Path) -> Fetched:
        """Fill a file from a link, or go on where the last attempt at it broke off.

        Raises:
            LinkExpiredError: The link is dead.
            NotAFilmError: Something else came.
            DownloadCutError: Not everything came, or not in time.
            DiskFullError: There is no room for it.
            OSError: The file cannot be written.
        """
        remnant = find_remnant(into)
        try:
            with self._open(link, remnant) as response:
                arriving = read_headers(response, remnant)
                self._check_room(arriving, into.parent)
                fetched = self._receive(response, arriving, into)
        except OtherFilmError as error:
            drop_remnant(into)
            raise DownloadCutError from error
        except requests.RequestException as error:
            raise DownloadCutError from error
        drop_remnant(into)
        check_boxes(into)
        return fetched

    def _open(self, link: Link, remnant: Remnant | None) -> requests.Response:
        """Follow a few redirects, each of which has to be as proper as the link itself."""
        url = link.url
        headers = asking_for_the_rest(remnant) if remnant else {}
        for _ in range(_HOPS):
            _check_link(url, may_be_loopback=link.may_be_loopback)
            response = self._session.get(
                url, headers=headers, stream=True, timeout=_TIMEOUT_S, allow_redirects=False
            )
            if not response.is_redirect:
                return response
            url = urljoin(url, response.headers["Location"])
            response.close()
        raise MediaError("The link to the film leads in circles.")

    def _check_room(self, arriving: Arriving, folder: Path) -> None:
        needed = (arriving.total or arriving.kept) - arriving.kept + SPARE
        free = self._free(folder)
        if free < needed:
            raise DiskFullError(
                f"The film needs {_in_mb(needed)} of free disk; there are {_in_mb(free)}.",
                needed_bytes=needed,
                free_bytes=free,
            )

    def _receive(self, response: requests.Response, arriving: Arriving, into: Path) -> Fetched:
        with into.open("r+b" if arriving.kept else "w+b") as file:
            file.truncate(arriving.kept)
            digest = hashlib.file_digest(file, "sha256")
            try:
                for chunk in self._chunks(response, arriving):
                    digest.update(chunk)
                    file.write(chunk)
            except (DownloadCutError, requests.RequestException):
                file.flush()
                leave_remnant(into, file.tell(), arriving.etag)
                raise
            return Fetched(size_bytes=file.tell(), sha256=digest.hexdigest())

    def _chunks(self, response: requests.Response, arriving: Arriving) -> Iterator[bytes]:
        """Yield what comes until all is there, the deadline or a stop."""
        deadline = self._clock.monotonic() + DEADLINE_S
        size = arriving.kept
        for chunk in response.iter_content(CHUNK):
            size += len(chunk)
            if size > LARGEST:
                raise NotAFilmError(TOO_LARGE)
            if self._stopped.is_set() or self._clock.monotonic() > deadline:
                raise DownloadCutError
            yield chunk
        if arriving.total not in (None, size):
            raise DownloadCutError


def _check_link(url: str, *, may_be_loopback: bool) -> None:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError as error:
        raise MediaError("The service sent no usable link to the film.") from error
    plain = parts.scheme == "http" and may_be_loopback and host in LOOPBACK
    if not host or "@" in parts.netloc or not (parts.scheme == "https" or plain):
        raise MediaError("The service sent no usable link to the film.")


def _in_mb(size_bytes: int) -> str:
    return f"{size_bytes / 1_000_000:,.0f} MB"
