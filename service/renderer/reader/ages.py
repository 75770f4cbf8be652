"""Who is a child by the years that the prompt gives: a girl of six is one, a girl is young."""

import re

from service.renderer.lexicon.matching import Mention

_GROWN = 13
"""Years from which on somebody is drawn as grown up."""
_NUMBERS = {
    word: years
    for years, words in enumerate(
        (
            "one 一",
            "two 两 二",
            "three 三",
            "four 四",
            "five 五",
            "six 六",
            "seven 七",
            "eight 八",
            "nine 九",
            "ten 十",
            "eleven 十一",
            "twelve 十二",
        ),
        start=1,
    )
    for word in words.split()
}
_YEARS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_BEFORE = re.compile(
    rf"\b([0-9]{{1,2}}|{_YEARS})[\s\-]years?[\s\-]old\s(?:[a-z\-]{{1,14}},?\s){{0,2}}$"
    rf"|(?<![0-9二三四五六七八九十])([0-9]{{1,2}}|{_YEARS})岁大?的?[一-鿿]{{0,2}}$"
)
_AFTER = re.compile(
    rf"(?:,?\s(?:of|aged?(?:\sof)?|who\sis)\s|,\s)([0-9]{{1,2}}|{_YEARS})\b(?=\syears?\sold|[,.;]|$)"
)
_REACH = 48


def childlike(text: str, mention: Mention) -> bool:
    """Tell whether the prompt gives somebody the years of a child, before the word or after it."""
    told = _BEFORE.search(text[max(mention.start - _REACH, 0) : mention.start])
    told = told or _AFTER.match(text, mention.end, mention.end + _REACH)
    if told is None:
        return False
    years = next(filter(None, told.groups()))
    return (_NUMBERS.get(years) or int(years)) < _GROWN
