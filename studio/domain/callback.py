"""Which addresses the service may be told to call back.

The service refuses private addresses by itself; saying so here saves a trip and names the reason.
Only what the address itself shows is judged: no name is looked up.
"""

import re
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import SplitResult, urlsplit

LONGEST_CALLBACK_URL = 2048
"""Characters. Source: the contract, `callback_url`."""

_PRIVATE_ENDINGS = (".local", ".localhost", ".internal", ".lan", ".home", ".home.arpa", ".arpa")


def problem_with(url: str) -> str | None:
    """Return what is wrong with a callback URL, in a sentence; None for a good one."""
    if len(url) > LONGEST_CALLBACK_URL:
        return f"The callback URL is longer than {LONGEST_CALLBACK_URL} characters."
    if re.search(r"[^\x21-\x7e]|\\", url):
        return "The callback URL holds a character that does not belong into a URL."
    parts = _split(url)
    if parts is None or parts.scheme != "https":
        return "The callback URL has to begin with https://."
    if "@" in parts.netloc:
        return "The callback URL must not hold a user name or password."
    if not _is_public(parts.hostname or ""):
        return "The callback URL has to lead to a public address."
    return None


def _split(url: str) -> SplitResult | None:
    """Split a URL; None where it, or its port, cannot be read."""
    try:
        parts = urlsplit(url)
        if parts.port == 0:
            return None
    except ValueError:
        return None
    return parts


def _is_public(host: str) -> bool:
    literal = _address_of(host)
    if literal is not None:
        return literal.is_global and not literal.is_multicast
    name = host.rstrip(".")
    last = name.rpartition(".")[2]
    is_legacy_number = bool(re.fullmatch("[0-9]+|0x[0-9a-f]*", last))
    return "." in name and not is_legacy_number and not name.endswith(_PRIVATE_ENDINGS)


def _address_of(host: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(host)
    except ValueError:
        return None
