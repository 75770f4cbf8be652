import pytest

from studio.domain.comparison import Comparison, Round
from studio.domain.record import record_of
from studio.domain.request import GenerationRequest
from studio.domain.verdict import Marks


@pytest.fixture
def takes(new_generation):
    """Return two takes of seed 7, of different prompts."""
    return [
        new_generation(request=GenerationRequest(prompt=prompt, seed=7)) for prompt in ("A", "B")
    ]


@pytest.fixture
def sitting(clock):
    def sit(*ids, **facts):
        now = clock.now()
        return Comparison(id="c", take_ids=ids, created_at=now, changed_at=now, **facts)

    return sit


def test_wins_and_losses_are_counted_over_prompts(takes, sitting):
    one, other = (take.id for take in takes)
    rounds = (
        Round(first_id=one, second_id="x", preferred_id=one),
        Round(first_id="x", second_id=other, preferred_id="x"),
        Round(first_id=other, second_id="y"),
        Round(first_id="x", second_id="y", preferred_id="x"),
    )
    held = [sitting(one, "x", winner_id=one), sitting(one, other, "x", "y", rounds=rounds)]

    record = record_of(7, takes, marks={}, comparisons=held)

    assert (record.prompts, record.shown, record.won) == (2, 2, 1)
    assert (record.rounds_won, record.rounds_lost, record.rounds_equal) == (1, 1, 1)


def test_a_round_between_two_takes_of_the_seed_tells_nothing_of_it(takes, sitting):
    one, other = (take.id for take in takes)
    rounds = (Round(first_id=one, second_id=other, preferred_id=one),)
    record = record_of(7, takes, marks={}, comparisons=[sitting(one, other, rounds=rounds)])
    assert (record.rounds_won, record.rounds_lost) == (0, 0)


def test_a_sitting_without_a_decision_counts_not_as_shown(takes, sitting):
    record = record_of(7, takes, marks={}, comparisons=[sitting(takes[0].id, "x")])
    assert record.shown == 0


def test_the_mean_is_of_rated_takes_alone(takes):
    marks = {takes[0].id: Marks(stars=4)}
    assert record_of(7, takes, marks=marks, comparisons=[]).mean_stars == 4
    assert record_of(7, takes, marks={}, comparisons=[]).mean_stars is None


def test_a_take_that_was_looked_at_alone_has_won_nothing(takes, sitting):
    one = takes[0].id
    record = record_of(7, takes, marks={}, comparisons=[sitting(one, winner_id=one)])
    assert (record.shown, record.won) == (0, 0)
