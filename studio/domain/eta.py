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


def time_left(generation: Generation, now: datetime, history: History) -> float | None:
    """Return the seconds left; None where nobody can know, or it is overdue."""
    if not generation.is_live:
        return None
    expected = history.get(kind_of(generation), generation.estimated_s)
    if generation.submitted_at is None:
        return None if expected is None else float(expected)
    elapsed = max((now - generation.submitted_at).total_seconds(), 0.0)
    if generation.progress < LEAST_PROGRESS:
        return None if expected is None or elapsed >= expected else expected - elapsed
    share_left = (100 - generation.progress) / 100
    if expected is None:
        return elapsed * share_left / (1 - share_left)
    return max(expected, elapsed) * share_left
