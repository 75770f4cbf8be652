from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from studio.domain.credits import PUBLISHED
from studio.domain.request import GenerationRequest, Quality
from studio.domain.service import LOCAL
from studio.errors import InvalidRequestError
from studio.purse import open_purse
from studio.settings import Settings
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILM = GenerationRequest(prompt="the sea")


class Clock:
    def now(self):
        return NOW


class Kept:
    """Generations that a store would return."""

    def __init__(self, *generations):
        self._generations = generations

    def find_paid(self, since, service=None, *, most=5000):
        return tuple(
            one
            for one in self._generations
            if one.created_at >= since and service in (None, one.service)
        )


def paid(reserved, *, ago=timedelta(), quality=Quality.HD):
    return replace(
        a_generation(service=VENDOR),
        request=replace(FILM, quality=quality),
        credits_reserved=reserved,
        created_at=NOW - ago,
    )


def purse(*generations, **settings):
    return open_purse(Settings(**settings), Kept(*generations), Clock())


def test_rates_are_the_published_ones_until_the_service_says_otherwise():
    assert purse(paid(38.08)).rates_of(VENDOR) == PUBLISHED


def test_what_was_reserved_corrects_the_estimate_of_that_quality_alone():
    rates = purse(paid(60.75), paid(60.75)).rates_of(VENDOR)

    assert rates.of(Quality.HD, 5) == Decimal("60.75")
    assert rates.of(Quality.FULL_HD, 5) == PUBLISHED.of(Quality.FULL_HD, 5)
    assert rates.is_corrected


def test_a_reservation_in_another_unit_is_not_believed():
    assert purse(paid(607_500)).rates_of(VENDOR) == PUBLISHED


def test_rates_from_the_settings_take_the_place_of_the_published():
    rates = purse(rate_720p=Decimal(10)).rates_of(VENDOR)

    assert rates.of(Quality.HD, 5) == 50
    assert rates.since is None


def test_only_today_counts_as_spent():
    assert purse(paid(38.08), paid(50.0, ago=timedelta(days=1))).spent_today() == Decimal("38.08")


def test_a_press_beyond_the_day_is_refused_and_an_animatic_is_not():
    tight = purse(paid(38.08), budget_day=Decimal(70))

    with pytest.raises(InvalidRequestError, match=r"38\.08 of today's 70 are spent"):
        tight.check([FILM], service=VENDOR)
    tight.check([FILM], service=LOCAL)
