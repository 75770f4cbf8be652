"""The page for authors of clients says what the service does."""

from pathlib import Path

import pytest

from service.faults.rules import AnswerFault, Place, ResultFault, read_rules
from service.settings import ServiceSettings
from service.vocabulary import FailureCode

PAGE = (Path(__file__).parents[2] / "docs" / "service.md").read_text("utf-8")


@pytest.mark.parametrize("words", [Place, AnswerFault, ResultFault, FailureCode])
def test_every_fault_and_every_code_is_named(words):
    assert [word for word in words if f"`{word}`" not in PAGE] == []


def test_the_example_order_for_faults_is_understood():
    order = PAGE.partition("HAPPYHORSE_FAULTS='")[2].partition("'")[0]

    assert len(read_rules(order)) == 4


@pytest.mark.parametrize("name", ["creations_per_minute", "queries_per_minute", "queue_limit"])
def test_the_limits_that_are_named_are_the_services(name):
    default = ServiceSettings.model_fields[name].default

    assert f"HAPPYHORSE_SERVICE_{name.upper()}" in PAGE
    assert f"{default:,}" in PAGE
