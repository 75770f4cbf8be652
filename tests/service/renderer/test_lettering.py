from service.renderer.lettering import font, legible
from tools.typeface import characters


def test_the_typeface_has_what_it_was_cut_for():
    text = "".join(character for character in characters() if character.isalpha())

    assert len(legible(text)) > 0.99 * len(text)


def test_daily_chinese_and_latin_are_legible():
    text = "SHOT 01/02 · 镜头一, 古帆船破浪前行 é ß – € …"

    assert legible(text) == text


def test_blanks_are_made_one():
    assert legible(" a \n\t b ") == "a b"


def test_letters_keep_their_distances_at_any_size():
    small, large = font(1.0).measureText("jellyfish"), font(100.0).measureText("jellyfish")

    assert abs(small * 100 - large) < 0.5
