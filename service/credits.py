"""What a film costs: the vendor's price for the same request.

An animatic is free. The contract has every creation report the credits that it reserves, so the
service reports what the vendor would have reserved: a draft shows the price of the real take. Keys
that were given credits spend them at the same price.
"""

from decimal import ROUND_HALF_UP, Decimal

from service.vocabulary import Quality

RATE_PER_SECOND = {
    Quality.HD: Decimal("7.616"),
    Quality.FULL_HD: Decimal("7.616") * Decimal("1.29"),
}
"""Credits for a second of film. Source: Evolink's public pricing rules, effective 2026-10-08."""

_HUNDREDTHS = 100


def reserved(quality: Quality, duration: int) -> Decimal:
    """Return the credits for a film of so many seconds, to 2 decimals, half up."""
    credits_exact = RATE_PER_SECOND[quality] * duration
    return credits_exact.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def cost(quality: Quality, duration: int) -> int:
    """Return the price in whole hundredths of a credit, as the books have it."""
    return hundredths(reserved(quality, duration))


def hundredths(amount: Decimal) -> int:
    """Return credits in whole hundredths; a further decimal is cut off."""
    return int(amount * _HUNDREDTHS)


def as_credits(hundredths_: int) -> float:
    """Return whole hundredths of a credit in credits."""
    return hundredths_ / _HUNDREDTHS
