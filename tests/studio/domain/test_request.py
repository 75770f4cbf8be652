"""A request that exists is valid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.request import (
    LARGEST_SEED,
    MOST_TAKES,
    AspectRatio,
    GenerationRequest,
    parse_seeds,
)
from studio.errors import Charged, InvalidRequestError


def refused(**fields):
    """Return the names of the fields that are refused."""
    with pytest.raises(InvalidRequestError) as caught:
        GenerationRequest(**{"prompt": "A fox"} | fields)
    return [problem.field for problem in caught.value.problems]


@pytest.mark.parametrize("prompt", ["", "  \n\u3000"])
def test_a_blank_prompt_is_refused(prompt):
    assert refused(prompt=prompt) == ["prompt"]


def test_half_a_character_is_refused():
    assert refused(prompt="fox \ud83d") == ["prompt"]


@pytest.mark.parametrize("duration", [2, 16, -5, 5.0, True, "5"])
def test_a_duration_that_is_not_3_to_15_whole_seconds_is_refused(duration):
    assert refused(duration=duration) == ["duration"]


@pytest.mark.parametrize("seed", [-1, LARGEST_SEED + 1, True])
def test_a_seed_out_of_range_is_refused(seed):
    assert refused(seed=seed) == ["seed"]


def test_the_ends_of_the_ranges_are_fine():
    assert GenerationRequest(prompt="A fox", duration=15, seed=LARGEST_SEED).duration == 15


def test_everything_wrong_is_named_at_once():
    assert refused(prompt="", duration=1, seed=-1, callback_url="x") == [
        "prompt",
        "duration",
        "seed",
        "callback_url",
    ]


def test_a_refused_request_costs_nothing():
    assert InvalidRequestError.charged is Charged.NO


def test_ratios_tell_their_shape():
    tall = [ratio.value for ratio in AspectRatio if ratio.is_portrait]
    assert tall == ["9:16", "3:4", "4:5", "9:21"]
    assert AspectRatio.CINEMA.parts == (21, 9)


def test_seeds_are_read_once_each_in_their_order():
    assert parse_seeds(" 7, 2 3;7\n1 ") == (7, 2, 3, 1)


@pytest.mark.parametrize("word", ["x", "0", "-1", "1.5", str(LARGEST_SEED + 1), "9" * 5000, "٣"])
def test_a_word_that_is_no_seed_is_named(word):
    with pytest.raises(InvalidRequestError, match=word[:20]):
        parse_seeds(f"1 {word}")


def test_too_many_seeds_are_refused():
    with pytest.raises(InvalidRequestError, match=str(MOST_TAKES)):
        parse_seeds(" ".join(map(str, range(1, MOST_TAKES + 2))))


@given(st.lists(st.integers(1, LARGEST_SEED), unique=True, max_size=MOST_TAKES))
def test_written_seeds_are_read_back(seeds):
    assert parse_seeds(", ".join(map(str, seeds))) == tuple(seeds)
