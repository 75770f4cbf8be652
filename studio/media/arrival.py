"""What a film server is about to send, read from its headers before a byte is taken.

Source: RFC 9110, 14: a range is served as 206 with `Content-Range`, as 416 where there is none
such, and as a plain 200 by servers that know no ranges or have another film by now.
"""

import re
from dataclasses import dataclass

import requests

from studio.errors import LinkExpiredError, MediaError, NotAFilmError
from studio.media.remnant import Remnant

LARGEST = 536_870_912
"""Bytes; many times what the longest film at the best quality takes."""

TOO_LARGE = "What the service sent is far too large for a film."

_WHOLE, _PARTIAL, _NO_SUCH_RANGE = 200, 206, 416
_DEAD = frozenset({403, 404, 410})
_NO_FILM = ("text/", "application/json", "application/xml")
_RANGE = re.compile(r"bytes ([0-9]{1,15})-[0-9]{1,15}/([0-9]{1,15})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Arriving:
    """What a server is about to send."""

    kept: int
    """Bytes that are here already and will not come again."""
    total: int | None
    """Bytes of the whole film; None where the server does not say."""
    etag: str | None


class OtherFilmError(Exception):
    """What the server would go on with is not what is here."""


def asking_for_the_rest(remnant: Remnant) -> dict[str, str]:
    """Return the headers that ask for what is missing of this film, or for all of another."""
    return {"Range": f"bytes={remnant.size_bytes}-", "If-Range": remnant.etag}


def read_headers(response: requests.Response, remnant: Remnant | None) -> Arriving:
    """Return what is about to come, once that may be the film.

    Raises:
        LinkExpiredError: The link is dead.
        NotAFilmError: It is something else.
        OtherFilmError: It is no continuation of what is here.
        MediaError: The server has trouble.
    """
    status, headers = response.status_code, response.headers
    if status in _DEAD:
        raise LinkExpiredError
    if remnant is not None and status in (_PARTIAL, _NO_SUCH_RANGE):
        arriving = _read_rest(response, remnant)
    elif status == _WHOLE:
        arriving = Arriving(kept=0, total=_length_of(response), etag=headers.get("ETag"))
    else:
        raise MediaError(f"The film's server answered {status}.")
    if headers.get("Content-Type", "").strip().lower().startswith(_NO_FILM):
        raise NotAFilmError
    if (arriving.total or 0) > LARGEST:
        raise NotAFilmError(TOO_LARGE)
    return arriving


def _read_rest(response: requests.Response, remnant: Remnant) -> Arriving:
    """Take nothing for the rest of a film but exactly what was asked for."""
    found = _RANGE.fullmatch(response.headers.get("Content-Range", "").strip())
    etag = response.headers.get("ETag", remnant.etag)
    if found is None or int(found[1]) != remnant.size_bytes or etag != remnant.etag:
        raise OtherFilmError
    return Arriving(kept=remnant.size_bytes, total=int(found[2]), etag=etag)


def _length_of(response: requests.Response) -> int | None:
    length = response.headers.get("Content-Length", "")
    return int(length) if length.isascii() and length.isdigit() else None
