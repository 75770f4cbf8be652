"""How long a generation still takes.

Two witnesses: what to expect from start to end (our own past, else the service's word), and how
far the task says it is. Time spent in the service's queue says nothing about the pace, so the
pace alone is trusted only where there is nothing to expect.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from studio.domain.generation import Generation
from studio.domain.request import Quality

LEAST_PROGRESS = 5
"""Percent below which the pace says nothing yet."""


class Kind(NamedTuple):
    """Generations that take about the same time."""

    service: str
    quality: Quality
    duration: int


History = Mapping[Kind, float]
"""Median seconds from acceptance to the clip, of what was made here before."""


def kind_of(generation: Generation) -> Kind:
    """Return which generations to compare with."""
    request = generation.request
    return Kind(generation.service, request.quality, request.duration)


def expect(generation: Generation, now: datetime, history: History) -> float | None:
    """Return the seconds from acceptance to clip, as far as they can be told by now.

    The time left that people see and the moment of the next question both come from here.
    """
    known = history.get(kind_of(generation), generation.estimated_s)
    if generation.progress < LEAST_PROGRESS:
        return None if known is None else float(known)
    elapsed = elapsed_s(generation, now)
    share_left = (100 - generation.progress) / 100
    if known is None:
        return elapsed / (1 - share_left)
    return elapsed + max(known, elapsed) * share_left


def time_left(generation: Generation, now: datetime, history: History) -> float | None:
    """Return the seconds left; None where nobody can know, or it is overdue."""
    expected = expect(generation, now, history)
    if expected is None or not generation.is_live:
        return None
    left = expected - elapsed_s(generation, now)
    return left if left > 0 or generation.progress >= LEAST_PROGRESS else None


def elapsed_s(generation: Generation, now: datetime) -> float:
    """Return the seconds since the service accepted it; none where the clock was set back."""
    if generation.submitted_at is None:
        return 0.0
    return max((now - generation.submitted_at).total_seconds(), 0.0)
