"""What somebody wears: it is seen on them, and is no subject of its own."""

import re
from collections.abc import Sequence

from service.renderer.lexicon.cast import ADORNMENTS, CLOTHES
from service.renderer.lexicon.entries import split
from service.renderer.lexicon.matching import Mention

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
