"""What takes cost, before they are sent.

An estimate: what the service reserves is written on the generation once it answers, and corrects
the next estimate.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from statistics import median

from studio.domain.generation import Generation
from studio.domain.request import Quality

CREDITS_PER_USD = Decimal(68)
"""Source: EvoLink public pricing rules, effective 2026-10-08."""

_CENT = Decimal("0.01")
_REMEMBERED = 5
"""Reservations of one quality that correct its rate."""
_PLAUSIBLE = (Decimal("0.2"), Decimal(5))
"""Reservations this many times the estimate are believed; others are counted in another unit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """What a second costs, and since when."""

    per_second: Mapping[Quality, Decimal]
    """Credits."""
    minimum: Decimal
    """Credits that a take costs at least."""
    since: date | None
    """The day of the published rates; None for what settings say."""
    is_corrected: bool = False
    """Whether what the service reserved lately has moved them."""

    def of(self, quality: Quality, duration: int) -> Decimal:
        """Return what one take costs, rounded half up to hundredths, as it is billed."""
        cost = max(self.per_second[quality] * duration, self.minimum)
        return cost.quantize(_CENT, ROUND_HALF_UP)


PUBLISHED = Rates(
    per_second={Quality.HD: Decimal("7.616"), Quality.FULL_HD: Decimal("9.82464")},
    minimum=Decimal("22.848"),
    since=date(2026, 10, 8),
)
"""Source: EvoLink public pricing rules, effective 2026-10-08."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What something costs, about."""

    credits: Decimal
    """Rounded half up to hundredths."""

    @property
    def dollars(self) -> Decimal:
        """Return the same in US dollars, rounded half up to cents."""
        return (self.credits / CREDITS_PER_USD).quantize(_CENT, ROUND_HALF_UP)


def estimate(
    quality: Quality, duration: int, takes: int = 1, *, rates: Rates = PUBLISHED
) -> Estimate:
    """Return what so many takes cost, each of `duration` seconds.

    credits = takes * max(rate * duration, minimum charge), each take rounded as it is billed.
    Source: EvoLink public pricing rules, effective 2026-10-08.
    """
    return Estimate(credits=rates.of(quality, duration) * takes)


def corrected(rates: Rates, past: Iterable[Generation]) -> Rates:
    """Return the rates as the service applied them lately.

    Args:
        rates: What was published or set.
        past: Generations at that service, newest first.
    """
    factors: dict[Quality, list[Decimal]] = {quality: [] for quality in Quality}
    for generation in past:
        request, reserved = generation.request, generation.credits_reserved
        if reserved and len(factors[request.quality]) < _REMEMBERED:
            factor = Decimal(str(reserved)) / rates.of(request.quality, request.duration)
            if _PLAUSIBLE[0] <= factor <= _PLAUSIBLE[1]:
                factors[request.quality].append(factor)
    lately = {quality: median(found) for quality, found in factors.items() if found}
    if all(factor == 1 for factor in lately.values()):
        return rates
    per_second = {
        quality: rate * lately.get(quality, Decimal(1))
        for quality, rate in rates.per_second.items()
    }
    return replace(
        rates,
        per_second=per_second,
        minimum=rates.minimum * min(lately.values()),
        is_corrected=True,
    )
