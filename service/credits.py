"""What a film would cost at the vendor's.

An animatic is free. The contract has every creation report the credits that it reserves, so the
service reports what the vendor would have reserved for the same request: a draft shows the price of
the real take.
"""

from decimal import ROUND_HALF_UP, Decimal

from service.vocabulary import Quality

RATE_PER_SECOND = {
    Quality.HD: Decimal("7.616"),
    Quality.FULL_HD: Decimal("7.616") * Decimal("1.29"),
}
"""Credits for a second of film. Source: Evolink's public pricing rules, effective 2026-10-08."""


def reserved(quality: Quality, duration: int) -> Decimal:
    """Return the credits for a film of so many seconds, to 2 decimals, half up."""
    credits_exact = RATE_PER_SECOND[quality] * duration
    return credits_exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
