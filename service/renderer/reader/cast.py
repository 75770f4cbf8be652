"""Who and what a stretch of the prompt shows, how many of each, and in which colour."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.renderer.lexicon.entries import Figure
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention
from service.renderer.reader.counts import count_of
from service.renderer.reader.manner import PEOPLE, Role, acting, manners
from service.renderer.reader.marks import Stretch
from service.renderer.reader.nouns import stand_in
from service.renderer.reader.sense import shows
from service.renderer.shots import Kind, Subject, Tint

MOST = 5
"""Subjects in a shot; more would hide each other."""
_LIGHTS = (Kind.SUN, Kind.MOON)
_PRONOUNS = frozenset({Hint.HE, Hint.SHE, Hint.IT, Hint.THEY})
_PERSONS = {Kind.MAN: {Hint.HE, Hint.THEY}, Kind.WOMAN: {Hint.SHE, Hint.THEY}}
_PRONOUNS_FOR = {
    Kind.MAN: {Hint.HE},
    Kind.WOMAN: {Hint.SHE},
    Kind.CHILD: {Hint.HE, Hint.SHE},
    Kind.SAILOR: {Hint.HE, Hint.SHE},
    Kind.ASTRONAUT: {Hint.HE, Hint.SHE},
}
_CLOTHES = "衣|裙|袍|帽|服|衫|套|围巾|裤|伞|斗篷|西装|毛衣"
_BESIDE = re.compile(
    rf"\s?(?:[a-z\-]{{1,14}},?\s)?|色?的?[一-鿿]{{0,2}}"
    rf"|[一-鿿]{{0,6}}(?:{_CLOTHES})[一-鿿]{{0,2}}的[一-鿿]{{0,3}}"
)
_WORN = re.compile(
    r"\s(?:is\s)?(?:in|wearing|with|dressed in|clad in)\s(?:an?\s|the\s|his\s|her\s)?"
    r"(?:[a-z\-]{1,12}\s)?"
    r"|[一-鿿]{0,3}(?:穿|身穿|身着|戴|披)[着了]?(?:一[件身条顶袭])?[一-鿿]{0,2}"
)


def cast_of(
    text: str, stretch: Stretch, found: Sequence[Mention], before: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """Return the subjects of a stretch, with those from before that its pronouns mean.

    Args:
        text: The whole plain text.
        stretch: The part of it that describes the shot.
        found: What that part names, in sense.
        before: The cast of the shot before.
    """
    roles = _roles(text, found, after=stretch.start)
    if not roles:
        if _pronouns(found) and before:
            return acting(found, before)
        unknown = stand_in(text, stretch, found)
        roles = [unknown] if unknown else _persons(found)
    subjects = [_known(role.subject, before) for role in manners(text, found, roles)]
    kinds = {subject.kind for subject in subjects}
    meant = [one for one in _meant(found, before, roles) if one.kind not in kinds]
    subjects.sort(key=lambda subject: subject.kind in _LIGHTS)
    return tuple([*meant, *subjects][:MOST])


def _persons(found: Sequence[Mention]) -> list[Role]:
    """Return whom the first pronoun means where nobody was named before."""
    for mention in found:
        kinds = [kind for kind, hints in _PERSONS.items() if hints & set(mention.meanings)]
        if kinds:
            return [Role(subject=Subject(kind=kind), mention=mention) for kind in kinds]
    return []


def _known(subject: Subject, before: tuple[Subject, ...]) -> Subject:
    """Return the subject in the colour that it had before."""
    for known in before:
        if (known.kind, known.name) == (subject.kind, subject.name) and subject.tint is None:
            return replace(subject, tint=known.tint)
    return subject


def _roles(text: str, found: Sequence[Mention], *, after: int) -> list[Role]:
    roles: list[Role] = []
    seen: set[tuple[Kind, str]] = set()
    for mention in _persons_merged(text, [mention for mention in found if shows(mention)]):
        for subject in _subjects(text, mention, after=after):
            if (subject.kind, subject.name) not in seen:
                seen.add((subject.kind, subject.name))
                tint = _tint(text, mention, found, after=after)
                roles.append(Role(subject=replace(subject, tint=tint), mention=mention))
        after = mention.end
    return roles


def _persons_merged(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions, of `a woman doctor` and `女 医生` the first word alone."""
    before: Mention | None = None
    for mention in mentions:
        close = before and text[before.end : mention.start] in ("", " ", "-")
        if not (before and close and _person(before) and _person(mention)):
            yield mention
        before = mention


def _person(mention: Mention) -> bool:
    return any(meaning in PEOPLE for meaning in mention.meanings)


def _subjects(text: str, mention: Mention, *, after: int) -> Iterator[Subject]:
    count = count_of(text, mention, after=after)
    kinds = [meaning for meaning in mention.meanings if isinstance(meaning, Kind)]
    shared = len(kinds) > 1 and Kind.HORSE not in kinds
    count = max(count // 2, 1) if Kind.HORSE in kinds and len(kinds) > 1 else count
    for index, kind in enumerate(kinds):
        share = (count + len(kinds) - 1 - index) // len(kinds) if shared else count
        if share:
            yield Subject(kind=kind, count=share)
    for meaning in mention.meanings:
        if isinstance(meaning, Figure) and not kinds:
            yield Subject(kind=Kind.SILHOUETTE, name=meaning.name, count=count)


def _tint(text: str, subject: Mention, found: Sequence[Mention], *, after: int) -> Tint | None:
    """Return the colour named right before the subject, or after it as what it wears."""
    for mention in found:
        tint = next((m for m in mention.meanings if isinstance(m, Tint)), None)
        if tint is None or mention.start - subject.end > 40:
            continue
        if after <= mention.start and mention.end <= subject.start:
            if _BESIDE.fullmatch(text, mention.end, subject.start):
                return tint
        elif mention.start >= subject.end and _WORN.fullmatch(text, subject.end, mention.start):
            return tint
    return Tint.WHITE if subject.word in ("polar bear", "北极熊") else None


def _pronouns(found: Sequence[Mention]) -> list[tuple[Hint, int]]:
    return [
        (meaning, mention.start)
        for mention in found
        for meaning in mention.meanings
        if isinstance(meaning, Hint) and meaning in _PRONOUNS
    ]


def _meant(
    found: Sequence[Mention], before: tuple[Subject, ...], roles: Sequence[Role]
) -> tuple[Subject, ...]:
    """Return those from before that the pronouns ahead of every new subject mean."""
    start = min((role.mention.start for role in roles), default=0)
    ahead = {hint for hint, at in _pronouns(found) if at < start}
    if Hint.THEY in ahead:
        return before
    return tuple(one for one in before if ahead & _PRONOUNS_FOR.get(one.kind, {Hint.IT}))[:2]
