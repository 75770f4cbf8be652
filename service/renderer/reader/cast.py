"""Who and what a stretch of the prompt shows, how many of each, and in which colour."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.renderer.lexicon.cast import COATS
from service.renderer.lexicon.entries import Figure, split
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention, tokens
from service.renderer.lexicon.people import SURFERS
from service.renderer.players import Kind, Subject, Tint
from service.renderer.reader.ages import childlike
from service.renderer.reader.counts import count_of
from service.renderer.reader.division import Stretch
from service.renderer.reader.manner import PEOPLE, Role, manners
from service.renderer.reader.nouns import grammatical_lead, stand_in
from service.renderer.reader.sense import shows
from service.renderer.reader.wear import CLOTHING, dressed, unworn

MOST = 5
"""Subjects in a shot; more would hide each other."""
_WORDS = 240
"""Words of a stretch that are looked at: far more than five subjects take."""
_AGAIN = frozenset({"两人", "两个人", "三个人", "几个人", "三人"})
"""People by their number, who are those named before where there are any."""
_BALLOONS = ("balloon", "balloons")
_HOUSEHOLDS = ("family", "household", "一家人", "一家三口", "全家")
_OF = re.compile(r"\sof\s(?:[a-z]{1,12}\s){0,3}")
_SURFERS = frozenset(split(SURFERS))
_LIGHTS = (Kind.SUN, Kind.MOON)
_PRONOUNS = frozenset({Hint.HE, Hint.SHE, Hint.IT, Hint.THEY})
_PRONOUNS_FOR = {
    Kind.MAN: {Hint.HE},
    Kind.WOMAN: {Hint.SHE},
    Kind.CHILD: {Hint.HE, Hint.SHE},
    Kind.SAILOR: {Hint.HE, Hint.SHE},
    Kind.ASTRONAUT: {Hint.HE, Hint.SHE},
}
_COATS = {name: tint for tint, names in COATS.items() for name in split(names)}
_REACH = 24
_ENDED = re.compile(
    r"(?:in|on|at|and|with|who|that|is|was|over|from|by|of|under|near)$|.*(?:s|ing)$"
)
"""A preposition or a verb, after which a noun is over."""
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
    text: str, stretch: Stretch, found: Sequence[Mention], *, before: tuple[Subject, ...]
) -> tuple[Subject, ...]:
    """Return the subjects of a stretch, with those from before that its pronouns mean.

    Args:
        text: The whole plain text.
        stretch: The part of it that describes the shot.
        found: What that part names, in sense.
        before: The cast of the shot before.
    """
    found = found[:_WORDS]
    named = _named(text, stretch, found)
    start = named[0].mention.start if named else stretch.end
    meant = _meant(found, before, until=start)
    lead = grammatical_lead(text, stretch, found) if named and not meant else None
    if lead and lead.mention.end <= start:
        named = [lead, *named]
    if not named and (not meant or not before):
        unknown = stand_in(text, stretch, found)
        if unknown and not any(role.mention.start < unknown.mention.start for role in meant):
            named, meant = [unknown], []
    kinds = {role.subject.kind for role in named}
    roles = [role for role in meant if role.subject.kind not in kinds] + named
    subjects = [_known(role.subject, before) for role in manners(text, found, roles)]
    subjects.sort(key=lambda subject: subject.kind in _LIGHTS)
    return tuple(subjects[:MOST])


def _known(subject: Subject, before: tuple[Subject, ...]) -> Subject:
    """Return the subject in the colour and the clothes that it had before."""
    for known in before:
        if (known.kind, known.name) == (subject.kind, subject.name):
            tint, worn = subject.tint or known.tint, subject.worn or known.worn
            return replace(subject, tint=tint, worn=worn)
    return subject


def _named(text: str, stretch: Stretch, found: Sequence[Mention]) -> list[Role]:
    roles: list[Role] = []
    seen: set[tuple[Kind, str]] = set()
    after = stretch.start
    shown = list(_merged(text, [mention for mention in found if shows(mention)]))
    rivals = [mention.start for mention in shown if not _figure(mention)]
    for mention in shown:
        if mention.word in _AGAIN and any(role.subject.kind in PEOPLE for role in roles):
            continue
        for subject in _subjects(text, mention, after=after):
            more = subject.name in _BALLOONS and _risen(roles, subject)
            if (subject.kind, subject.name) not in seen and not more:
                seen.add((subject.kind, subject.name))
                until = next((at for at in rivals if at > mention.start), stretch.end)
                tint = _tint(text, mention, found, after=after)
                told = replace(subject, tint=tint)
                if subject.kind in PEOPLE:
                    told = dressed(told, text, mention, after=after, until=until)
                roles.append(Role(subject=told, mention=mention))
        after = mention.end
    return roles


def _risen(roles: list[Role], balloons: Subject) -> bool:
    """Tell whether hot-air balloons were named before; then the number is theirs."""
    for place, role in enumerate(roles):
        if role.subject.kind is Kind.BALLOON:
            many = max(role.subject.count, balloons.count)
            roles[place] = replace(role, subject=replace(role.subject, count=many))
            return True
    return False


def _merged(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the mentions without those that describe the next, the last or what somebody wears.

    `A woman doctor` is a woman, `a robot dog` a dog, and a man in a coat no coat.
    """
    mentions = unworn(text, mentions)
    worn = CLOTHING if any(_person(mention) for mention in mentions) else frozenset[str]()
    for index, mention in enumerate(mentions):
        if mention.word in worn or _large(text, mention):
            continue
        before = mentions[index - 1] if index else None
        after = mentions[index + 1] if index + 1 < len(mentions) else None
        if _household(text, mention, before, after):
            continue
        close = before and text[before.end : mention.start] in ("", " ", "-")
        if before and close and _person(before) and _person(mention):
            continue
        describes = after and _figure(mention) and text[mention.end : after.start] == " "
        if describes and after and after.word not in _HOUSEHOLDS:
            continue
        yield mention


