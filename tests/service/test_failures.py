"""What a person is told of a failure."""

import pytest

from service.failures import message
from service.vocabulary import FailureCode


def test_the_vendor_has_thirteen_codes():
    assert len(FailureCode) == 13


@pytest.mark.parametrize("code", FailureCode)
def test_each_failure_tells_what_happened_what_it_cost_and_what_to_do(code):
    happened, cost, advice = message(code).splitlines()

    assert happened.endswith(".")
    assert cost == "Nothing was charged."
    assert advice.endswith(".")
