from dataclasses import replace
from decimal import Decimal

import pytest

from studio.domain.budget import Budget, spent_on
from studio.domain.credits import PUBLISHED
from studio.domain.generation import Failure, Status
from studio.errors import Charged
from tests.seeded import a_generation

VENDOR = "https://api.example.com"


def paid(**changes):
    return replace(a_generation(service=VENDOR), **changes)


def failed(charged):
    failure = Failure(code="x", message="No.", advice="Wait.", charged=charged)
    return paid(status=Status.FAILED, credits_reserved=40.0, failure=failure)


def test_without_limits_there_is_no_objection():
    assert Budget().objection(Decimal(10_000), spent=Decimal(0)) is None


def test_a_press_beyond_its_limit_is_objected_to():
    budget = Budget(per_press=Decimal(100))

    assert "about 120 credits; one press may take 100" in budget.objection(
        Decimal(120), spent=Decimal(0)
    )
    assert budget.objection(Decimal(100), spent=Decimal(0)) is None


def test_what_was_spent_counts_towards_the_day():
    budget = Budget(per_day=Decimal(100))

    assert "70 of today's 100 are spent" in budget.objection(Decimal(31), spent=Decimal(70))
    assert budget.objection(Decimal(30), spent=Decimal(70)) is None


@pytest.mark.parametrize(
    ("generation", "cost"),
    [
        (paid(status=Status.SAVED, credits_reserved=38.08), "38.08"),
        (paid(status=Status.QUEUED, credits_reserved=None), "38.08"),
        (paid(status=Status.UNKNOWN, credits_reserved=None), "38.08"),
        (paid(status=Status.SET_ASIDE, credits_reserved=None), "38.08"),
        (paid(status=Status.CANCELLED, credits_reserved=None, submitted_at=None), "0"),
        (failed(Charged.RELEASED), "0"),
        (failed(Charged.MAYBE), "40"),
        (replace(a_generation(), status=Status.SAVED), "0"),
    ],
)
def test_what_each_end_costs(generation, cost):
    assert spent_on([generation], PUBLISHED) == Decimal(cost)
