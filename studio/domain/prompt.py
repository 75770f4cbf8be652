"""How long a prompt may be before the service cuts it.

The contract counts characters and knows two limits, one for Chinese. It does not say what Chinese
is; here it is text of which at least half of the letters are Han, with neither kana nor hangul.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

CHINESE_LIMIT = 2500
"""Code points of a Chinese prompt that count. Source: the contract, `prompt`."""

OTHER_LIMIT = 5000
"""Code points of any other prompt that count. Source: the contract, `prompt`."""

RECOMMENDED = 2000
"""Code points that the vendor's own page recommends at most. Source: its playground's counter."""

HAN_RANGES = (
    (0x3005, 0x3005),
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFD),
)
"""First and last code points of Han; the last are the two planes that Unicode keeps for it.

Source: Unicode 17, Scripts.txt and section 2.8.
"""

KANA_OR_HANGUL_RANGES = (
    (0x1100, 0x11FF),
    (0x3041, 0x3096),
    (0x309D, 0x309F),
    (0x30A1, 0x30FA),
    (0x30FC, 0x30FF),
    (0x3131, 0x318E),
    (0x31F0, 0x31FF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xFF66, 0xFF9D),
    (0xFFA0, 0xFFDC),
    (0x1AFF0, 0x1B16F),
)
"""First and last code points of what marks a text as Japanese or Korean. Source: as above."""


def _any_of(ranges: Iterable[tuple[int, int]]) -> re.Pattern[str]:
    return re.compile("[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges) + "]")


_HAN = _any_of(HAN_RANGES)
_KANA_OR_HANGUL = _any_of(KANA_OR_HANGUL_RANGES)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A prompt divided where the service cuts it."""

    kept: str
    lost: str
    """What the service will not read; empty for most prompts."""


def is_chinese(text: str) -> bool:
    """Tell whether the limit for Chinese applies to the text."""
    han = len(_HAN.findall(text))
    if not han or _KANA_OR_HANGUL.search(text):
        return False
    return 2 * han >= sum(map(str.isalpha, text))


def limit_of(text: str) -> int:
    """Return how many code points of the text the service reads."""
    return CHINESE_LIMIT if is_chinese(text) else OTHER_LIMIT


def cut(text: str) -> Cut:
    """Divide a prompt into what the service reads and what it leaves out."""
    if len(text) <= CHINESE_LIMIT:
        return Cut(kept=text, lost="")
    limit = limit_of(text)
    return Cut(kept=text[:limit], lost=text[limit:])
