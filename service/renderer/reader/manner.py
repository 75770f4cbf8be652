"""Which of the subjects does what, how fast, and which way it goes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from service.renderer import catalogue
from service.renderer.catalogue import Sort
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention
from service.renderer.players import Action, Heading, Kind, Pace, Subject
from service.renderer.reader.counts import SEVERAL
from service.renderer.reader.sense import first
from service.renderer.shots import Move, Particles

PEOPLE = frozenset({Kind.MAN, Kind.WOMAN, Kind.CHILD, Kind.SAILOR, Kind.ASTRONAUT})
_FIXED = frozenset(
    {
        Kind.LIGHTHOUSE,
        Kind.BRIDGE,
        Kind.VOLCANO,
        Kind.WATERFALL,
        Kind.ISLAND,
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
_ROOTED = frozenset({Sort.BUILDING, Sort.FURNITURE, Sort.PLANT, Sort.TREE, Sort.FLOWER})
"""Silhouettes of which the same is true where anything livelier is in the shot."""
_RIDDEN = frozenset({Kind.HORSE, Kind.CAMEL, Kind.ELEPHANT, Kind.COW})
_RIDING = ("ride", "riding", "rode", "骑")
_ASTRIDE = re.compile(
    r"\b(?:rid(?:e|es|ing)|rode|astride|atop)\b"
    r"(?:(?!\b(?:past|by|near|towards?|beside|with|and)\b)[^.;:!?\n]){0,32}$"
    r"|\son\s(?:an?|his|her|their|the|top\sof\san?)\s(?:[a-z]{1,12}\s)?$"
    r"|骑[^。;:!?\n]{0,12}$"
)
"""What stands between somebody and what carries them."""
_SEATED = re.compile(
    r"\son\s(?:an?|his|her|their|the)\s(?:[a-z]{1,12}\s)?(?:bench|chair|stool)\b|在长椅上"
)
"""What stands behind somebody who has a seat, though nothing says that they sit."""
_CYCLES = re.compile(r"bike|bicycle|cycle|scooter|moped|单车|自行车|摩托|电动车")
_CARRIED = {
    Kind.CAR: Action.DRIVE,
    Kind.TRAIN: Action.DRIVE,
    Kind.SAILING_SHIP: Action.SAIL,
    Kind.BOAT: Action.SAIL,
}
"""What vehicles do where the prompt has them run, walk or ride."""
_JOINED = re.compile(
    r"(?:,?\s(?:and|with|beside|alongside)\b|\s?[和与跟、及同]|带着|牵着).*", re.DOTALL
)
_DIRECT = re.compile(r"\s(?:[a-z]{1,12}\s)?|的[一-鿿]{0,4}")
_LYING = re.compile(r"^l(?:ie|ies|ay|ain|ying)\b|sle(?:ep|pt)|nap|doz|reclin|[躺睡盹趴]")
"""The words for rest by which somebody lies rather than sits."""
_DANCERS = frozenset({"dancer", "ballerina", "舞者", "舞蹈演员", "芭蕾舞者"})
"""Who dances where the prompt has them do nothing else."""
_CLAUSE = re.compile(r"[.,;:!?。、\n]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A subject, and the word that named it."""

    subject: Subject
    mention: Mention


def manners(text: str, found: Sequence[Mention], roles: Sequence[Role]) -> list[Role]:
    """Return the roles with their actions, paces and headings."""
    told: list[list[Mention]] = [[] for _ in roles]
    movers = _movers(roles)
    for mention in found:
        if movers and _manner(mention) and not _anothers(text, mention, found):
            told[_owner(text, mention, found, roles=roles, movers=movers)].append(mention)
    for index in reversed(movers[:-1]):
        if _together(text, roles[index], roles[index + 1], told=told[index]):
            told[index] = told[index + 1] = [*told[index], *told[index + 1]]
    moved = [
        replace(role, subject=_seated(text, _busy(role.mention, _moved(role.subject, words)), role))
        for role, words in zip(roles, told, strict=True)
    ]
    for index, (one, other) in enumerate(pairwise(moved)):
        if _astride(text, one, other):
            rider, mount = replace(one.subject, action=Action.DRIVE), other.subject
            if mount.count == SEVERAL and other.mention.plural:
                mount = replace(mount, count=rider.count)
            moved[index : index + 2] = replace(one, subject=rider), replace(other, subject=mount)
    return moved