def _household(text: str, mention: Mention, before: Mention | None, after: Mention | None) -> bool:
    """Tell whether a family is one of animals: `a penguin family`, `a family of bears`."""
    if mention.word not in _HOUSEHOLDS:
        return False
    if before and not _person(before) and text[before.end : mention.start] in ("", " "):
        return True
    of = after and _OF.fullmatch(text, mention.end, after.start)
    return bool(of and after and not _person(after))


def _large(text: str, mention: Mention) -> bool:
    """Tell whether a word only says how large the noun after it is: `a giant wave`."""
    following = tokens(text[mention.end : mention.end + _REACH])[:1]
    noun = bool(following) and following[0].start == 1 and not _ENDED.match(following[0].word)
    return mention.word == "giant" and noun


def _figure(mention: Mention) -> bool:
    return not any(isinstance(meaning, Kind) for meaning in mention.meanings)


def _person(mention: Mention) -> bool:
    return any(meaning in PEOPLE for meaning in mention.meanings)


def _subjects(text: str, mention: Mention, *, after: int) -> Iterator[Subject]:
    count = count_of(text, mention, after=after)
    kinds = [meaning for meaning in mention.meanings if isinstance(meaning, Kind)]
    if kinds in ([Kind.MAN], [Kind.WOMAN]) and childlike(text, mention):
        kinds = [Kind.CHILD]
    shared = len(kinds) > 1 and Kind.HORSE not in kinds
    count = max(count // 2, 1) if Kind.HORSE in kinds and len(kinds) > 1 else count
    for index, kind in enumerate(kinds):
        share = (count + len(kinds) - 1 - index) // len(kinds) if shared else count
        if share:
            sorts = kind in (Kind.BIRD, Kind.BOAT) or mention.word in _SURFERS
            called = mention.word if sorts else ""
            yield Subject(kind=kind, count=share, called=called)
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
            clothes = any(
                other.word in CLOTHING and 0 <= other.start - mention.end <= 1 for other in found
            )
            return tint if _person(subject) or not clothes else None
    return _COATS.get(subject.word)


def _meant(found: Sequence[Mention], before: tuple[Subject, ...], *, until: int) -> list[Role]:
    """Return whom the pronouns mean that stand ahead of every new subject.

    They mean the cast of the shot before; where there was none, a man, a woman or both.
    """
    roles: list[Role] = []
    for mention in found:
        hints = _PRONOUNS & set(mention.meanings)
        if not hints or mention.start >= until:
            continue
        known = before or tuple(Subject(kind=kind) for kind in (Kind.MAN, Kind.WOMAN))
        several = Hint.THEY in hints or len(known) == 1
        for one in known:
            called = _PRONOUNS_FOR.get(one.kind, {Hint.IT})
            if (several or called & hints) and all(role.subject != one for role in roles):
                roles.append(Role(subject=one, mention=mention))
    return roles
