"""The subject that no table knows: the noun that a clause is plainly about.

A small grammar finds it: an article or a number, up to two adjectives and a noun, before a verb or
the clause's end, and behind no preposition. What it finds is shown as a labelled stand-in.
"""

import re
from collections.abc import Iterator, Sequence

from service.renderer.lexicon import clauses
from service.renderer.lexicon.entries import split
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention, Token, tokens
from service.renderer.players import Action, Kind, Subject, Tint
from service.renderer.reader.division import Stretch
from service.renderer.reader.manner import Role
from service.renderer.reader.sense import first, shows
from service.renderer.shots import Framing, Move, Setup

_LONGEST = 3
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "several": 3}
_SINGULAR = frozenset(split(clauses.SINGULAR))
_DETERMINERS = _SINGULAR | frozenset(_COUNTS) | frozenset(split(clauses.DETERMINERS))
_PREPOSITIONS = frozenset(split(clauses.PREPOSITIONS))
_STOPS = _PREPOSITIONS | _DETERMINERS | frozenset(split(clauses.BEYOND))
_ABSTRACT = frozenset(split(clauses.ABSTRACT))
_MEASURES = frozenset(split(clauses.MEASURES))
_SHOWN_AFTER = frozenset(split(clauses.PICTURES)) | _MEASURES
_CLASSIFIED = re.compile(
    r"(?:([一两二三四五六七几])([匹只条个艘名位辆头座架台株朵把盏尾支栋间颗件幅根枚块顶双本张口副部]))"
    r"([一-鿿]{1,14})"
)
_CHINESE_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "几": 3}
_CHINESE_VERBS = re.compile(
    r"在|从|向|正|被|把|将|跃|跳|冲|缓|慢|静|站|坐|走|跑|飞|游|转|发|出|打|开|放|落|升|穿|吃|喝|拿|望|看|和|与|是|有|随|着|了|地|慢慢|突"
)
_CHINESE_PREPOSITIONS = "在到从向往于"
_CHINESE_ABSTRACT = re.compile(
    r"镜头|画面|场景|特写|全景|中景|近景|远景|(?<!机器)(?<!稻草)(?<!雪)(?<!外星)(?<!木偶)(?<!机械)人(?!机)|夜|天|时刻|瞬间|世界|故事|地方|声音|光|梦|角落|方向|氛围|感觉|视角"
)

_CHINESE_BODY = re.compile(r".{0,3}(?:脸|脸庞|面孔|眼睛|眼眸|眼|双手|手|脚|翅膀|嘴|嘴唇|气|耳朵)")
"""What somebody has: no thing of its own."""
_PERFORMED = re.compile(r"舞狮|舞龙|皮影戏|木偶戏|高跷")
"""Shows that go by a name of their own, without a number."""
_CHINESE_CAMERA = re.compile(r"[缓慢]*[跟随推拉摇移拍环绕升降]")
"""What a camera does that films, rather than one that is filmed."""


def stand_in(text: str, stretch: Stretch, found: Sequence[Mention]) -> Role | None:
    """Return the clause's subject where it is a plain noun, labelled with its own words.

    Args:
        text: The whole plain text.
        stretch: The part of it to look in.
        found: What that part names: a word that is known is no stand-in.
    """
    return next(_english(text, stretch, found), None) or next(_chinese(text, stretch, found), None)


def grammatical_lead(text: str, stretch: Stretch, found: Sequence[Mention]) -> Role | None:
    """Return the unknown noun that a stretch begins with and that does something.

    It leads even where a known thing follows: `A hummingbird hovers near a flower`.
    """
    role = next(_english(text, stretch, found), None)
    if role is None or tokens(text[stretch.start : role.mention.start])[1:]:
        return None
    acts = any(
        first([mention], Action)
        and 0 <= mention.start - role.mention.end <= 1
        and not any(shows(other) and 0 <= other.start - mention.end <= 1 for other in found)
        for mention in found
    )
    return role if acts else None


