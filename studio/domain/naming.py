"""Text to a piece of a file name.

Safe on every system: no separator, no control character, none of Windows' device names, no text
direction trick, no leading dot; short enough for file systems that count bytes.
"""

import unicodedata

SLUG_BYTES = 60
"""Longest slug in UTF-8; a name of a few more parts then fits 255 bytes anywhere."""

_READ = 400
"""Code points of the text that are looked at; more than fill a slug of single bytes."""

_DEVICES = frozenset(
    ["con", "prn", "aux", "nul"] + [f"{port}{n}" for port in ("com", "lpt") for n in range(10)]
)
"""Source: Microsoft, Naming Files, Paths, and Namespaces."""


def slug(text: str) -> str:
    """Return the text's letters and digits, of any script, in words joined by hyphens."""
    plain = unicodedata.normalize("NFC", text[:_READ].casefold())
    words = "".join(char if _belongs(char) else " " for char in plain).split()
    name = _shorten("-".join(words))
    return f"film-{name}" if name.partition("-")[0] in _DEVICES else name or "film"


def _belongs(char: str) -> bool:
    """Keep letters, digits and the marks that sit on letters."""
    return unicodedata.category(char)[0] in "LMN"


def _shorten(name: str) -> str:
    """Cut after the last word that fits, or inside it where one word is all there is."""
    kept = name.encode()[:SLUG_BYTES].decode(errors="ignore")
    if len(kept) == len(name) or name[len(kept)] == "-" or "-" not in kept:
        return kept
    return kept.rpartition("-")[0]
