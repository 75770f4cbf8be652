"""The length of a prompt: how much of it is read.

The contract gives Chinese half the room of other languages and does not say what Chinese is. Here a
text is Chinese when at least half of its letters are Han and none is kana or hangul, which
would make it Japanese or Korean.
"""

from service.vocabulary import MAX_CHINESE_PROMPT, MAX_PROMPT

_HAN = (
    (0x3005, 0x3005),
    (0x3007, 0x3007),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x3FFFD),
)
"""Inclusive ranges of code points; the last are the two planes that Unicode keeps for Han."""

_KANA_AND_HANGUL = (
    (0x1100, 0x11FF),
    (0x3041, 0x3096),
    (0x309D, 0x309F),
    (0x30A1, 0x30FA),
    (0x30FC, 0x30FF),
    (0x3131, 0x318E),
    (0x31F0, 0x31FF),
    (0xA960, 0xA97F),
    (0xAC00, 0xD7FF),
    (0xFF66, 0xFF9D),
    (0xFFA0, 0xFFDC),
    (0x1AFF0, 0x1B16F),
)
"""Inclusive ranges of code points. Source: Unicode 17, Scripts.txt."""


def cut(prompt: str) -> str:
    """Return as much of a prompt as is read, in code points."""
    if len(prompt) <= MAX_CHINESE_PROMPT:
        return prompt
    return prompt[: MAX_CHINESE_PROMPT if _is_chinese(prompt) else MAX_PROMPT]


def _is_chinese(text: str) -> bool:
    # By ranges rather than by name: which letters Python knows depends on its version.
    if any(_is_within(ord(character), _KANA_AND_HANGUL) for character in text):
        return False
    han = sum(_is_within(ord(character), _HAN) for character in text)
    return han > 0 and 2 * han >= sum(map(str.isalpha, text))


def _is_within(point: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= point <= last for first, last in ranges)
