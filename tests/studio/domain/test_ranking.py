"""Strengths follow the rounds, whatever the takes are called, and few rounds find the best."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.comparison import Round
from studio.domain.ranking import next_pair, ranking, rounds_wanted, strengths


def a_round(first, second, preferred=None):
    return Round(first_id=first, second_id=second, preferred_id=preferred)


def judged(ids, prefer):
    """Return all rounds of a judge who is asked until enough was decided."""
    rounds = []
    while (pair := next_pair(ids, rounds)) is not None:
        rounds.append(a_round(*pair, prefer(*pair)))
    return rounds


def some_rounds(ids):
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(
        lambda two: two[0] != two[1]
    )
    outcome = st.sampled_from([0, 1, None])
    one = st.tuples(pairs, outcome).map(
        lambda drawn: a_round(*drawn[0], None if drawn[1] is None else drawn[0][drawn[1]])
    )
    return st.lists(one, max_size=20)


def test_without_rounds_all_takes_share_the_first_place():
    assert [standing.place for standing in ranking("abc", [])] == [1, 1, 1]


def test_a_take_that_never_lost_is_first_and_its_strength_is_finite():
    rounds = [a_round("a", "b", "a"), a_round("a", "c", "a"), a_round("b", "c", "b")]
    standings = ranking("cba", rounds)
    assert [standing.take_id for standing in standings] == ["a", "b", "c"]
    assert standings[0].chance < 1
    assert (standings[1].won, standings[1].lost, standings[1].equal) == (1, 1, 0)


def test_rounds_called_equal_leave_takes_on_one_place():
    standings = ranking("abc", [a_round("a", "b"), a_round("a", "c", "a"), a_round("b", "c", "b")])
    assert [standing.place for standing in standings] == [1, 1, 3]


def test_a_circle_of_wins_ranks_nobody_above_the_others():
    rounds = [a_round("a", "b", "a"), a_round("b", "c", "b"), a_round("c", "a", "c")]
    assert {standing.place for standing in ranking("abc", rounds)} == {1}


def test_two_wins_of_three_make_the_odds_two_to_one_but_for_the_prior():
    rounds = [a_round("a", "b", "a"), a_round("a", "b", "a"), a_round("a", "b", "b")]
    strong = strengths("ab", rounds)
    assert 1.7 < strong["a"] / strong["b"] < 2


@given(rounds=some_rounds("abcde"), names=st.permutations("vwxyz"))
def test_other_names_change_no_strength(rounds, names):
    called = dict(zip("abcde", names, strict=True))
    renamed = [
        a_round(called[one.first_id], called[one.second_id], called.get(one.preferred_id))
        for one in rounds
    ]
    strong = strengths("abcde", rounds)
    assert strengths(sorted(names), renamed) == pytest.approx(
        {called[one]: strength for one, strength in strong.items()}, rel=1e-5
    )


@given(rounds=some_rounds("abcd"))
def test_left_or_right_changes_no_strength(rounds):
    turned = [a_round(one.second_id, one.first_id, one.preferred_id) for one in rounds]
    assert strengths("abcd", turned) == pytest.approx(strengths("abcd", rounds))


@given(rounds=some_rounds("abcd"))
def test_a_win_more_never_weakens(rounds):
    before = strengths("abcd", rounds)["a"]
    after = strengths("abcd", [*rounds, a_round("a", "b", "a")])["a"]
    assert after > before * (1 - 1e-6)


@settings(deadline=None, max_examples=15)
@given(order=st.integers(2, 9).flatmap(lambda takes: st.permutations("abcdefghi"[:takes])))
def test_a_steady_judge_finds_the_best_in_few_rounds(order):
    ids = sorted(order)
    rounds = judged(ids, lambda one, other: min(one, other, key=order.index))
    first, second, *_ = ranking(ids, rounds)
    assert len(rounds) == rounds_wanted(len(ids))
    assert (first.take_id, second.place) == (order[0], 2)


def test_nine_takes_need_fewer_rounds_than_there_are_pairs():
    assert [rounds_wanted(takes) for takes in range(1, 10)] == [0, 1, 3, 6, 9, 12, 15, 18, 22]


def test_no_two_takes_meet_twice_and_all_are_shown_about_as_often():
    rounds = judged("abcdefghi", max)
    assert len({frozenset(one.ids) for one in rounds}) == len(rounds)
    shown = [sum(take in one.ids for one in rounds) for take in "abcdefghi"]
    assert max(shown) - min(shown) <= 1


def test_no_take_stands_on_one_side_all_the_time():
    rounds = judged("abcdefghi", lambda _one, _other: None)
    for take in "abcdefghi":
        assert 1 <= sum(one.first_id == take for one in rounds) <= 4
