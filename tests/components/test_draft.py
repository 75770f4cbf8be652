from dataclasses import replace
from itertools import count

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


@pytest.fixture
def draw():
    return count(100).__next__


def test_random_takes_are_requests_with_a_drawn_seed_each(draw):
    assert [request.seed for request in DRAFT.requests(draw)] == [100, 101, 102]


def test_every_prompt_has_the_same_drawn_seeds(draw):
    draft = replace(DRAFT, prompt="{dusk|dawn}", random_takes=2)

    assert [(take.prompt, take.seed) for take in draft.requests(draw)] == [
        ("dusk", 100),
        ("dusk", 101),
        ("dawn", 100),
        ("dawn", 101),
    ]


def test_an_unticked_cell_is_not_asked_for(draw):
    draft = replace(DRAFT, prompt="{dusk|dawn}", seeds="7 8 9")
    draft = replace(draft, left_out=frozenset({draft.cells[4].key}))

    assert draft.takes == 5
    assert ("dawn", 8) not in [(take.prompt, take.seed) for take in draft.requests(draw)]


def test_names_and_ratios_multiply(draw):
    draft = replace(
        DRAFT,
        prompt="${who} sleeps",
        seeds="7",
        values=(("who", ("a fox", "a bear")),),
        more_ratios=(AspectRatio.TALL, AspectRatio.WIDE),
    )

    assert [(take.prompt, take.aspect_ratio) for take in draft.requests(draw)] == [
        ("a fox sleeps", AspectRatio.WIDE),
        ("a fox sleeps", AspectRatio.TALL),
        ("a bear sleeps", AspectRatio.WIDE),
        ("a bear sleeps", AspectRatio.TALL),
    ]


def test_a_name_without_a_value_is_told_and_has_no_price(draw):
    draft = replace(DRAFT, prompt="${who} sleeps")

    assert draft.takes == 0
    with pytest.raises(InvalidRequestError, match="no value for"):
        draft.requests(draw)


def test_more_takes_than_a_press_may_order_are_refused(draw):
    draft = replace(DRAFT, prompt="{a|b|c}", random_takes=2, most_takes=5)

    with pytest.raises(InvalidRequestError, match="6 takes; one press orders 5"):
        draft.requests(draw)


def test_each_chosen_seed_is_a_take(draw):
    draft = replace(DRAFT, seeds="7, 8 9")
    assert draft.takes == 3
    assert [request.seed for request in draft.requests(draw)] == [7, 8, 9]


def test_every_wrong_field_is_named_at_once(draw):
    draft = replace(DRAFT, prompt=" ", seeds="seven", callback_url="http://example.com")
    with pytest.raises(InvalidRequestError) as refusal:
        draft.requests(draw)
    fields = [problem.field for problem in refusal.value.problems]
    assert fields == ["seeds", "prompt", "callback_url"]


def test_seeds_that_cannot_be_read_have_no_price():
    assert replace(DRAFT, seeds="seven").takes == 0


def test_chosen_but_empty_seeds_are_refused(draw):
    with pytest.raises(InvalidRequestError, match="at least one seed"):
        replace(DRAFT, seeds="").requests(draw)


def test_a_callback_url_loses_its_blanks(draw):
    draft = replace(DRAFT, callback_url="  https://example.com/done ")
    assert draft.requests(draw)[0].callback_url == "https://example.com/done"
