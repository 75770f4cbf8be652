"""Which of the subjects does what, how fast, and which way it goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention
from service.renderer.reader.sense import first
from service.renderer.shots import Action, Heading, Kind, Move, Pace, Subject

PEOPLE = frozenset({Kind.MAN, Kind.WOMAN, Kind.CHILD, Kind.SAILOR, Kind.ASTRONAUT})
_FIXED = frozenset(
    {
        Kind.LIGHTHOUSE,
        Kind.REEF,
        Kind.HOUSE,
        Kind.TOWER,
        Kind.TREE,
        Kind.PINE,
        Kind.PALM,
        Kind.CAMPFIRE,
        Kind.MOON,
        Kind.SUN,
    }
)
"""What does nothing by itself, so that a verb near it is somebody else's."""
_RIDDEN = frozenset({Kind.HORSE, Kind.CAMEL, Kind.ELEPHANT, Kind.COW})
_RIDING = ("ride", "riding", "rode", "骑")
_JOINED = re.compile(
    r"(?:,?\s(?:and|with|beside|alongside)\b|\s?[和与跟、及同]|带着|牵着).*", re.DOTALL
)
_DIRECT = re.compile(r"\s(?:[a-z]{1,12}\s)?|的[一-鿿]{0,4}")
_CLAUSE = re.compile(r"[.,;:!?。、\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A subject, and the word that named it."""

    subject: Subject
    mention: Mention


def manners(text: str, found: Sequence[Mention], roles: Sequence[Role]) -> list[Role]:
    """Return the roles with their actions, paces and headings."""
    told: list[list[Mention]] = [[] for _ in roles]
    movers = [i for i, role in enumerate(roles) if role.subject.kind not in _FIXED]
    for mention in found:
        if movers and _manner(mention) and not _cameras(text, mention, found):
            told[_owner(text, mention, found, roles, movers)].append(mention)
    for index in reversed(movers[:-1]):
        if _together(text, roles[index], roles[index + 1], told[index]):
            told[index] = told[index + 1] = [*told[index], *told[index + 1]]
    return [
        replace(role, subject=_moved(role.subject, words))
        for role, words in zip(roles, told, strict=True)
    ]


def _together(text: str, one: Role, other: Role, told: Sequence[Mention]) -> bool:
    """Tell whether two subjects do the same: one word for both, *and* between them, or a rider."""
    if one.mention == other.mention:
        return True
    if other.subject.kind in _RIDDEN and any(word.word.startswith(_RIDING) for word in told):
        return True
    gap = text[one.mention.end : other.mention.start]
    return not told and len(gap) < 40 and _JOINED.fullmatch(gap) is not None


def acting(found: Sequence[Mention], cast: tuple[Subject, ...]) -> tuple[Subject, ...]:
    """Return a cast that does what is said about it anew."""
    words = [mention for mention in found if _manner(mention)]
    hints = {m for mention in found for m in mention.meanings if isinstance(m, Hint)}
    persons = bool(hints & {Hint.HE, Hint.SHE}) and any(one.kind in PEOPLE for one in cast)
    return tuple(
        one if one.kind in _FIXED or (persons and one.kind not in PEOPLE) else _moved(one, words)
        for one in cast
    )


def _manner(mention: Mention) -> bool:
    return any(isinstance(meaning, Action | Pace | Heading) for meaning in mention.meanings)


def _cameras(text: str, word: Mention, found: Sequence[Mention]) -> bool:
    """Tell whether an adverb is the camera's: `the camera slowly pushes in`."""
    if first([word], Action):
        return False
    return any(
        (first([mention], Move) or Hint.CAMERA in mention.meanings)
        and not _CLAUSE.search(text, *sorted((mention.end, word.start)))
        and abs(mention.start - word.start) < 20
        for mention in found
    )


def _owner(
    text: str,
    word: Mention,
    found: Sequence[Mention],
    roles: Sequence[Role],
    movers: Sequence[int],
) -> int:
    following = [i for i in movers if roles[i].mention.start >= word.end]
    if following and _DIRECT.fullmatch(text, word.end, roles[following[0]].mention.start):
        direct = text[word.start : word.end].endswith("ing") or text[word.end] == "的"
        if direct:
            return following[0]
    before = [i for i in movers if roles[i].mention.end <= word.start]
    if not before:
        return movers[0]
    pronoun = any(
        roles[before[-1]].mention.end <= mention.start < word.start
        and {Hint.HE, Hint.SHE} & set(mention.meanings)
        for mention in found
    )
    persons = [i for i in before if roles[i].subject.kind in PEOPLE]
    return persons[-1] if pronoun and persons else before[-1]


def _moved(subject: Subject, words: Sequence[Mention]) -> Subject:
    adverbs = [word for word in words if not first([word], Action)]
    return replace(
        subject,
        action=first(words, Action) or subject.action,
        pace=first(adverbs, Pace) or first(words, Pace) or subject.pace,
        heading=first(words, Heading) or subject.heading,
    )
