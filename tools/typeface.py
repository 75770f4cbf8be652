r"""Writes the characters that our typeface keeps: python -m tools.typeface FILE.

The typeface is Noto Sans SC, regular, cut down to Latin and the characters of GB 2312, which are
those of written Chinese in daily use. It is cut with fonttools, which is needed for this alone:

    pyftsubset NotoSansSC-Regular.ttf --unicodes-file=FILE --no-hinting --layout-features= \
        --name-IDs=0,1,2,13,14 --no-recalc-timestamp \
        --output-file=service/renderer/assets/NotoSansSC.ttf

The studio letters its works with a copy of that file, studio/media/assets/NotoSansSC.ttf, since
it shares nothing with the service.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

_LATIN = ((0x20, 0x7F), (0xA0, 0x100), (0x2010, 0x2028), (0x2030, 0x203B), (0x20AC, 0x20AD))
"""Code points of Latin 1, dashes, quotes and the euro."""


def characters() -> list[str]:
    """Return the characters that are kept, in order."""
    return sorted({*_latin(), *_chinese()})


def _latin() -> Iterator[str]:
    for first, end in _LATIN:
        yield from map(chr, range(first, end))


def _chinese() -> Iterator[str]:
    """Yield what GB 2312 holds: 94 rows of 94 places, not all of them filled."""
    for row in range(0xA1, 0xF8):
        for place in range(0xA1, 0xFF):
            yield from bytes((row, place)).decode("gb2312", errors="ignore")


if __name__ == "__main__":
    lines = (f"U+{ord(character):04X}\n" for character in characters())
    Path(sys.argv[1]).write_text("".join(lines), encoding="ascii")