def _english(text: str, stretch: Stretch, found: Sequence[Mention]) -> Iterator[Role]:
    words = [
        Token(token.word, token.start + stretch.start, token.end + stretch.start)
        for token in tokens(text[stretch.start : stretch.end])
    ]
    verbs = frozenset(
        mention.start for mention in found if first([mention], Action) and not shows(mention)
    )
    for index, token in enumerate(words):
        if token.word in _DETERMINERS and _leads(text, words, index, found=found):
            phrase = _phrase(
                text,
                words[index + 1 : index + 2 + _LONGEST],
                determiner=token.word,
                verbs=verbs,
            )
            if phrase and not _taken(phrase, found):
                name = " ".join(word.word for word in phrase)
                count = _COUNTS.get(token.word, 1)
                yield _role(name, phrase[0].start, phrase[-1].end, count=count)


def _leads(text: str, words: Sequence[Token], index: int, *, found: Sequence[Mention]) -> bool:
    """Tell whether a noun here can be what the clause is about."""
    if index == 0:
        return True
    before = words[index - 1]
    gap = text[before.end : words[index].start]
    if gap.strip(" "):
        return True
    if before.word == "of":
        of = words[index - 2].end if index > 1 else 0
        camera = any(
            mention.end == of
            and (first([mention], Framing) or first([mention], Setup) or first([mention], Move))
            for mention in found
        )
        return camera or (index > 1 and words[index - 2].word in _SHOWN_AFTER)
    return before.word not in _PREPOSITIONS


def _phrase(
    text: str, words: Sequence[Token], determiner: str, verbs: frozenset[int]
) -> list[Token]:
    """Return the adjectives and the noun that the words begin with, before any verb."""
    phrase: list[Token] = []
    for word in words:
        joined = not phrase or not text[phrase[-1].end : word.start].strip(" -")
        verb = phrase and (
            word.start in verbs or (determiner in _SINGULAR and _ends_as_verb(word.word))
        )
        if not joined or word.word in _STOPS or verb or word.word[0].isdigit():
            break
        if word.word.endswith("ing") and phrase:
            break
        phrase.append(word)
        if len(phrase) > _LONGEST:
            return []
    if not phrase or phrase[-1].word in _ABSTRACT | _MEASURES or len(phrase[-1].word) < 3:
        return []
    return phrase


def _ends_as_verb(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _taken(phrase: Sequence[Token], found: Sequence[Mention]) -> bool:
    """Tell whether the noun is a word that is known as something else."""
    head = phrase[-1]
    return any(
        mention.start < head.end
        and head.start < mention.end
        and Hint.NOTHING not in mention.meanings
        and not first([mention], Tint)
        for mention in found
    )


def _chinese(text: str, stretch: Stretch, found: Sequence[Mention]) -> Iterator[Role]:
    for match in _CLASSIFIED.finditer(text, stretch.start, stretch.end):
        if text[max(match.start() - 1, 0)] in _CHINESE_PREPOSITIONS:
            continue
        verb = _CHINESE_VERBS.search(match[3], 1)
        name = match[3][: verb.start()] if verb else match[3]
        start = match.start(3) + name.rfind("的") + 1
        name = name.rpartition("的")[2][:8].rstrip("前后上下里中旁边")
        covered = any(
            mention.start < start + len(name)
            and start < mention.end
            and Hint.NOTHING not in mention.meanings
            and not first([mention], Tint)
            and not _filmed(text, mention)
            for mention in found
        )
        plain = not _CHINESE_ABSTRACT.search(name) and not _CHINESE_BODY.fullmatch(name)
        if name and not covered and plain:
            yield _role(name, start, start + len(name), count=_CHINESE_COUNTS.get(match[1], 1))
    for match in _PERFORMED.finditer(text, stretch.start, stretch.end):
        yield _role(match[0], match.start(), match.end(), count=1)


def _filmed(text: str, mention: Mention) -> bool:
    """Tell whether a camera stands there to be seen, and does nothing that cameras do."""
    return Hint.CAMERA in mention.meanings and not _CHINESE_CAMERA.match(text, mention.end)


def _role(name: str, start: int, end: int, *, count: int) -> Role:
    subject = Subject(kind=Kind.STAND_IN, name=name, count=count)
    return Role(subject=subject, mention=Mention(word=name, meanings=(), start=start, end=end))
