"""How the shots of a prompt share the film's frames.

Shots without times share evenly what is left; times beyond the film are scaled to fit; gaps close
because a shot lasts until the next begins; the last one ends with the film.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from service.renderer.request import FRAME_RATE

SHORTEST = 12
"""Frames that a shot has at least: under half a second reads as a fault, not as a shot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """When a shot plays, as the prompt says it, in seconds."""

    start: float
    end: float


def frame_spans(asked: Sequence[Span | None], frames: int) -> tuple[tuple[int, int], ...]:
    """Return each shot's first frame and the frame after its last.

    Shots that there is no room for, at the shortest length, are left out from the end.

    Args:
        asked: What the prompt says about each shot; None where it says nothing.
        frames: Frames in the film.
    """
    asked = asked[: max(frames // SHORTEST, 1)]
    lengths = _lengths(asked, frames / FRAME_RATE)
    scale = max(sum(lengths), frames / FRAME_RATE) if any(asked) else sum(lengths)
    cuts, passed = [0], 0.0
    for number, length in enumerate(lengths[:-1], start=1):
        passed += length
        cut = round(passed / scale * frames)
        earliest = cuts[-1] + SHORTEST
        latest = frames - SHORTEST * (len(lengths) - number)
        cuts.append(min(max(cut, earliest), latest))
    cuts.append(frames)
    return tuple(pairwise(cuts))


def asked_seconds(asked: Sequence[Span | None], frames: int) -> float | None:
    """Return the seconds that the prompt's times add up to, where the film is shorter.

    Args:
        asked: What the prompt says about each shot; None where it says nothing.
        frames: Frames in the film.
    """
    told = sum(_length(number, asked) or 0.0 for number in range(len(asked)))
    return round(told, 2) if told * FRAME_RATE > frames + 1 else None


def _lengths(asked: Sequence[Span | None], seconds: float) -> list[float]:
    known = [_length(number, asked) for number in range(len(asked))]
    told = [length for length in known if length is not None]
    untold = len(known) - len(told)
    left = seconds - sum(told)
    share = left / untold if untold and left > 0 else seconds / len(known)
    return [share if length is None else length for length in known]


def _length(number: int, asked: Sequence[Span | None]) -> float | None:
    span = asked[number]
    if span is None:
        return None
    following = asked[number + 1] if number + 1 < len(asked) else None
    start = 0.0 if number == 0 else span.start
    end = following.start if following and following.start > start else span.end
    return max(end - start, 0.1)
