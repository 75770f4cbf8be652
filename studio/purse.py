"""What takes cost at a service, what was spent today, and whether a press may be sent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from studio.clock import Clock
from studio.domain.budget import Budget, spent_on
from studio.domain.credits import PUBLISHED, Rates, corrected
from studio.domain.request import GenerationRequest, Quality
from studio.domain.service import LOCAL
from studio.errors import InvalidRequestError, Problem
from studio.settings import Settings
from studio.store.generations import Generations

_LATELY = timedelta(days=30)
"""How long what a service reserved tells what it will reserve."""

_NEWEST = 200
"""Takes that are looked at for it; every page asks, so these are few."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """Watches over the credits."""

    generations: Generations
    clock: Clock
    rates: Rates
    budget: Budget

    def rates_of(self, service: str) -> Rates:
        """Return the rates, as the service applied them lately."""
        now = self.clock.now()
        past = self.generations.find_paid(now - _LATELY, service, most=_NEWEST)
        return corrected(self.rates, past)

    def spent_today(self) -> Decimal:
        """Return the credits taken since midnight where this machine is, at all services."""
        here = self.clock.now().astimezone()
        midnight = here.replace(hour=0, minute=0, second=0, microsecond=0)
        return spent_on(self.generations.find_paid(midnight.astimezone()), self.rates)

    def objection(self, requests: Sequence[GenerationRequest], *, service: str) -> str | None:
        """Return why these may not be sent, in a sentence, or None."""
        if service == LOCAL or self.budget == Budget():
            return None
        rates = self.rates_of(service)
        cost = sum((rates.of(one.quality, one.duration) for one in requests), Decimal(0))
        return self.budget.objection(cost, spent=self.spent_today())

    def check(self, requests: Sequence[GenerationRequest], *, service: str) -> None:
        """Let these pass.

        Raises:
            InvalidRequestError: They would go beyond the budget.
        """
        if (why := self.objection(requests, service=service)) is not None:
            raise InvalidRequestError((Problem(field="budget", message=why),))


def open_purse(settings: Settings, generations: Generations, clock: Clock) -> Purse:
    """Return the purse that the settings describe."""
    set_rates = {Quality.HD: settings.rate_720p, Quality.FULL_HD: settings.rate_1080p}
    given = {quality: rate for quality, rate in set_rates.items() if rate is not None}
    per_second = {**PUBLISHED.per_second, **given}
    return Purse(
        generations=generations,
        clock=clock,
        rates=replace(PUBLISHED, per_second=per_second, since=None) if given else PUBLISHED,
        budget=Budget(per_press=settings.budget_press, per_day=settings.budget_day),
    )
