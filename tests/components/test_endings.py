"""What is said of takes that came to an end."""

import pytest

from components.endings import endings
from components.outcomes import Outcome, count, counts_as_markdown, outcome_of
from components.page_title import title
from studio.domain.generation import LIVE, Status
from tests.seeded import FAILURE, a_generation


def a_press(*statuses, press_id="press", first=1):
    return [
        a_generation(
            first + number,
            status=status,
            press_id=press_id,
            take=1 + number,
            takes=len(statuses),
            prompt="A fox",
        )
        for number, status in enumerate(statuses)
    ]


def told(takes, awaited=None):
    ids = {take.id for take in (takes if awaited is None else awaited)}
    return [ending.text for ending in endings(ids, takes)]


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        ([Status.SAVED], "“A fox” is done."),
        ([Status.SAVED, Status.PROCESSING], "1 of 2 takes of “A fox” is done."),
        ([Status.SAVED, Status.SAVED], "2 of 2 takes of “A fox” are done."),
        ([Status.FAILED], f"“A fox” has no film. {FAILURE.message}"),
        (
            [Status.SAVED, Status.FAILED],
            f"1 of 2 takes of “A fox” is done. Take 2: {FAILURE.message}",
        ),
    ],
)
def test_a_press_is_told_in_one_sentence(statuses, sentence):
    assert told(a_press(*statuses)) == [sentence]


def test_of_many_failures_the_first_are_named_and_the_rest_counted():
    (text,) = told(a_press(*[Status.FAILED] * 5))
    assert text.count(FAILURE.message) == 2
    assert text.endswith("3 more came to nothing.")


def test_each_press_is_told_by_itself():
    takes = [*a_press(Status.SAVED), *a_press(Status.SAVED, press_id="other", first=11)]
    assert len(told(takes)) == 2


def test_what_nobody_awaited_is_not_told():
    assert told(a_press(Status.SAVED), awaited=[]) == []


@pytest.mark.parametrize("status", sorted({*LIVE, Status.SET_ASIDE, Status.CANCELLED}))
def test_what_goes_on_or_was_given_up_is_not_told(status):
    assert told(a_press(status)) == []


def test_only_what_went_well_is_told_so():
    well, badly = a_press(Status.SAVED), a_press(Status.SAVED, Status.UNKNOWN)
    ids = {take.id for take in badly}
    assert endings(ids, well)[0].went_well
    assert not endings(ids, badly)[0].went_well


@pytest.mark.parametrize("status", Status)
def test_a_take_is_under_way_as_long_as_the_studio_works_on_it(status):
    (take,) = a_press(status)
    assert (outcome_of(take) is Outcome.UNDER_WAY) == take.is_live


def test_counts_leave_out_what_there_is_none_of():
    takes = a_press(Status.PROCESSING, Status.SAVED, Status.QUEUED)
    assert counts_as_markdown(count(takes)) == ":green[1 done] · :primary[2 under way]"


def test_the_title_counts_only_what_is_under_way():
    assert title("Create") == "Create · HappyHorse Studio"
    assert title("Create", live=2) == "(2) Create · HappyHorse Studio"
