"""Words on pictures, in Latin and in Chinese.

What the typeface has no glyph for is left out: a row of boxes says less than nothing.
"""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FILE = Path(__file__).parents[1] / "assets" / "NotoSansSC.ttf"
_NO_CHARACTER = "\uffff"

_MOST = 300
"""Characters that are looked at; more than any line has room for."""


@cache
def typeface(size: int) -> ImageFont.FreeTypeFont:
    """Return the typeface, its size in pixels."""
    return ImageFont.truetype(str(_FILE), size, layout_engine=ImageFont.Layout.BASIC)


def legible(text: str) -> str:
    """Return what the typeface can write of a text, with its blanks made single spaces."""
    spaced = " ".join(text.split())
    return " ".join("".join(filter(_has_glyph, spaced)).split())


@cache
def _has_glyph(character: str) -> bool:
    return character == " " or _shape(character) != _shape(_NO_CHARACTER)


def _shape(character: str) -> tuple[tuple[int, int], bytes]:
    mask = typeface(16).getmask(character)
    return mask.size, bytes(mask)


def shortened(text: str, size: int, width: float) -> str:
    """Return as much of the text as fits so many pixels, with an ellipsis where that is not all."""
    face, kept = typeface(size), legible(text[:_MOST])
    if len(text) <= _MOST and face.getlength(kept) <= width:
        return kept
    while kept and face.getlength(kept + "…") > width:
        kept = kept[: -max(1, len(kept) // 16)]
    return kept.rstrip() + "…" if kept else ""


def label(text: str, size: int, width: int) -> Image.Image | None:
    """Draw words on a dark strip, at most so many pixels wide; None where there are no words.

    Returns:
        Lightness and opacity, 8 bits each (mode LA); width and height are even.
    """
    margin = size // 2
    words = shortened(text, size, width - 2 * margin)
    if not words:
        return None
    drawn = int(typeface(size).getlength(words)) + 2 * margin
    strip = Image.new("LA", (drawn // 2 * 2, (size + margin) // 2 * 2), (16, 150))
    place = (margin, strip.height / 2)
    ImageDraw.Draw(strip).text(place, words, (235, 255), typeface(size), anchor="lm")
    return strip
