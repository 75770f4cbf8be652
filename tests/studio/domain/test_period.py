from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.period import Period, last_days

ZONES = ("UTC", "Europe/Berlin", "America/Sao_Paulo", "Pacific/Apia", "Asia/Kathmandu")


def zones():
    return st.sampled_from(ZONES).map(ZoneInfo)


def moments():
    first, last = datetime(2004, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
    seconds = st.integers(int(first.timestamp()), int(last.timestamp()))
    return seconds.map(lambda second: datetime.fromtimestamp(second, UTC))


@given(
    zones(),
    st.dates(date(2005, 1, 1), date(2030, 1, 1)),
    st.integers(0, 40),
    moments(),
)
def test_a_moment_lies_between_the_ends_just_when_its_day_does(zone, first, more, moment):
    last = date.fromordinal(first.toordinal() + more)
    period = Period(first=first, last=last, zone=zone)
    is_between = period.since <= moment < period.until
    assert is_between == (first <= period.day_of(moment) <= last)


@given(zones(), moments())
def test_the_days_before_end_where_the_period_begins(zone, now):
    period = last_days(7, now, zone)
    assert period.before().until == period.since
    assert period.before().length == period.length == 7
    assert list(period.days())[-1] == period.day_of(now)


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 3, 29), 23), (date(2026, 10, 25), 25), (date(2026, 6, 1), 24)]
)
def test_a_day_has_the_hours_that_the_clocks_give_it(day, hours):
    period = Period(first=day, last=day, zone=ZoneInfo("Europe/Berlin"))
    assert (period.until - period.since).total_seconds() == hours * 3600
