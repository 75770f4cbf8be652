"""What a film would cost at the vendor's."""

from decimal import Decimal

import pytest

from service.credits import reserved
from service.vocabulary import Quality


@pytest.mark.parametrize(
    ("quality", "duration", "credits_expected"),
    [
        ("720p", 3, "22.85"),
        ("720p", 5, "38.08"),
        ("720p", 10, "76.16"),
        ("720p", 15, "114.24"),
        ("1080p", 3, "29.47"),
        ("1080p", 5, "49.12"),
        ("1080p", 10, "98.25"),
        ("1080p", 15, "147.37"),
    ],
)
def test_the_price_is_by_the_second_and_rounded_half_up(quality, duration, credits_expected):
    """Source: the vendor's public price list, captured 2026-10-10."""
    assert reserved(Quality(quality), duration) == Decimal(credits_expected)
