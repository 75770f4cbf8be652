"""How many of a subject the prompt asks for."""

import re

from service.renderer.lexicon.cast import GROUPS, SWARMS
from service.renderer.lexicon.entries import Figure, split
from service.renderer.lexicon.matching import Mention
from service.renderer.lexicon.people import CAST_SIZES, MANY
from service.renderer.players import Kind

MOST = 7
"""More alike are not told apart in the picture."""
SEVERAL = 3
_ENGLISH = {
    1: "one, single, lone",
    2: "two, pair of, couple of, both, twin, 2",
    3: "three, several, some, a few, few, trio of, various",
    4: "four, band of, team of, quartet of",
    5: (
        "five, herd of, group of, pack of, fleet of, line of, row of, caravan of, gang of,"
        " pride of, convoy of, troop of, circle of, family of, bunch of, cluster of, column of,"
        " string of"
    ),
    6: "six, many, crowd of, half a dozen, numerous",
    7: (
        "seven, flock of, school of, shoal of, swarm of, dozens of, hundreds of, thousands of,"
        " army of, countless, eight, nine, ten, a dozen, twelve, pod of, procession of,"
        " parade of, colony of"
    ),
}
_CHINESE = {
    1: "一",
    2: "两, 二, 一对, 一双, 俩",
    3: "三, 几, 一些, 数, 好几",
    4: "四, 三四",
    5: "五, 一群, 一排, 一队, 一列, 成群, 一行, 三五, 一支",
    6: "六, 许多, 很多, 众多, 一大批, 多",
    7: "七, 八, 九, 十, 无数, 成千上万, 几十, 数十, 上百, 数百, 一大群, 百, 千, 满天",
}
_MEASURES = "匹只条个艘名位辆群头对双峰棵座架台株朵把盏尾支列排队些叶栋间颗片件幅根"
_SIZES = {
    word: count
    for table in (_ENGLISH, _CHINESE)
    for count, words in table.items()
    for word in split(words)
}
_OWN_SIZES = {word: size for size, words in CAST_SIZES.items() for word in split(words)}
_OWN_SIZES |= dict.fromkeys(split(SWARMS), 5) | dict.fromkeys(split(MANY), 6)


def _longest_first(*, english: bool) -> str:
    words = [word for word in _SIZES if (word[0] < "⺀") is english]
    return "|".join(sorted(words, key=len, reverse=True))


_BEFORE = re.compile(
    rf"\b(?:({_longest_first(english=True)})|([0-9]{{1,4}}))\s(?!years?\b)(?:[a-z'\-]{{1,20}},?\s){{0,3}}$"
    rf"|(?:({_longest_first(english=False)})|([0-9]{{1,4}}))"
    rf"(?:[{_MEASURES}](?:(?![一二两三四五六七八九几][{_MEASURES}])[^,。;0-9]){{0,8}}"
    r"|的[^,。;]{0,2}|\s?)$"
)
_TOGETHER = re.compile(rf"\s(?:{'|'.join(split(GROUPS))})\b|一家")
_A_TRAIN = "一列"
"""A row of most things, but one train."""
_A_PIECE = "一支"
"""A troop of most who live, but one flute."""
_REACH = 64
"""Letters before a subject in which its number is looked for."""


def count_of(text: str, mention: Mention, *, after: int) -> int:
    """Return the number from 1 to 7.

    Args:
        text: The plain text.
        mention: The subject.
        after: Where the subject before it ends, whose number is not this one's.
    """
    start = max(after, mention.start - _REACH)
    told = list(_BEFORE.finditer(text[start : mention.start]))
    if told:
        word, figure = told[-1][1] or told[-1][3], told[-1][2] or told[-1][4]
        count = _SIZES[word] if word else int(figure)
        if word == _A_TRAIN and Kind.TRAIN in mention.meanings:
            count = 1
        if word == _A_PIECE and any(isinstance(meaning, Figure) for meaning in mention.meanings):
            count = 1
        if count != 1 or mention.word not in _OWN_SIZES:
            return min(max(count, 1), MOST)
    together = _TOGETHER.match(text, mention.end) is not None
    return _OWN_SIZES.get(mention.word, SEVERAL if mention.plural or together else 1)
