from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.credits import PUBLISHED
from studio.domain.generation import Status
from studio.domain.period import Period
from studio.domain.request import GenerationRequest, Quality
from studio.domain.usage import entry_of, nearest_rank, total, usage_of
from studio.errors import Charged
from tests.seeded import FAILURE, a_generation

VENDOR = "https://api.example.com"
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
WEEK = Period(first=date(2026, 11, 16), last=date(2026, 11, 22), zone=ZoneInfo("UTC"))


def entry(number=1, *, discarded=False, **changes):
    facts = {"service": VENDOR, "created_at": NOON, "credits_reserved": 40.0} | changes
    return entry_of(a_generation(number, **facts), is_discarded=discarded, rates=PUBLISHED)


def waited(number, seconds, **changes):
    return entry(
        number, submitted_at=NOON, finished_at=NOON + timedelta(seconds=seconds), **changes
    )


def test_animatics_are_counted_apart_and_cost_nothing():
    whole = total([entry(1), entry(2, service="local")])
    assert (whole.takes, whole.animatics, whole.credits) == (1, 1, 40)


def test_a_discarded_take_cost_something_and_is_not_kept():
    whole = total([entry(1), entry(2, discarded=True)])
    assert (whole.takes, whole.kept, whole.per_kept) == (2, 1, 80)


def test_without_a_kept_take_there_is_no_cost_of_one():
    assert total([entry(1, status=Status.PROCESSING)]).per_kept is None


def test_what_the_service_never_said_is_an_estimate():
    whole = total([entry(1), entry(2, credits_reserved=None)])
    assert whole.estimated == PUBLISHED.of(Quality.HD, 5)
    assert whole.credits == 40 + whole.estimated


def test_a_failed_take_is_free_only_if_the_service_says_so():
    kept = replace(FAILURE, charged=Charged.MAYBE)
    free = entry(1, status=Status.FAILED)
    dear = entry(2, status=Status.FAILED, failure=kept)
    assert (free.credits, dear.credits) == (0, 40)


def test_every_day_is_told_and_quiet_ones_are_empty():
    usage = usage_of([entry()], WEEK)
    assert [one.takes for _, one in usage.by_day] == [0, 0, 0, 0, 0, 0, 1]


def test_a_take_before_midnight_there_is_of_the_day_there():
    late = entry(created_at=datetime(2026, 11, 20, 23, 30, tzinfo=UTC))
    there = replace(WEEK, zone=ZoneInfo("Asia/Tokyo"))
    days = dict(usage_of([late], there).by_day)
    assert days[date(2026, 11, 21)].takes == 1


@given(
    st.lists(st.tuples(st.integers(0, 7 * 24 * 60 - 1), st.booleans()), max_size=30),
    st.sampled_from(["UTC", "Pacific/Apia", "America/Sao_Paulo", "Europe/Berlin"]),
)
def test_the_days_sum_to_the_whole_in_any_zone(moments, zone):
    there = replace(WEEK, zone=ZoneInfo(zone))
    entries = [
        entry(
            number,
            created_at=there.since + timedelta(minutes=minutes),
            service="local" if is_local else VENDOR,
        )
        for number, (minutes, is_local) in enumerate(moments, start=1)
    ]
    usage = usage_of(entries, there)
    for figure in ("takes", "animatics", "kept", "credits"):
        assert sum(getattr(one, figure) for _, one in usage.by_day) == getattr(usage.whole, figure)
        assert sum(getattr(one, figure) for _, one in usage.by_kind) == getattr(usage.whole, figure)


def test_waits_are_told_by_service_quality_and_duration():
    long = GenerationRequest(prompt="the sea", duration=10)
    entries = [*(waited(n, 10 * n) for n in range(1, 11)), waited(20, 300, request=long)]
    short, longer = usage_of(entries, WEEK).waits
    assert (short.takes, short.median_s, short.p90_s) == (10, 55, 90)
    assert (longer.duration, longer.median_s) == (10, 300)


@pytest.mark.parametrize(
    "changes",
    [
        {"status": Status.FAILED},
        {"status": Status.PROCESSING, "finished_at": None},
        {"submitted_at": None},
    ],
    ids=["failed", "under way", "adopted"],
)
def test_only_clips_that_arrived_have_waited(changes):
    assert waited(1, 10).waited_s == 10
    facts = {"submitted_at": NOON, "finished_at": NOON + timedelta(seconds=10)} | changes
    assert entry(1, **facts).waited_s is None


@given(st.lists(st.floats(0, 1e6), min_size=1).map(sorted), st.floats(0, 1, exclude_min=True))
def test_so_large_a_share_does_not_exceed_the_ranked_value(values, share):
    found = nearest_rank(values, share)
    assert found in values
    assert sum(value <= found for value in values) >= share * len(values) - 1e-9


def test_failures_are_told_by_reason_and_cost_the_commonest_first():
    rare = replace(FAILURE, code="generation_timeout", charged=Charged.MAYBE)
    failed = [entry(number, status=Status.FAILED) for number in (1, 2)]
    usage = usage_of([entry(3, status=Status.FAILED, failure=rare), *failed], WEEK)
    assert [(one.code, one.takes, one.credits) for one in usage.troubles] == [
        ("content_policy_violation", 2, Decimal(0)),
        ("generation_timeout", 1, Decimal(40)),
    ]
