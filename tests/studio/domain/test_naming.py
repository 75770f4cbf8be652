"""A prompt becomes a name that every file system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.naming import SLUG_BYTES, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A red fox, in the snow!", "a-red-fox-in-the-snow"),
        ("../../etc/passwd", "etc-passwd"),
        (".hidden", "hidden"),
        ("CON", "film-con"),
        ("lpt1 printer", "film-lpt1-printer"),
        ("fox\u202egnp.exe", "fox-gnp-exe"),
        ("?!", "film"),
        ("红狐狸 在雪地", "红狐狸-在雪地"),
        ("हिन्दी", "हिन्दी"),
        ("cafe\u0301", "café"),
    ],
)
def test_a_prompt_becomes_a_slug(text, expected):
    assert slug(text) == expected


def test_a_long_prompt_is_cut_between_words():
    assert slug("word " * 30) == "-".join(["word"] * 12)


@given(st.text(max_size=500))
def test_every_slug_is_safe(text):
    name = slug(text)
    assert 0 < len(name.encode()) <= SLUG_BYTES + len("film-")
    assert not re.search(r'[\x00-\x2c./\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]', name)
    assert not name.startswith("-")
    assert not name.endswith("-")