def _busy(mention: Mention, subject: Subject) -> Subject:
    """Return the subject, doing what its name says where nothing else does."""
    dances = mention.word in _DANCERS and subject.action is None
    return replace(subject, action=Action.DANCE) if dances else subject


def _seated(text: str, subject: Subject, role: Role) -> Subject:
    """Return the subject, who sits where it has a seat and does nothing else."""
    idle = subject.kind in PEOPLE and subject.action is None
    seat = idle and _SEATED.match(text, role.mention.end)
    return replace(subject, action=Action.SIT) if seat else subject


def _astride(text: str, one: Role, other: Role) -> bool:
    """Tell whether the first sits on the second."""
    animal = other.subject.kind in _RIDDEN
    if one.subject.kind not in PEOPLE or not (animal or _CYCLES.search(other.mention.word)):
        return False
    if one.mention == other.mention:
        return True
    return _ASTRIDE.search(text[one.mention.end : other.mention.start]) is not None


def _movers(roles: Sequence[Role]) -> list[int]:
    """Return those that a verb can be about: the lively ones, or else all that may be moved."""
    loose = [i for i, role in enumerate(roles) if role.subject.kind not in _FIXED]
    return [i for i in loose if not _rooted(roles[i].subject)] or loose


def _rooted(subject: Subject) -> bool:
    known = subject.kind is Kind.SILHOUETTE and subject.name in catalogue.names()
    return known and catalogue.sort_of(subject.name) in _ROOTED


def _together(text: str, one: Role, other: Role, *, told: Sequence[Mention]) -> bool:
    """Tell whether two subjects do the same: one word for both, *and* between them, or a rider."""
    if one.mention == other.mention:
        return True
    if other.subject.kind in _RIDDEN and any(word.word.startswith(_RIDING) for word in told):
        return True
    gap = text[one.mention.end : other.mention.start]
    return not told and len(gap) < 40 and _JOINED.fullmatch(gap) is not None


def _manner(mention: Mention) -> bool:
    return any(isinstance(meaning, Action | Pace | Heading) for meaning in mention.meanings)


def _anothers(text: str, word: Mention, found: Sequence[Mention]) -> bool:
    """Tell whose a word is not: `the camera slowly pushes in`, `dust drifts`."""
    if first([word], Action):
        return any(
            0 <= word.start - mention.end <= 1 and first([mention], Particles) for mention in found
        )
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
    *,
    roles: Sequence[Role],
    movers: Sequence[int],
) -> int:
    following = [i for i in movers if roles[i].mention.start >= word.end]
    if following and _DIRECT.fullmatch(text, word.end, roles[following[0]].mention.start):
        direct = text[word.start : word.end].endswith("ing") or text[word.end] == "的"
        if direct:
            return following[0]
    before = [i for i in movers if roles[i].mention.end <= word.start]
    rigs = [i for i in before if roles[i].subject.kind is not Kind.SILHOUETTE]
    # What is looked at or sat upon comes between somebody and a second verb.
    if rigs and rigs[-1] != before[-1] and not _follows(text, roles[before[-1]].mention, word):
        before = rigs
    if not before:
        return movers[0]
    pronoun = any(
        roles[before[-1]].mention.end <= mention.start < word.start
        and {Hint.HE, Hint.SHE} & set(mention.meanings)
        for mention in found
    )
    persons = [i for i in before if roles[i].subject.kind in PEOPLE]
    return persons[-1] if pronoun and persons else before[-1]


def _follows(text: str, noun: Mention, verb: Mention) -> bool:
    """Tell whether a verb stands right behind its noun."""
    close = verb.start - noun.end <= 1 and text[noun.end : verb.start] in ("", " ")
    return close and not text[verb.start : verb.end].endswith("ing")


def _moved(subject: Subject, words: Sequence[Mention]) -> Subject:
    action = first(words, Action) or subject.action
    if action is Action.SIT and any(_LYING.search(word.word) for word in words):
        action = Action.LIE
    if action in (Action.RUN, Action.WALK, Action.DRIVE):
        action = _CARRIED.get(subject.kind, action)
    adverbs = [word for word in words if not first([word], Action)]
    return replace(
        subject,
        action=action,
        pace=first(adverbs, Pace) or first(words, Pace) or subject.pace,
        heading=first(words, Heading) or subject.heading,
    )
