import pytest

from studio.domain.dialogue import spoken_lines


@pytest.mark.parametrize(
    ("prompt", "lines"),
    [
        ('She says "We leave at dawn." and turns.', ["We leave at dawn."]),
        ("他说：「明天出发。」她答：“好。”", ["明天出发。", "好。"]),  # noqa: RUF001
        ('A 12" vinyl spins', []),
        ('A sign: "..."', []),
        ("silence", []),
    ],
)
def test_lines_are_what_stands_between_quotation_marks(prompt, lines):
    assert [line.text for line in spoken_lines(prompt)] == lines


def test_thirty_two_chinese_characters_take_a_little_under_ten_seconds():
    (line,) = spoken_lines(f"「{'话' * 32}」")

    assert line.seconds == pytest.approx(9.6)


def test_ten_english_words_take_nearly_five_seconds():
    (line,) = spoken_lines('"one two three four five six seven eight nine ten"')

    assert line.seconds == pytest.approx(4.8)
