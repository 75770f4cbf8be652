"""What takes cost, before they are sent.

An estimate: what the service reserves is written on the generation once it answers.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from studio.domain.request import Quality

CREDITS_PER_USD = Decimal(68)
"""Source: EvoLink public pricing rules, effective 2026-10-08."""

RATES_FROM = date(2026, 10, 8)
"""The day from which `RATES` are valid."""

RATES = {Quality.HD: Decimal("7.616"), Quality.FULL_HD: Decimal("9.82464")}
"""Credits a second. Source: EvoLink public pricing rules, effective 2026-10-08."""

MINIMUM_CHARGE = Decimal("22.848")
"""Credits that a take costs at least. Source: EvoLink public pricing rules, 2026-10-08."""

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True, kw_only=True)
class Estimate:
    """What something costs, about."""

    credits: Decimal
    """Rounded half up to hundredths."""

    @property
    def dollars(self) -> Decimal:
        """Return the same in US dollars, rounded half up to cents."""
        return (self.credits / CREDITS_PER_USD).quantize(_CENT, ROUND_HALF_UP)


FREE = Estimate(credits=Decimal("0.00"))


def estimate(quality: Quality, duration: int, takes: int = 1) -> Estimate:
    """Return what so many takes cost, each of `duration` seconds.

    credits = takes * max(rate * duration, minimum charge), each take rounded as it is billed.
    Source: EvoLink public pricing rules, effective 2026-10-08.
    """
    one = max(RATES[quality] * duration, MINIMUM_CHARGE).quantize(_CENT, ROUND_HALF_UP)
    return Estimate(credits=one * takes)
