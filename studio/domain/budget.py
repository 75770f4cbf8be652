"""What may be spent, and what was."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from studio.domain.credits import Rates
from studio.domain.generation import Generation, Status
from studio.errors import Charged

_FREE = frozenset({Charged.NO, Charged.RELEASED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """Credits that may be spent; None sets no limit."""

    per_press: Decimal | None = None
    per_day: Decimal | None = None

    def objection(self, cost: Decimal, *, spent: Decimal) -> str | None:
        """Return why a press may not be sent, in a sentence, or None.

        Args:
            cost: Credits that it is estimated to take.
            spent: Credits spent since midnight.
        """
        if self.per_press is not None and cost > self.per_press:
            return f"This would take about {cost} credits; one press may take {self.per_press}."
        if self.per_day is not None and spent + cost > self.per_day:
            return (
                f"This would take about {cost} credits, and {spent} of today's {self.per_day} are "
                "spent."
            )
        return None


def spent_on(generations: Iterable[Generation], rates: Rates) -> Decimal:
    """Return the credits that these have taken, or may have.

    A failed one costs nothing only if the service says so; one that is still to be sent or whose
    outcome is unknown counts as estimated.
    """
    return sum((cost_of(generation, rates) for generation in generations), Decimal(0))


def cost_of(generation: Generation, rates: Rates) -> Decimal:
    """Return the credits that this one has taken, or may have; see `spent_on`."""
    never_sent = generation.status is Status.CANCELLED and generation.submitted_at is None
    given_back = generation.failure is not None and generation.failure.charged in _FREE
    if generation.is_animatic or never_sent or given_back:
        return Decimal(0)
    if generation.credits_reserved is not None:
        return Decimal(str(generation.credits_reserved))
    return rates.of(generation.request.quality, generation.request.duration)
