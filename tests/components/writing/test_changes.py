from hypothesis import given
from hypothesis import strategies as st

from components.words import as_markdown
from components.writing.changes import as_changed_markdown
from studio.domain.difference import Change, Piece, difference


def shown(before, after):
    return as_changed_markdown(difference(before, after))


def test_added_words_are_bold_and_removed_ones_struck_out():
    assert shown("a red fox", "a sly fox") == (
        "a :red-background[~~red~~]:green-background[**sly**] fox"
    )


def test_blanks_stay_outside_of_the_marks_where_markdown_wants_them():
    assert as_changed_markdown([Piece(Change.ADDED, " fox ")]) == " :green-background[**fox**] "


def test_lines_stay_lines_and_a_new_one_is_marked():
    assert shown("a\nb", "a\nb\nc") == "a  \nb:green-background[↵]  \n:green-background[**c**]"


def test_hostile_words_are_drawn_as_words():
    hostile = "<img src=x onerror=alert(1)> ![x](https://evil.test) ~~ ** ]"
    (piece,) = difference(hostile, hostile)

    assert as_changed_markdown([piece]) == as_markdown(hostile)


@given(st.text(max_size=60), st.text(max_size=60))
def test_no_markup_comes_from_the_words(before, after):
    markdown = shown(before, after)
    for own in ("\\\\", ":red-background[~~", "~~]", ":green-background[**", "**]", "↵"):
        markdown = markdown.replace(own, "")

    assert "](" not in markdown
    assert not markdown.replace("\\<", "").count("<")
