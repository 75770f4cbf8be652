"""The renderer's one typeface, for Latin and for Chinese.

What it has no glyph for is left out: a row of boxes says less than nothing.
"""

from functools import cache
from pathlib import Path

from service.renderer.skia_library import skia

_FILE = Path(__file__).parent / "assets" / "NotoSansSC.ttf"


def font(size: float) -> skia.Font:
    """Return the typeface in bold, its size in the canvas's units."""
    face = skia.Font(_face(), size)
    face.setEmbolden(True)
    face.setSubpixel(True)
    face.setLinearMetrics(True)
    face.setHinting(skia.FontHinting.kNone)
    return face


def legible(text: str) -> str:
    """Return what the typeface can write of a text, with its blanks made single spaces."""
    spaced = " ".join(text.split())
    glyphs = _face().unicharsToGlyphs([ord(character) for character in spaced])
    kept = (character for character, glyph in zip(spaced, glyphs, strict=True) if glyph)
    return " ".join("".join(kept).split())


@cache
def _face() -> skia.Typeface:
    return skia.FontMgr.New_Custom_Empty().makeFromFile(str(_FILE))
