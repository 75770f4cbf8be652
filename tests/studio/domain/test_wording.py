import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.wording import doubts, marked, softened


def test_words_on_the_list_are_found_where_they_stand():
    prompt = "A knight with a Gun, blood on the snow"

    assert [(prompt[doubt.start : doubt.end], doubt.instead) for doubt in doubts(prompt)] == [
        ("Gun", "torch"),
        ("blood", "dark red paint"),
    ]


@pytest.mark.parametrize("prompt", ["a gunwale of a ship", "a skill", "bloodhound", "knifefish"])
def test_longer_words_are_not_doubted(prompt):
    assert doubts(prompt) == ()


def test_chinese_words_are_found_without_blanks():
    assert softened("他举起枪") == "他举起手电"


@given(st.text(max_size=80))
def test_a_softened_prompt_leaves_nothing_to_doubt(prompt):
    assert doubts(softened(prompt)) == ()


def test_the_pieces_of_a_prompt_tell_which_are_doubtful():
    assert marked("a gun, here") == (("a ", False), ("gun", True), (", here", False))


@given(st.text())
def test_the_pieces_make_up_the_prompt(prompt):
    assert "".join(piece for piece, _ in marked(prompt)) == prompt
