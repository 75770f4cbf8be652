import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.request import AspectRatio, Quality
from studio.domain.sheet import Sheet, read_sheet, write_sheet

sheets = st.builds(
    Sheet,
    prompt=st.text(max_size=80),
    quality=st.sampled_from(Quality),
    aspect_ratio=st.sampled_from(AspectRatio),
    duration=st.integers(3, 15),
    seeds=st.none() | st.text(max_size=20),
    takes=st.integers(1, 24),
    more_ratios=st.lists(st.sampled_from(AspectRatio), max_size=3).map(tuple),
    callback_url=st.text(max_size=20),
    values=st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=2).map(tuple),
)


@given(sheets)
def test_a_sheet_that_is_written_and_read_is_the_same_sheet(sheet):
    assert read_sheet(write_sheet(sheet)) == sheet


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"prompt": 7}',
        '{"prompt": "x", "duration": 99}',
        '{"prompt": "x", "quality": "8K"}',
        "[" * 100_000,
    ],
)
def test_what_is_no_sheet_is_none(text):
    assert read_sheet(text) is None


def test_a_sheet_of_another_version_is_read_as_far_as_it_is_understood():
    assert read_sheet('{"prompt": "x", "mood": "calm"}') == Sheet(prompt="x")
