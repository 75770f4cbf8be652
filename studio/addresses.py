"""Which addresses may be a service's, to which keys and prompts go, or this server's own."""

from urllib.parse import urlsplit

LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})
"""Names of this machine, which may be spoken to without https."""


def checked_address(url: str) -> str:
    """Return a service's address without a slash at its end.

    Raises:
        ValueError: It is no address, or not one that a key may be sent to.
    """
    parts = urlsplit(url)
    if not parts.hostname or "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("has to be an address such as https://api.example.com")
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise ValueError("has to begin with https://, or lead to this machine")
    return url.rstrip("/")


def checked_public(url: str) -> str:
    """Return this server's address on the net without a slash at its end.

    Raises:
        ValueError: It is no address, or not one with https.
    """
    if not url.startswith("https://"):
        raise ValueError("has to begin with https://")
    return checked_address(url)
