"""The service cuts long prompts; the studio knows where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.prompt import cut, is_chinese, limit_of


@pytest.mark.parametrize("text", ["一只红狐狸在雪地里", "镜头1: 红狐狸", "红狐 ox", "\U000323af"])
def test_mostly_han_is_chinese(text):
    assert is_chinese(text)


@pytest.mark.parametrize(
    "text", ["", "...", "A red fox", "红 a red fox", "雪の中のキツネ", "눈 속의 여우 狐狸狐狸狐狸"]
)
def test_anything_else_is_not(text):
    assert not is_chinese(text)


def test_a_chinese_prompt_is_cut_earlier():
    assert (limit_of("狐" * 3000), limit_of("f" * 3000)) == (2500, 5000)


def test_what_is_cut_off_is_shown():
    assert cut("f" * 5003).lost == "fff"


@given(st.text(max_size=30).map(lambda piece: piece * 300))
def test_a_cut_loses_nothing_and_keeps_to_the_limit(text):
    parts = cut(text)
    assert parts.kept + parts.lost == text
    assert len(parts.kept) == min(len(text), limit_of(text))
