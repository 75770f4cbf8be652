"""What was spent, waited for and lost, in any period."""

from dataclasses import dataclass
from datetime import datetime

from studio.domain.credits import Rates
from studio.domain.period import Period
from studio.domain.usage import Entry, entry_of
from studio.store.usage import UsageRows


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """Keeps no figures of its own: all of them follow from the takes."""

    rows: UsageRows
    rates: Rates
    """What a take counts as where the service did not say."""

    def entries(self, period: Period) -> tuple[Entry, ...]:
        """Return the takes of a period, oldest first.

        Raises:
            StoreError: The database cannot be read.
        """
        found = self.rows.find(period.since, period.until)
        return tuple(
            entry_of(generation, is_discarded=is_discarded, rates=self.rates)
            for generation, is_discarded in found
        )

    def began_at(self) -> datetime | None:
        """Return when the first take was asked for; None without any.

        Raises:
            StoreError: The database cannot be read.
        """
        return self.rows.first_day()
