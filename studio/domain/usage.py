"""What takes cost, how long they took and why some came to nothing: the figures of a period.

Animatics cost nothing and are counted apart, so that no figure of money is thinned by them. What a
take cost is decided where budgets are, so that both always agree.
"""

import math
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from statistics import median
from typing import TypeVar

from studio.domain.budget import cost_of
from studio.domain.credits import Rates
from studio.domain.generation import Generation, Status
from studio.domain.period import Period
from studio.domain.request import Quality
from studio.errors import Charged

_K = TypeVar("_K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A take, and what became of its clip in a person's hands."""

    generation: Generation
    is_discarded: bool = False
    """Whether it was rejected or put into the trash."""
    credits: Decimal = Decimal(0)
    """What it took, or may have."""

    @property
    def is_paid(self) -> bool:
        """Tell whether it was ordered where films cost credits."""
        return not self.generation.is_animatic

    @property
    def is_kept(self) -> bool:
        """Tell whether its clip is here and was not put aside."""
        return self.generation.can_play and not self.is_discarded

    @property
    def is_estimated(self) -> bool:
        """Tell whether its cost is our estimate, since the service never said."""
        return bool(self.credits) and self.generation.credits_reserved is None

    @property
    def waited_s(self) -> float | None:
        """Return the seconds from acceptance until the clip was here; None where nobody knows."""
        generation = self.generation
        if generation.status not in {Status.SAVED, Status.REMOVED}:
            return None
        if generation.submitted_at is None or generation.finished_at is None:
            return None
        return max((generation.finished_at - generation.submitted_at).total_seconds(), 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum:
    """Takes counted together."""

    takes: int
    """Those that cost credits."""
    animatics: int
    kept: int
    """Of those that cost credits."""
    credits: Decimal
    estimated: Decimal
    """The part of the credits that the service never confirmed."""

    @property
    def per_kept(self) -> Decimal | None:
        """Return the credits for each take that was kept; None where none was."""
        return self.credits / self.kept if self.kept else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """How long takes of one kind took."""

    service: str
    quality: Quality
    duration: int
    """Whole seconds asked for."""
    takes: int
    median_s: float
    p90_s: float
    """Nine of ten took no longer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Takes that came to nothing for one reason."""

    code: str
    message: str
    """What was said the last time."""
    charged: Charged
    takes: int
    credits: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """The figures of one period."""

    whole: Sum
    by_day: tuple[tuple[date, Sum], ...]
    """Every day of the period, quiet ones too."""
    by_kind: tuple[tuple[tuple[str, Quality], Sum], ...]
    """By service and quality, the dearest first."""
    waits: tuple[Wait, ...]
    troubles: tuple[Trouble, ...]
    """The commonest first."""


def entry_of(generation: Generation, *, is_discarded: bool, rates: Rates) -> Entry:
    """Return a take with what it cost."""
    cost = cost_of(generation, rates)
    return Entry(generation=generation, is_discarded=is_discarded, credits=cost)


def usage_of(entries: Sequence[Entry], period: Period) -> Usage:
    """Return the figures of takes that were asked for within a period."""
    days = _grouped(entries, lambda entry: period.day_of(entry.generation.created_at))
    kinds = _grouped(entries, _kind)
    sums = [(kind, total(some)) for kind, some in kinds.items()]
    return Usage(
        whole=total(entries),
        by_day=tuple((day, total(days.get(day, []))) for day in period.days()),
        by_kind=tuple(sorted(sums, key=lambda one: (-one[1].credits, one[0]))),
        waits=_waits(entries),
        troubles=_troubles(entries),
    )


def total(entries: Iterable[Entry]) -> Sum:
    """Count takes together."""
    every = list(entries)
    paid = [entry for entry in every if entry.is_paid]
    return Sum(
        takes=len(paid),
        animatics=len(every) - len(paid),
        kept=sum(entry.is_kept for entry in paid),
        credits=sum((entry.credits for entry in paid), Decimal(0)),
        estimated=sum((entry.credits for entry in paid if entry.is_estimated), Decimal(0)),
    )


def _kind(entry: Entry) -> tuple[str, Quality]:
    return entry.generation.service, entry.generation.request.quality


def _waits(entries: Iterable[Entry]) -> tuple[Wait, ...]:
    finished = [entry for entry in entries if entry.waited_s is not None]
    groups = _grouped(finished, lambda one: (*_kind(one), one.generation.request.duration))
    waits = []
    for (service, quality, duration), some in sorted(groups.items()):
        spans = sorted(entry.waited_s or 0.0 for entry in some)
        waits.append(
            Wait(
                service=service,
                quality=quality,
                duration=duration,
                takes=len(spans),
                median_s=median(spans),
                p90_s=nearest_rank(spans, 0.9),
            )
        )
    return tuple(waits)


def nearest_rank(ordered: Sequence[float], share: float) -> float:
    """Return the smallest value that so large a share does not exceed.

    Args:
        ordered: Values, smallest first; at least one.
        share: Above 0, up to 1.

    Source: Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996, definition 1.
    """
    return ordered[math.ceil(share * len(ordered)) - 1]


def _troubles(entries: Iterable[Entry]) -> tuple[Trouble, ...]:
    groups: dict[tuple[str, Charged], list[Entry]] = defaultdict(list)
    for entry in entries:
        if (failure := entry.generation.failure) is not None:
            groups[failure.code, failure.charged].append(entry)
    troubles = [_trouble(code, charged, some) for (code, charged), some in groups.items()]
    return tuple(sorted(troubles, key=lambda one: (-one.takes, one.code, one.charged)))


def _trouble(code: str, charged: Charged, entries: Sequence[Entry]) -> Trouble:
    latest = max(entries, key=lambda entry: entry.generation.created_at).generation.failure
    return Trouble(
        code=code,
        message=latest.message if latest else "",
        charged=charged,
        takes=len(entries),
        credits=sum((entry.credits for entry in entries), Decimal(0)),
    )


def _grouped(entries: Iterable[Entry], key: Callable[[Entry], _K]) -> dict[_K, list[Entry]]:
    groups: dict[_K, list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[key(entry)].append(entry)
    return groups
