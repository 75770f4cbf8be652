"""How faults are ordered."""

import pytest

from service.faults.rules import (
    AnswerFault,
    FaultPlan,
    Place,
    RenderFault,
    ResultFault,
    UnknownFaultError,
    read_rules,
)
from service.vocabulary import FailureCode

EVERYTHING = "create:3=429; query=stall;task:2=content_policy_violation;result=html;render=none;"


def test_an_order_for_faults_is_read():
    found = [(rule.place, rule.fault, rule.nth) for rule in read_rules(EVERYTHING)]

    assert found == [
        (Place.CREATE, AnswerFault.TOO_MANY, 3),
        (Place.QUERY, AnswerFault.STALL, None),
        (Place.TASK, FailureCode.CONTENT_POLICY, 2),
        (Place.RESULT, ResultFault.HTML, None),
        (Place.RENDER, RenderFault.NONE, None),
    ]


@pytest.mark.parametrize("text", ["", " ", ";", " ; "])
def test_an_empty_order_is_for_no_faults(text):
    assert read_rules(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "create",
        "create=",
        "create=418",
        "create=html",
        "result=429",
        "task=sloth",
        "film=429",
        "create:0=429",
        "create:-1=429",
        "create:x=429",
        "create:=429",
        "render:2=none",
        "create=429=500",
        "create:3=429,create=500",
    ],
)
def test_a_fault_that_there_is_not_is_refused_by_its_rule(text):
    with pytest.raises(UnknownFaultError) as refusal:
        read_rules(f"result=slow;{text}")

    assert refusal.value.rule == text


def test_the_nth_pass_alone_is_struck():
    plan = FaultPlan(read_rules("create:2=500"))

    assert [plan.next(Place.CREATE) for _ in range(3)] == [None, AnswerFault.INTERNAL, None]


def test_without_a_number_every_pass_is_struck():
    plan = FaultPlan(read_rules("result=cut"))

    assert [plan.next(Place.RESULT) for _ in range(2)] == [ResultFault.CUT] * 2


def test_each_place_is_counted_by_itself():
    plan = FaultPlan(read_rules("create:2=500;query:1=drop"))
    plan.next(Place.CREATE)

    assert plan.next(Place.QUERY) is AnswerFault.DROP
    assert plan.next(Place.CREATE) is AnswerFault.INTERNAL


def test_of_two_rules_that_fit_the_first_counts():
    plan = FaultPlan(read_rules("create:1=429;create=500"))

    assert [plan.next(Place.CREATE) for _ in range(2)] == ["429", "500"]
