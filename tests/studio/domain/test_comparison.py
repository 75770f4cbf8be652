from studio.domain.comparison import MOST_COMPARED, chosen, shuffled

IDS = tuple(f"{number:032x}" for number in range(6))


def test_a_shuffle_keeps_every_take_and_depends_on_the_set_alone():
    assert set(shuffled(IDS, "a")) == set(IDS)
    assert shuffled(IDS, "a") == shuffled(reversed(IDS), "a")


def test_another_key_shuffles_otherwise():
    assert len({shuffled(IDS, key) for key in "abcdefgh"}) > 4


def test_takes_are_chosen_once_each_and_no_more_than_fit():
    assert chosen(["b", "a", "b"]) == ("b", "a")
    assert len(chosen([str(number) for number in range(20)])) == MOST_COMPARED
