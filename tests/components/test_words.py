import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from components.words import (
    amount,
    as_html,
    as_markdown,
    as_marked_markdown,
    clock_time,
    shortened,
)

HOSTILE = [
    "<script>alert(1)</script>",
    "![x](https://evil.test/x.png)",
    "[click](javascript:alert(1))",
    "**bold** `code` :material/home: $x^2$ :red[red]",
    "https://evil.test and www.evil.test and a@evil.test",
    "# heading",
    "- item",
    "&lt;b&gt;",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_draws_no_markup(text):
    html = MarkdownIt("gfm-like", {"linkify": False}).render(as_markdown(text))
    assert set(re.findall(r"<(\w+)", html)) == {"p"}


@pytest.mark.parametrize("text", HOSTILE)
def test_no_address_is_left_whole_for_the_page_to_link(text):
    assert not re.search(r"\w://|www\.|\w@\w", as_markdown(text).replace("\\", ""))


@given(st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), min_size=1))
def test_every_ascii_punctuation_is_escaped(text):
    assert not re.search(r"(?<!\\)(?:\\\\)*[!\[<`*_$:]", as_markdown(text).replace("\\\\", ""))


def test_html_cannot_leave_an_attribute():
    assert '"' not in as_html('x" onerror="alert(1)')
    assert "<" not in as_html("<b>")


def test_a_long_line_is_cut_with_an_ellipsis():
    assert shortened("one  two\nthree", 9) == "one two…"
    assert shortened("short", 9) == "short"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "0 s"), (59.4, "59 s"), (60, "1 min"), (80, "1 min 20 s"), (7500, "2 h 5 min")],
)
def test_spans_read_as_people_say_them(seconds, words):
    assert clock_time(seconds) == words


@pytest.mark.parametrize(("number", "words"), [(38.08, "38.08"), (60.0, "60"), (1204.5, "1,204.5")])
def test_amounts_have_no_idle_zeros(number, words):
    assert amount(number) == words


def test_marked_pieces_keep_their_blanks():
    pieces = [("A ", False), ("gun", True), (" and\na ", False), ("knife", True)]
    assert as_marked_markdown(pieces) == (
        "A :orange-background[gun] and a :orange-background[knife]"
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_pieces_around_a_mark_draw_no_markup(text):
    html = MarkdownIt("commonmark").render(
        as_marked_markdown([(text, False), (text, True), (text, False)])
    )
    assert re.findall("<(?!/?p>)", html) == []
