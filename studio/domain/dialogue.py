"""How long the spoken lines of a prompt take, and whether that fits.

Lines are what stands between quotation marks. An estimate, since nobody knows how the model's
actors will speak.
"""

import re
from dataclasses import dataclass

from studio.domain.prompt import is_chinese

_QUOTED = re.compile(r"「([^「」]{1,500})」|“([^“”]{1,500})”|\"([^\"\n]{1,500})\"")
_PACE = 1.2
"""Room that a line needs beside its bare reading time. Source: the vendor's prompt guide."""
_CHARACTERS_PER_S = 4
"""Chinese characters spoken in a second. Source: as above."""
_WORDS_PER_S = 2.5
"""Words spoken in a second in other languages: 150 a minute, an unhurried conversation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One spoken line."""

    text: str
    seconds: float
    """How long it takes to say, with room to breathe."""


def spoken_lines(prompt: str) -> tuple[Line, ...]:
    """Return the lines that a prompt has spoken, in its order."""
    found = ("".join(group or "" for group in match.groups()) for match in _QUOTED.finditer(prompt))
    return tuple(
        Line(text=text.strip(), seconds=_seconds(text)) for text in found if _is_said(text)
    )


def _is_said(text: str) -> bool:
    return any(map(str.isalnum, text))


def _seconds(text: str) -> float:
    if is_chinese(text):
        return sum(map(str.isalnum, text)) / _CHARACTERS_PER_S * _PACE
    return len(text.split()) / _WORDS_PER_S * _PACE
