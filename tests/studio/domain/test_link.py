from urllib.parse import parse_qs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.link import LONGEST_PROMPT, read_link, write_link
from studio.domain.request import AspectRatio, Quality
from studio.domain.sheet import Sheet

printable = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
sheets = st.builds(
    Sheet,
    prompt=printable,
    quality=st.sampled_from(Quality),
    aspect_ratio=st.sampled_from(AspectRatio),
    duration=st.integers(3, 15),
    seeds=st.sampled_from([None, "42", "1, 2147483647"]),
)


def read(**query):
    return read_link({name: [value] for name, value in query.items()}, most_seeds=24)


@given(sheets)
def test_a_link_that_is_written_and_read_is_the_same_form(sheet):
    link = read_link(parse_qs(write_link(sheet)), most_seeds=24)

    assert link.sheet == sheet
    assert link.remarks == ()


def test_an_address_that_says_nothing_about_the_form_is_no_link():
    assert read(search="fox", page="2") is None


def test_a_link_cannot_name_an_address_to_call():
    link = read(prompt="A fox", callback_url="https://evil.example/hook")

    assert link.sheet == Sheet(prompt="A fox")
    assert link.remarks == ("The link's “callback_url” means nothing here.",)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("quality", "4K", "“4K” is none of 720p, 1080p"),
        ("aspect_ratio", "2:1", "“2:1” is none of 16:9"),
        ("duration", "99", "“99” is no whole number of seconds from 3 to 15"),
        ("duration", "\u0665", "is no whole number"),
        ("duration", "9" * 5000, "is no whole number"),
        ("seeds", "seven", "“seven” is no seed"),
        ("seeds", " ".join(map(str, range(1, 5000))), "seeds were left out"),
        ("prompt", "x" * (LONGEST_PROMPT + 1), "10,001 characters"),
        ("prompt", "x\x00y", "control characters"),
    ],
)
def test_what_cannot_be_is_said_and_the_rest_counts(name, value, said):
    link = read(**({"prompt": "A fox", "quality": "1080p"} | {name: value}))

    assert len(link.remarks) == 1
    assert said in link.remarks[0]
    assert len(link.remarks[0]) < 200
    assert link.sheet.prompt == ("" if name == "prompt" else "A fox")


def test_of_a_name_that_stands_twice_the_last_one_counts():
    link = read_link({"prompt": ["A fox", "A bear"]}, most_seeds=24)

    assert link.sheet.prompt == "A bear"
    assert "more than once" in link.remarks[0]


def test_lines_keep_their_ends_as_a_text_area_has_them():
    assert read(prompt="one\r\ntwo\rthree").sheet.prompt == "one\ntwo\nthree"
