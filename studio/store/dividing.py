"""Divides text into what a search for words can find.

Chinese, Japanese, Thai and their like write no blanks between words, and SQLite's tokenizer would
take a whole sentence for one. So each of their characters stands alone, and a search for several
asks for them next to each other. Accents fall off, so that `cafe` finds `café`. Everything that is
no letter, digit or mark falls out, on both sides alike, so a search can hold no syntax.
"""

import re
import unicodedata

from studio.domain.prompt import HAN_RANGES

_UNDIVIDED = (*HAN_RANGES, (0x3041, 0x30FF), (0x31F0, 0x31FF), (0x0E00, 0x0EFF), (0x1000, 0x109F))
"""Han, kana, Thai, Lao and Burmese. Source: Unicode 17, Blocks.txt."""

_SINGLE = re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in _UNDIVIDED) + "]")

_ACCENT = re.compile("[\u0300-\u036f]")
"""Source: Unicode 17, Combining Diacritical Marks."""


def divided(text: str | None) -> str:
    """Return the words of a text, parted by single blanks."""
    return " ".join(words_of(text or ""))


def words_of(text: str) -> list[str]:
    """Return the words of a text; a character of a script without blanks is one of its own."""
    bare = _ACCENT.sub("", unicodedata.normalize("NFD", text))
    plain = unicodedata.normalize("NFC", bare)
    kept = "".join(char if _belongs(char) else " " for char in plain)
    return _SINGLE.sub(r" \g<0> ", kept).split()


def is_single(word: str) -> bool:
    """Tell whether a word is a character of a script without blanks."""
    return _SINGLE.fullmatch(word) is not None


def _belongs(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN"
