"""The words by which a prompt without numbers cuts to another shot.

They count where they open a clause or follow what cuts in a film: hair that is cut to the shoulders
cuts nothing. *Then* and its like count only beside a stronger word, or where a shot size follows.
"""

import re
from collections.abc import Sequence

from service.renderer.reader.marks import CLAUSE, Mark, merged

_UNBROKEN = re.compile(
    r"\b(?:one|single)[ -]take\b"
    r"|\b(?:single|one) (?:continuous|unbroken|uninterrupted) (?:shot|take)"
    r"|\bno cuts?\b|\bwithout (?:any )?cuts?\b|一镜到底|长镜头|不切镜"
)
_CUTTERS = (
    r"(?:\b(?:then|and|we|camera|scene|shot|film|video|hard|smash|jump|match|quick|finally|suddenly"
    r"|slowly|next)\s)"
)
_NO_SCENE = (
    r"(?!\s(?:black|white|(?:a|an|the|her|his|its|their|my)?\s?"
    r"(?:shoulder|chin|waist|knee|bone|size|ear|chase|length|jaw|quick|core|floor|hip|ankle|elbow"
    r"|neck|thigh|nape|piece|shred)s?\b|nothing|no\b))"
)
_SENTENCE = r"(?:^|(?<=[\n.;。!?])|(?<=[\n.;。!?]\s))"
_CHINESE_CLAUSE = r"(?:^|(?<=[\n.;。!?,]))"
_CUT = re.compile(
    rf"(?:{CLAUSE}|{_CUTTERS})"
    r"(?:cut(?:s|ting)?|dissolves?|fades?|transitions?|smash cuts?|jump cuts?)"
    rf"\s(?:back\s|over\s|away\s)?(?:to|into)\b{_NO_SCENE}"
    rf"|(?:{_SENTENCE}|\b(?:we|camera|scene|view|film|video)\s)"
    r"(?:shift|switch|jump|change)(?:e?s)?\s(?:back\s|over\s)?to\b"
    r"|(?:^|(?<=[\n.;。!?,:、])|镜头|画面|场景|然后|接着|再|随后|最后|突然|快速)\s{0,2}"
    r"(?:切换?[到至回为]|转场[到至]?|转[到至]|切入)"
    r"|镜头一转|画面一转|镜头转向|画面转[向为]|镜头转[到至]",
    re.MULTILINE,
)
_OPEN = re.compile(
    rf"{_SENTENCE}(?:we\s|the\s(?:film|video|scene|clip|story)\s)?"
    r"(?:(?:begin|open|start)(?:s|ing)?\s(?:with|on|in|from|at)\b|fades?\sin\s(?:on|to)\b)"
    rf"|{_CHINESE_CLAUSE}(?:画面开始|开场|开头|片头|一开始|起初|首先)",
    re.MULTILINE,
)
_END = re.compile(
    rf"{_SENTENCE}(?:we\s|finally,?\s|the\s(?:film|video|scene|clip|story)\s)?"
    r"(?:end|finish|close|conclude)(?:e?s)?\s(?:with|on|in)\b"
    rf"|{_CHINESE_CLAUSE}(?:结尾|片尾|结束时|最终画面)",
    re.MULTILINE,
)
_WEAK = re.compile(
    rf"{_SENTENCE}(?:and\s)?(?:then|next|after that|finally|lastly|later|meanwhile|afterwards)\b"
    rf"|{_CHINESE_CLAUSE}(?:紧接着|接着|然后|随后|接下来|之后|最后|最终|与此同时)",
    re.MULTILINE,
)
_THEN = re.compile(r",\s(?:and\s)?then\b|,(?:然后|接着|再)")
_HEAD = re.compile(r"(?:^|(?<=[.;。!?\n]))\s{0,3}(?:an?\s|the\s)?(?:[a-z]{1,10}\s)?")
_HEAD_LENGTH = 20
_NEXT = 10
"""Letters after a *then* inside a sentence within which a shot size makes it a cut."""
_FOLLOWS = 40
"""Letters after a weak word within which a shot size makes it a cut."""


def spoken_marks(text: str, framings: Sequence[int]) -> list[Mark]:
    """Return where a plain text cuts in so many words.

    Args:
        text: As `reader.text.plain` makes it.
        framings: Where in it a shot size is named.
    """
    if _UNBROKEN.search(text):
        return []
    strong = [_mark(match) for pattern in (_CUT, _END) for match in pattern.finditer(text)]
    strong += [_mark(match, opens=True) for match in _OPEN.finditer(text)][:1]
    sizes = [mark for at in framings if (mark := _sentence_of(text, at))]
    then = [_mark(match) for match in _THEN.finditer(text)]
    strong += [mark for mark in then if _sized(mark, framings, _NEXT)]
    if len(sizes) > 1:
        strong += sizes
    weak = [_mark(match) for match in _WEAK.finditer(text)]
    if not strong:
        weak = [mark for mark in weak if _sized(mark, framings, _FOLLOWS)]
    return merged(text, iter(sorted([*strong, *weak], key=lambda mark: (mark.start, -mark.end))))


def _mark(match: re.Match[str], *, opens: bool = False) -> Mark:
    return Mark(start=match.start(), end=match.end(), opens=opens)


def _sized(mark: Mark, framings: Sequence[int], within: int) -> bool:
    return any(0 <= at - mark.end < within for at in framings)


def _sentence_of(text: str, framing: int) -> Mark | None:
    """Return the mark of a sentence that begins with a shot size."""
    for start in range(max(framing - _HEAD_LENGTH, 0), framing + 1):
        if _HEAD.fullmatch(text, start, framing):
            return Mark(start=start, end=framing)
    return None
