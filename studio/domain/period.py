"""Days that figures are told for, from midnight to midnight where a person is.

A day may have 23 or 25 hours, or be missing from the calendar; so moments are compared, never hours
counted.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Whole days in one time zone; both the first and the last belong to it."""

    first: date
    last: date
    """Not before the first."""
    zone: ZoneInfo

    @property
    def since(self) -> datetime:
        """Return the moment that it begins, in UTC."""
        return self._midnight(self.first)

    @property
    def until(self) -> datetime:
        """Return the moment before which it ends, in UTC."""
        return self._midnight(self.last + _DAY)

    def day_of(self, moment: datetime) -> date:
        """Return the day on which a moment falls here."""
        return moment.astimezone(self.zone).date()

    def days(self) -> Iterator[date]:
        """Return all its days in order."""
        return (self.first + _DAY * number for number in range(self.length))

    @property
    def length(self) -> int:
        """Return how many days it has."""
        return (self.last - self.first).days + 1

    def before(self) -> "Period":
        """Return as many days that end where this begins."""
        return Period(first=self.first - _DAY * self.length, last=self.first - _DAY, zone=self.zone)

    def _midnight(self, day: date) -> datetime:
        return datetime.combine(day, time.min, self.zone).astimezone(UTC)


def last_days(count: int, now: datetime, zone: ZoneInfo) -> Period:
    """Return today and the days before it, so many in all."""
    today = now.astimezone(zone).date()
    return Period(first=today - _DAY * (count - 1), last=today, zone=zone)
