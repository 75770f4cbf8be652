from dataclasses import replace

import pytest

from components.draft import Draft
from studio.domain.request import AspectRatio, Quality
from studio.errors import InvalidRequestError

DRAFT = Draft(
    prompt="A lighthouse",
    quality=Quality.HD,
    aspect_ratio=AspectRatio.WIDE,
    duration=5,
    seeds=None,
    random_takes=3,
    callback_url="",
)


def test_random_takes_are_requests_without_a_seed():
    assert [request.seed for request in DRAFT.requests()] == [None, None, None]


def test_each_chosen_seed_is_a_take():
    draft = replace(DRAFT, seeds="7, 8 9")
    assert draft.takes == 3
    assert [request.seed for request in draft.requests()] == [7, 8, 9]


def test_every_wrong_field_is_named_at_once():
    draft = replace(DRAFT, prompt=" ", seeds="seven", callback_url="http://example.com")
    with pytest.raises(InvalidRequestError) as refusal:
        draft.requests()
    fields = [problem.field for problem in refusal.value.problems]
    assert fields == ["seeds", "prompt", "callback_url"]


def test_seeds_that_cannot_be_read_have_no_price():
    assert replace(DRAFT, seeds="seven").takes == 0


def test_chosen_but_empty_seeds_are_refused():
    with pytest.raises(InvalidRequestError, match="at least one seed"):
        replace(DRAFT, seeds="").requests()


def test_a_callback_url_loses_its_blanks():
    draft = replace(DRAFT, callback_url="  https://example.com/done ")
    assert draft.requests()[0].callback_url == "https://example.com/done"
