import pytest

from studio.domain.phrases import SHELVES, with_phrase


@pytest.mark.parametrize(
    ("text", "phrase", "whole"),
    [
        ("", "golden hour", "golden hour"),
        ("a fox", "golden hour", "a fox, golden hour"),
        ("A fox runs. ", "golden hour", "A fox runs. golden hour"),
        ("一只狐狸", "烛光", "一只狐狸，烛光"),  # noqa: RUF001
        ("一只狐狸。", "烛光", "一只狐狸。烛光"),
    ],
)
def test_a_phrase_is_put_at_the_end_as_its_language_divides(text, phrase, whole):
    assert with_phrase(text, phrase) == whole


def test_every_shelf_has_words_in_both_languages():
    assert all(all(shelf.words.values()) for shelf in SHELVES)
