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
from service.renderer.shots import Action, Heading, Kind, Move, Pace

_BREAK = re.compile(r"[.,;:!?。、\n]")
_DENIAL = re.compile(
    r"[^.,;:!?。\n的地在]{0,40}?(?=[.,;:!?。\n的地在]|\b(?:on|in|at|by|under|over|from|but|just|only|while|as"
    r"|near|around|through|with|across|along|beside)\b|$)"
)
_WORDS_DENIED = 40
_HELD = re.compile(
    r"(?:\b(?:a|an|his|her|their|my|old|vintage|film|[a-z]+ing the)\s|[拿举握台部架]着?起?)$"
)
_ARTICLE = re.compile(
    r"(?:^|[^a-z' ]\s*|\b(?:on|in|under|from|past|behind|by|and|with|of|to the)\s"
    r"|\b(?:a|an|the|his|her|its|their|my|our|one|two|three|four|five|six|several|many|some|this"
    r"|that|these|those|no|every|each|lone|[0-9]+)\s(?:[a-z\-]+\s){0,2})$"
)
_TWOFOLD = frozenset(split(VERBS_TOO))


def sense(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that mean something, each with what it means here."""
    denied = _denied(text, mentions)
    kept: list[Mention] = []
    cued = likened = -1
    after = 0
    subject_since = False
    for mention in mentions:
        if Hint.CAMERA in mention.meanings and not _HELD.search(
            text[max(mention.start - 12, 0) : mention.start]
        ):
            cued, subject_since = mention.end, False
        if Hint.LIKENESS in mention.meanings:
            likened = mention.end
        spoken = cued >= 0 and not subject_since and not _BREAK.search(text, cued, mention.start)
        meanings = tuple(_here(mention.meanings, of_camera=spoken))
        if shows(mention):
            near = likened >= 0 and mention.start - likened < 24
            if (near and not _BREAK.search(text, likened, mention.start)) or not _noun(
                text, mention, after=after
            ):
                meanings = tuple(m for m in meanings if not isinstance(m, Kind | Figure))
                likened = -1
            subject_since, after = True, mention.end
        if any(start <= mention.start < end for start, end in denied):
            meanings = _denial(mention)
        if meanings:
            kept.append(replace(mention, meanings=meanings))
    return kept


def _here(meanings: tuple[Meaning, ...], *, of_camera: bool) -> Iterator[Meaning]:
    about_camera = of_camera and any(isinstance(meaning, Cued) for meaning in meanings)
    for meaning in meanings:
        if isinstance(meaning, Cued):
            if of_camera:
                yield meaning.move
        elif not (about_camera and isinstance(meaning, Action | Pace | Heading)):
            yield meaning


def _denial(mention: Mention) -> tuple[Meaning, ...]:
    moves = any(isinstance(meaning, Move | Cued) for meaning in mention.meanings)
    return (Hint.UNMOVED,) if moves else ()


def shows(mention: Mention) -> bool:
    """Tell whether the word names something that can be cast."""
    return any(isinstance(meaning, Kind | Figure) for meaning in mention.meanings)


def _noun(text: str, mention: Mention, *, after: int) -> bool:
    """Tell whether a word that may be a verb is a noun: it has an article, or opens the clause."""
    if mention.word not in _TWOFOLD:
        return True
    before = text[max(after, mention.start - 32) : mention.start]
    return bool(before.strip() or not after) and _ARTICLE.search(before) is not None


def _denied(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    ranges = []
    for mention in mentions:
        if Hint.NEGATION in mention.meanings and not text.startswith(
            (" only", " just"), mention.end
        ):
            limit = min(mention.end + _WORDS_DENIED, len(text))
            match = _DENIAL.match(text, mention.end, limit)
            ranges.append((mention.end, match.end() if match else limit))
    return ranges


_M = TypeVar("_M")


def first(mentions: Sequence[Mention], kind: type[_M]) -> _M | None:
    """Return the first meaning of that sort."""
    found = (m for mention in mentions for m in mention.meanings if isinstance(m, kind))
    return next(found, None)


def implied(mentions: Sequence[Mention], kind: type[_M]) -> _M | None:
    """Return the first meaning of that sort that something in the text lets one think of."""
    hints = (m.of for mention in mentions for m in mention.meanings if isinstance(m, Implied))
    return next((of for of in hints if isinstance(of, kind)), None)
