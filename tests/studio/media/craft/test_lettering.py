import pytest

from studio.media.craft.lettering import label, legible, shortened, typeface


@pytest.mark.parametrize("text", ["Take 1 · seed 42", "雪地里的红狐狸", "Ägypten – Öl"])
def test_latin_and_chinese_are_written(text):
    assert legible(text) == text


def test_what_has_no_glyph_is_left_out():
    assert legible("a 🦊 fox\u202e\x00\n now") == "a fox now"


def test_a_long_text_is_cut_to_its_room():
    cut = shortened("A red fox in the snow " * 20, 20, 300)
    assert cut.endswith("…")
    assert 200 < typeface(20).getlength(cut) <= 300


def test_of_an_endless_text_only_the_beginning_is_looked_at():
    assert shortened("il" * 1_000_000, 12, 10_000).endswith("…")


def test_a_text_that_fits_is_whole():
    assert shortened("A red fox", 20, 300) == "A red fox"


@pytest.mark.parametrize("text", ["", "   ", "🦊"])
def test_no_words_make_no_label(text):
    assert label(text, 20, 300) is None


def test_a_label_has_even_sides_within_its_room():
    strip = label("A red fox in the snow " * 20, 21, 301)
    assert strip.width <= 301
    assert (strip.width % 2, strip.height % 2) == (0, 0)
