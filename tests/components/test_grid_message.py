"""What the browser tells is checked, and each ask counts once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.grid_message import Message, read
from components.library_asks import Favourite, Rate, ThrowAway
from components.library_state import LibraryState
from studio.domain.library import Order, View

FOX, OWL, BEAR = (f"{number:032x}" for number in (1, 2, 3))


def message(*asks, token="t", selected=()):
    told = [
        {"number": number, "kind": kind, "ids": ids, "value": value}
        for number, kind, ids, value in asks
    ]
    return read({"token": token, "asks": told, "selected": list(selected)})


def test_an_ask_is_read():
    told = message((1, "rate", [FOX], 4), (2, "favourite", [FOX], 0), (3, "trash", [FOX, FOX], 0))
    assert told.asks == (
        (1, Rate((FOX,), 4)),
        (2, Favourite((FOX,), on=False)),
        (3, ThrowAway((FOX,))),
    )


@pytest.mark.parametrize(
    "asks",
    [
        [(1, "rate", [FOX], 6)],
        [(1, "rate", ["../etc"], 1)],
        [(1, "format", [FOX], 1)],
        [(0, "rate", [FOX], 1)],
    ],
)
def test_what_breaks_a_rule_says_nothing(asks):
    assert message(*asks) == Message()


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(st.dictionaries(st.sampled_from(["token", "asks", "selected"]), json))
def test_no_message_can_do_harm(told):
    assert read(told).asks == ()


def test_an_ask_that_is_repeated_is_taken_over_once():
    ours = LibraryState()
    ours.hear(message((1, "rate", [FOX], 4)))
    ours.hear(message((1, "rate", [FOX], 4), (2, "rate", [OWL], 2)))
    assert ours.take_waiting() == (Rate((FOX,), 4), Rate((OWL,), 2))
    assert ours.take_waiting() == ()


def test_a_grid_that_was_mounted_anew_counts_from_the_beginning():
    ours = LibraryState()
    ours.hear(message((5, "rate", [FOX], 4)))
    ours.hear(message((1, "rate", [OWL], 2), token="another"))
    assert ours.take_waiting()[-1] == Rate((OWL,), 2)


def test_a_selection_reaches_over_pages():
    ours = LibraryState(selected=[FOX, BEAR], on_page=(OWL, BEAR))
    ours.hear(message((1, "select", [], 0), selected=[OWL]))
    assert ours.selected == [FOX, OWL]


def test_another_order_keeps_the_selection_and_another_search_does_not():
    ours = LibraryState()
    ours.enter(View())
    ours.select([FOX])
    ours.enter(View(order=Order.SEED, page=2))
    assert ours.selected == [FOX]
    ours.enter(View(words="wolf"))
    assert ours.selected == []
