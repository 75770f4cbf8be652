"""Colours as the painter mixes them: sRGB parts from 0 to 1."""

from typing import NamedTuple, Self


class Colour(NamedTuple):
    """One opaque colour."""

    red: float
    green: float
    blue: float

    @classmethod
    def of(cls, code: str) -> Self:
        """Return the colour of six hexadecimal digits."""
        return cls(*(int(code[place : place + 2], 16) / 255 for place in (0, 2, 4)))

    def mix(self, other: "Colour", share: float) -> "Colour":
        """Return this colour with a share (0 to 1) of the other in it."""
        return Colour(*(a + (b - a) * share for a, b in zip(self, other, strict=True)))

    def scaled(self, factor: float) -> "Colour":
        """Return the colour darker (under 1) or lighter (over 1)."""
        return Colour(*(min(part * factor, 1.0) for part in self))

    @property
    def luminance(self) -> float:
        """How light it looks, from 0 to 1. Source: ITU-R BT.709, section 3.2."""
        return 0.2126 * self.red + 0.7152 * self.green + 0.0722 * self.blue

    @property
    def grey(self) -> "Colour":
        """The grey as light as this colour."""
        return Colour(self.luminance, self.luminance, self.luminance)

    def argb(self, alpha: float = 1.0) -> int:
        """Return the colour as skia takes it."""
        parts = (alpha, *self)
        code = 0
        for part in parts:
            code = code << 8 | round(min(max(part, 0.0), 1.0) * 255)
        return code


WHITE = Colour(1.0, 1.0, 1.0)
BLACK = Colour(0.0, 0.0, 0.0)
