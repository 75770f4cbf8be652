"""Estimates agree with what the service's own price list shows."""

from decimal import Decimal

import pytest

from studio.domain.credits import estimate
from studio.domain.request import Quality


@pytest.mark.parametrize(
    ("quality", "duration", "credits_"),
    [
        (Quality.HD, 3, "22.85"),
        (Quality.HD, 5, "38.08"),
        (Quality.HD, 15, "114.24"),
        (Quality.FULL_HD, 5, "49.12"),
        (Quality.FULL_HD, 10, "98.25"),
        (Quality.FULL_HD, 15, "147.37"),
    ],
)
def test_one_take_costs_what_the_list_says(quality, duration, credits_):
    assert estimate(quality, duration).credits == Decimal(credits_)


def test_takes_add_up():
    assert estimate(Quality.HD, 5, 4).credits == Decimal("152.32")


def test_dollars_follow_from_credits():
    assert estimate(Quality.HD, 5).dollars == Decimal("0.56")
