"""What somebody wears: it is seen on them, and is no subject of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from service.renderer.lexicon.cast import ADORNMENTS, CLOTHES
from service.renderer.lexicon.entries import split
from service.renderer.lexicon.garments import GARMENTS, UNIFORMS
from service.renderer.lexicon.matching import Mention
from service.renderer.players import Garment, Kind, Subject

CLOTHING = frozenset(split(CLOTHES))
_WEARABLE = CLOTHING | frozenset(split(ADORNMENTS))
_PUT_ON = re.compile(
    r"\b(?:wear(?:s|ing)?|wore|dressed in|clad in|sporting|donning)\s(?:[a-z'\-]{1,14},?\s){0,4}$"
    r"|[戴穿披背围系裹着][着了上]?[一-鿿]{0,6}$"
)
_WITH = re.compile(r"\s(?:in|with)\s(?:[a-z'\-]{1,14},?\s){0,3}")
_AND = re.compile(r"(?:,?\sand|,|\swith)\s(?:[a-z'\-]{1,14},?\s){0,3}|[、和与及][一-鿿]{0,6}")
_ON_BODY = re.compile(
    r"\s(?:is\s|perched\s|tied\s)?(?:on|around|over|upon)\s(?:top of\s)?(?:his|her|its|their)\s"
)
_UNIFORMS = {name: known for known, names in UNIFORMS.items() for name in split(names)}
_GARMENTS = {word: garment for garment, words in GARMENTS.items() for word in split(words)}
_LONGEST_FIRST = sorted(_GARMENTS, key=len, reverse=True)
_GARMENT = re.compile(
    rf"\b(?P<english>{'|'.join(word for word in _LONGEST_FIRST if word.isascii())})(?:e?s)?\b"
    rf"|{'|'.join(word for word in _LONGEST_FIRST if not word.isascii())}"
)
_CLOTHED = re.compile(
    r"\b(?:in|with|wear(?:s|ing)?|wore|sporting|donning|put(?:s|ting)? on)\s"
    r"(?:[a-z'\-]{1,14},?\s){0,4}$"
    r"|(?:身着|[穿戴披围系裹])[着了上]?[一-鿿]{0,6}$"
)
_WEARER = re.compile(r"[一-鿿]{0,2}的[一-鿿]{0,4}")
"""Between clothes and who wears them: `穿红裙子的小女孩`."""
_HOODED = re.compile(r"\bhooded(?:\s[a-z]{1,12}){1,2}$")
_REACH = 48
"""Letters before a piece of clothing in which it is said that somebody puts it on."""


def unworn(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions without what somebody among them wears.

    Args:
        text: The plain text.
        mentions: Those that can be cast, in their order.
    """
    kept: list[Mention] = []
    if all(mention.word in _WEARABLE for mention in mentions):
        return list(mentions)
    dressed: Mention | None = None
    for before, mention in zip((None, *mentions), mentions, strict=False):
        if mention.word in _WEARABLE and _worn(text, mention, before, dressed=dressed):
            dressed = mention
        else:
            kept.append(mention)
    return kept


def _worn(text: str, mention: Mention, before: Mention | None, *, dressed: Mention | None) -> bool:
    start = max(mention.start - _REACH, before.end if before else 0, 0)
    if _PUT_ON.search(text[start : mention.start]) or _ON_BODY.match(text, mention.end):
        return True
    if before is None:
        return False
    gap = text[before.end : mention.start]
    if before is dressed and _AND.fullmatch(gap):
        return True
    return mention.word in CLOTHING and _WITH.fullmatch(gap) is not None


def dressed(subject: Subject, text: str, person: Mention, *, after: int, until: int) -> Subject:
    """Return somebody in what is said of them, or in what their trade is known by.

    Args:
        subject: Who may wear something; of a couple's clothes the dress is hers.
        text: The plain text.
        person: The word for them.
        after: Where what is said of the one before ends.
        until: Where the next one is named, or the shot ends.
    """
    worn = _garments(text, person, after=after, until=until)
    if subject.kind is Kind.MAN and Kind.WOMAN in person.meanings:
        worn -= {Garment.DRESS}
    uniform = _UNIFORMS.get(person.word)
    if worn or uniform is None:
        return replace(subject, worn=worn)
    garment, tint = uniform
    return replace(subject, worn=frozenset({garment}), tint=subject.tint or tint)


def _garments(text: str, person: Mention, *, after: int, until: int) -> frozenset[Garment]:
    ahead = max(after, person.start - _REACH)
    before = {
        garment
        for garment, end in _clothed(text, ahead, person.start)
        if _WEARER.fullmatch(text, end, person.start)
    }
    if _HOODED.search(text[ahead : person.end]):
        before.add(Garment.HOOD)
    return frozenset(before | {garment for garment, _ in _clothed(text, person.end, until)})


def _clothed(text: str, start: int, end: int) -> Iterator[tuple[Garment, int]]:
    """Yield the garments that somebody has on in a part of the text, and where each ends."""
    last = -1
    for match in _GARMENT.finditer(text, start, end):
        begun = max(match.start() - _REACH, start, last)
        follows = last >= 0 and _AND.fullmatch(text, last, match.start())
        if follows or _CLOTHED.search(text[begun : match.start()]):
            last = match.end()
            yield _GARMENTS[match["english"] or match.group()], last
