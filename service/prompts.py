"""The length of a prompt: how much of it is read.

The contract gives Chinese half the room of other languages and does not say what Chinese is. Here a
text is Chinese when at least half of its letters are Han and none is kana or hangul, which
would make it Japanese or Korean.
"""

from service.vocabulary import MAX_CHINESE_PROMPT, MAX_PROMPT

_HAN = (
    (0x3005, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x323AF),
)
_KANA_AND_HANGUL = (
    (0x1100, 0x11FF),
    (0x3040, 0x30FF),
    (0x3130, 0x318F),
    (0x31F0, 0x31FF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xFF66, 0xFFDC),
)
"""Inclusive ranges of code points. Source: the Unicode blocks of these scripts."""


def cut(prompt: str) -> str:
    """Return as much of a prompt as is read, in code points."""
    if len(prompt) <= MAX_CHINESE_PROMPT:
        return prompt
    return prompt[: MAX_CHINESE_PROMPT if _is_chinese(prompt) else MAX_PROMPT]


def _is_chinese(text: str) -> bool:
    letters = [ord(character) for character in text if character.isalpha()]
    if any(_is_within(letter, _KANA_AND_HANGUL) for letter in letters):
        return False
    han = sum(_is_within(letter, _HAN) for letter in letters)
    return han > 0 and 2 * han >= len(letters)


def _is_within(letter: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= letter <= last for first, last in ranges)
