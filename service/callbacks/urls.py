"""Which URLs may be asked for as a callback, as far as their text can tell.

What one program reads as a public host another may read as a private one. So only plain URLs pass:
the characters of RFC 3986, on whose host and port two independent parsers agree, without user
names and without the old notations of an IP address. A name may still lead to a private
address, which is judged when it is called.
"""

import re
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, urlsplit

from urllib3.exceptions import LocationParseError
from urllib3.util import Url, parse_url

from service.callbacks.addresses import is_public
from service.callbacks.errors import CallbackRefusedError
from service.vocabulary import MAX_CALLBACK_LENGTH

_HTTPS_PORT = 443
_URL = re.compile(
    r"https://(?P<host>\[[0-9a-f:.]+\]|[0-9a-z.-]+)(?::(?P<port>[1-9][0-9]{0,4}))?"
    r"(?:[/?#](?:[0-9a-z._~:/?#@!$&'()*+,;=-]|%[0-9a-f]{2})*)?",
    re.ASCII | re.IGNORECASE,
)
"""Source: RFC 3986, appendix A, for the characters."""
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_NUMERIC = re.compile(r"[0-9]+|0x[0-9a-f]*")
"""A last label such as this makes a resolver read the whole name as an IPv4 address."""
_LONGEST_NAME = 253
_LOCAL = frozenset(
    {"alt", "arpa", "corp", "example", "home", "internal", "intranet", "invalid", "lan", "local"}
    | {"localdomain", "localhost", "onion", "private", "test"}
)
"""Top-level names that never lead to a public server. Source: the IANA special-use domain names,
and the names commonly used inside networks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallbackUrl:
    """A URL that may be called."""

    host: str
    """A name, or an IP address without brackets; in lower case."""
    port: int
    target: str
    """Path and query."""


def read_url(text: str, allow_hosts: frozenset[str] = frozenset()) -> CallbackUrl:
    """Read a URL that may be called.

    Args:
        text: The URL.
        allow_hosts: Hosts in lower case that may be called wherever they are.

    Raises:
        CallbackRefusedError: If it may not.
    """
    if len(text) > MAX_CALLBACK_LENGTH or (found := _URL.fullmatch(text)) is None:
        raise CallbackRefusedError
    try:
        ours, theirs = urlsplit(text), parse_url(text)
        is_agreed = _agree(ours, theirs)
    except (ValueError, LocationParseError):
        raise CallbackRefusedError from None
    host = found["host"].strip("[]").lower()
    if not is_agreed or ours.hostname != host:
        raise CallbackRefusedError
    if host not in allow_hosts and not _may_be_public(host):
        raise CallbackRefusedError
    return CallbackUrl(host=host, port=int(found["port"] or _HTTPS_PORT), target=theirs.request_uri)


def is_callable(text: str, allow_hosts: frozenset[str] = frozenset()) -> bool:
    """Tell whether a URL may be called, as far as its text can tell."""
    try:
        read_url(text, allow_hosts)
    except CallbackRefusedError:
        return False
    return True


def _agree(ours: SplitResult, theirs: Url) -> bool:
    """Tell whether two parsers see the same server and nobody's name in a URL."""
    seen = (ours.scheme, ours.username, ours.hostname, ours.port)
    return seen == (theirs.scheme, theirs.auth, (theirs.host or "").strip("[]"), theirs.port)


def _may_be_public(host: str) -> bool:
    if ":" in host or _NUMERIC.fullmatch(host.rpartition(".")[2]):
        return _is_canonical(host) and is_public(host)
    labels = host.split(".")
    return (
        len(labels) > 1
        and len(host) <= _LONGEST_NAME
        and all(_LABEL.fullmatch(label) for label in labels)
        and labels[-1] not in _LOCAL
    )


def _is_canonical(host: str) -> bool:
    """Tell whether an IP address is written in the usual way: IPv4 in full, IPv6 without it."""
    try:
        IPv6Address(host)
    except AddressValueError:
        pass
    else:
        return "." not in host
    try:
        return str(IPv4Address(host)) == host
    except AddressValueError:
        return False
