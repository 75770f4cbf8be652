"""What the words found in a text mean where they stand.

*No people* shows nobody, *like a dragon* no dragon; *rises* moves the camera only where the clause
speaks of the camera; *a swallow* is a bird, and what swallows is not.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from service.renderer.lexicon.cast import VERBS_TOO
from service.renderer.lexicon.entries import Cued, Figure, Implied, Meaning, split
from service.renderer.lexicon.grammar import Hint
from service.renderer.lexicon.matching import Mention
from service.renderer.players import Action, Heading, Kind, Pace
from service.renderer.shots import Move, Place, Setup

_BREAK = re.compile(r"[.,;:!?。、\n]")
_DENIAL = re.compile(
    r"[^.,;:!?。\n的地在]{0,40}?(?=[.,;:!?。\n的地在]|\b(?:on|in|at|by|under|over|from|but|just|only|while|as"
    r"|near|around|through|with|across|along|beside)\b|$)"
)
_DENIAL_REACH = 40
_LIKENESS_REACH = 24
_HELD = re.compile(
    r"(?:\b(?:a|an|his|her|their|my|old|vintage|film|[a-z]+ing the)\s|[拿举握台部架]着?起?)$"
)
_SHOWN = re.compile(r"\b(?:vintage|old|antique|polaroid|instant|broken|dusty)\s\Z")
"""What makes of a camera a thing to look at."""
_ARTICLE = re.compile(
    r"(?:^|[^a-z' ]\s*|\b(?:on|in|under|from|past|behind|by|and|with|of|to the)\s"
    r"|\b(?:a|an|the|his|her|its|their|my|our|one|two|three|four|five|six|several|many|some|this"
    r"|that|these|those|no|every|each|lone|[0-9]+)\s(?:[a-z\-]+\s){0,2})$"
)
_BY_HAND = "手持"
_FILMED_BY_HAND = re.compile(r"\s*(?:$|[.,;:!?。、)\]\n|·-]|[镜拍摄跟感运晃风效])")
"""What follows where the camera is held, rather than a sword."""
_TWOFOLD = frozenset(split(VERBS_TOO))


def sense(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that mean something, each with what it means here."""
    kept: list[Mention] = []
    context = _Context(text)
    for mention in mentions:
        meanings = context.meanings_of(mention)
        if meanings:
            kept.append(replace(mention, meanings=meanings))
    return kept


class _Context:
    """What the words read so far make of those that follow."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cued = self._likened = -1
        self._denied = 0
        """Up to where a *no* reaches."""
        self._subject = self._action = 0
        """Where the last subject and the last action ended."""

    def meanings_of(self, mention: Mention) -> tuple[Meaning, ...]:
        """Return what the next word means, which may be nothing."""
        if mention.start < self._denied:
            return _denial(mention)
        if mention.word == _BY_HAND and not _FILMED_BY_HAND.match(self._text, mention.end):
            return ()
        if Hint.CAMERA in mention.meanings and _SHOWN.search(
            self._text[max(mention.start - 12, 0) : mention.start]
        ):
            return (Hint.NOTHING,)
        self._attend(mention)
        meanings = tuple(self._here(mention))
        if any(isinstance(meaning, Action) for meaning in meanings):
            self._action = mention.end
        if shows(mention):
            seen, self._subject = self._seen(mention), mention.end
            if not seen:
                return tuple(m for m in meanings if not isinstance(m, Kind | Figure)) or (
                    Hint.UNSEEN,
                )
        return meanings

    def _attend(self, mention: Mention) -> None:
        before = self._text[max(mention.start - 12, 0) : mention.start]
        if Hint.CAMERA in mention.meanings and not _HELD.search(before):
            self._cued = mention.end
        if Hint.LIKENESS in mention.meanings:
            self._likened = mention.end
        if Hint.NEGATION in mention.meanings:
            self._denied = _reach(self._text, mention.end)

    def _here(self, mention: Mention) -> Iterator[Meaning]:
        cued = self._cued > self._subject or self._subject == 0 <= self._cued
        of_camera = cued and not _BREAK.search(self._text, self._cued, mention.start)
        moves = of_camera and any(isinstance(meaning, Cued) for meaning in mention.meanings)
        for meaning in mention.meanings:
            if isinstance(meaning, Cued):
                if of_camera:
                    yield meaning.move
            elif meaning is Setup.OVER_SHOULDER and mention.start - self._action == 1:
                continue
            elif not (moves and isinstance(meaning, Action | Pace | Heading)):
                yield meaning

    def _seen(self, mention: Mention) -> bool:
        """Tell whether the thing is shown: not what another is like, nor a verb of its name."""
        likened, self._likened = self._likened, -1
        near = 0 <= mention.start - likened < _LIKENESS_REACH and likened >= 0
        if near and not _BREAK.search(self._text, likened, mention.start):
            return False
        if mention.word not in _TWOFOLD:
            return True
        before = self._text[max(self._subject, mention.start - 32) : mention.start]
        opens = self._subject == 0 or before.strip() != ""
        return opens and _ARTICLE.search(before) is not None


def _reach(text: str, start: int) -> int:
    """Return how far a *no* reaches: to the clause's end, or to where it turns to a place."""
    if text.startswith((" only", " just"), start):
        return start
    match = _DENIAL.match(text, start, min(start + _DENIAL_REACH, len(text)))
    return match.end() if match else start


def _denial(mention: Mention) -> tuple[Meaning, ...]:
    moves = any(isinstance(meaning, Move | Cued) for meaning in mention.meanings)
    if moves:
        return (Hint.UNMOVED,)
    return (Hint.UNSEEN,) if shows(mention) else ()


def shows(mention: Mention) -> bool:
    """Tell whether the word names something that can be cast."""
    return any(isinstance(meaning, Kind | Figure) for meaning in mention.meanings)


_M = TypeVar("_M")


def first(mentions: Sequence[Mention], kind: type[_M]) -> _M | None:
    """Return the first meaning of that sort."""
    found = (m for mention in mentions for m in mention.meanings if isinstance(m, kind))
    return next(found, None)


def implied(mentions: Sequence[Mention], kind: type[_M]) -> _M | None:
    """Return the first meaning of that sort that something in the text lets one think of."""
    hints = (m.of for mention in mentions for m in mention.meanings if isinstance(m, Implied))
    found = [of for of in hints if isinstance(of, kind)]
    # The sky is over everything: what else is seen says more about the place.
    return next((of for of in found if of is not Place.SKY), found[0] if found else None)
