"""Frames a second as exact numbers, and the one rate of a cut whose clips differ.

Files say 23.976 where 24000/1001 is meant. Over an hour the difference is a frame, so a rate is
taken for the broadcast rate that it comes close to.
"""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

_NTSC = (24, 30, 48, 60)
BROADCAST = tuple(
    sorted(
        [Fraction(whole * 1000, 1001) for whole in _NTSC]
        + [Fraction(whole) for whole in (24, 25, 30, 48, 50, 60)]
    )
)
"""Rates that timecode is counted in. Source: SMPTE ST 12-1, section 5."""

_CLOSE = 0.006
"""Frames a second; a fourth of what lies between 24 and 23.976."""


def exact_rate(fps: float) -> Fraction:
    """Return the rate that a measured number of frames a second stands for."""
    nearest = min(BROADCAST, key=lambda rate: abs(rate - fps))
    return nearest if abs(nearest - fps) < _CLOSE else Fraction(fps).limit_denominator(1001)


def main_rate(rates: Sequence[Fraction]) -> Fraction:
    """Return the rate that most clips have; the earliest of those where several lead."""
    return Counter(rates).most_common(1)[0][0]


def broadcast_rate(rate: Fraction) -> Fraction:
    """Return the nearest rate that timecode can be counted in."""
    return min(BROADCAST, key=lambda one: abs(one - rate))


def rate_words(rate: Fraction) -> str:
    """Return a rate as people write it: `24`, `23.976`."""
    return f"{float(rate):.3f}".rstrip("0").rstrip(".")
