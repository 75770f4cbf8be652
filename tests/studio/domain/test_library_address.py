"""A view and its address say the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.generation import Status
from studio.domain.library import Grouping, Order, Origin, PageSize, Rejects, View
from studio.domain.library_address import query_of, view_of, view_of_query
from studio.domain.request import AspectRatio, Quality

words = st.text(st.characters(codec="utf-8"), max_size=60).map(lambda text: " ".join(text.split()))
views = st.builds(
    View,
    words=words,
    statuses=st.frozensets(st.sampled_from(Status)),
    qualities=st.frozensets(st.sampled_from(Quality)),
    ratios=st.frozensets(st.sampled_from(AspectRatio)),
    durations=st.frozensets(st.integers(3, 15)),
    seed=st.none() | st.integers(0, 2**31 - 1),
    stars=st.integers(0, 5),
    tag=st.text(st.characters(codec="utf-8"), max_size=60),
    favourites=st.booleans(),
    rejects=st.sampled_from(Rejects),
    origin=st.sampled_from(Origin),
    since=st.none() | st.dates(date(2020, 1, 1)),
    until=st.none() | st.dates(date(2020, 1, 1)),
    like=st.sampled_from(["", f"{7:032x}"]),
    trashed=st.booleans(),
    order=st.sampled_from(Order),
    grouping=st.sampled_from(Grouping),
    page=st.integers(1, 500),
    size=st.sampled_from(PageSize),
)


@given(views)
def test_any_view_comes_back_from_its_address(view):
    assert view_of_query(query_of(view)) == view


def test_the_first_view_needs_no_address():
    assert query_of(View()) == ""


@given(st.dictionaries(st.sampled_from(["words", "statuses", "seed", "page", "size"]), st.text()))
def test_any_address_is_some_view(parameters):
    assert isinstance(view_of(parameters), View)


@pytest.mark.parametrize(
    "told", [{"page": "0"}, {"page": "-1"}, {"page": "²"}, {"seed": "9" * 30}, {"since": "soon"}]
)
def test_what_cannot_be_meant_is_left_out(told):
    assert view_of(told) == View()


def test_of_several_values_those_that_exist_count():
    assert view_of({"qualities": "720p,8k"}).qualities == {Quality.HD}


def test_order_and_page_leave_nothing_out():
    assert not View(order=Order.SEED, page=3, size=PageSize.LARGE).narrows
    assert View(words="fox").narrows
