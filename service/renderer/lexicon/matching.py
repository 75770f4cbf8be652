"""Finds the words in a text: the longest first, and no letter read twice.

So a lighthouse is no house and a seahorse no horse. English words match whole, in any number;
Chinese has no spaces and matches anywhere. Each place in the text is looked up in a table, which
takes the same short time whatever the text is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from service.renderer import catalogue
from service.renderer.lexicon.entries import Entries, Implied, Meaning, all_entries

_TOKEN = re.compile(r"[a-z0-9à-öø-ÿ]+(?:'[a-z]+)?")
_JOINT = re.compile(r"[\s\-]{1,3}")
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "wolves": "wolf",
    "geese": "goose",
    "mice": "mouse",
    "knives": "knife",
    "leaves": "leaf",
    "calves": "calf",
    "thieves": "thief",
    "oxen": "ox",
    "feet": "foot",
    "scarves": "scarf",
    "hooves": "hoof",
    "foxes": "fox",
}
_SHE = frozenset({"woman", "lady"})
"""Several of them are `women doctors`: what `a woman cooks` ends with is a verb's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A word found in a text, where, and what it means."""

    word: str
    """As the table has it, in the singular."""
    meanings: tuple[Meaning, ...]
    start: int
    end: int
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """An English word or a number as it stands in the text."""

    word: str
    start: int
    end: int


class Lexicon:
    """The words, ready to be looked up."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """Build the table, with the catalogue's names and the silhouettes they stand for."""
        self._entries: Entries = all_entries(names)
        self._lengths: dict[str, int] = {}
        self._widest = 1
        for word in self._entries:
            head, *rest = word.split(" ")
            if word[0] < "⺀":
                self._lengths[head] = max(self._lengths.get(head, 1), len(rest) + 1)
            else:
                self._widest = max(self._widest, len(word))

    def mentions(self, text: str) -> list[Mention]:
        """Return all that a text in lower case names, in its order."""
        return list(self._scan(text, tokens(text)))

    def _scan(self, text: str, words: Sequence[Token]) -> Iterator[Mention]:
        place, index = 0, 0
        while place < len(text):
            if index < len(words) and words[index].start == place:
                mention, count = self._english(text, words[index : index + 7])
                place, index = words[index + count - 1].end, index + count
            else:
                mention = self._chinese(text, place) if text[place] >= "⺀" else None
                place = mention.end if mention else place + 1
            if mention:
                yield mention

    def _english(self, text: str, words: Sequence[Token]) -> tuple[Mention | None, int]:
        """Return the longest phrase that begins the words, and how many of them it takes."""
        first = words[0]
        reach = max(self._lengths.get(form, 1) for form, _ in _forms(first.word))
        phrases = [first.word]
        for before, token in pairwise(words[:reach]):
            if not _JOINT.fullmatch(text, before.end, token.start):
                break
            phrases.append(f"{phrases[-1]} {token.word}")
        for count in range(len(phrases), 0, -1):
            for form, plural in _forms(phrases[count - 1]):
                if meanings := self._entries.get(form):
                    mention = Mention(
                        word=form,
                        meanings=meanings,
                        start=first.start,
                        end=words[count - 1].end,
                        plural=plural,
                    )
                    return self._completed(mention), count
        return None, 1

    def _completed(self, mention: Mention) -> Mention:
        """Return the mention with the thing itself, where only what it implies is a plural's."""
        if any(not isinstance(meaning, Implied) for meaning in mention.meanings):
            return mention
        for form, plural in _forms(mention.word):
            if plural and form in self._entries:
                meanings = (*mention.meanings, *self._entries[form])
                return replace(mention, word=form, meanings=meanings, plural=True)
        return mention

    def _chinese(self, text: str, place: int) -> Mention | None:
        for end in range(min(place + self._widest, len(text)), place, -1):
            word = text[place:end]
            if meanings := self._entries.get(word):
                return Mention(word=word, meanings=meanings, start=place, end=end)
        return None


def tokens(text: str) -> list[Token]:
    """Return the English words and numbers of a text in lower case."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def _forms(phrase: str) -> Iterator[tuple[str, bool]]:
    """Yield the phrase and what it may be the plural or the possessive of."""
    yield phrase, False
    head, space, last = phrase.rpartition(" ")
    owner = last.removesuffix("'s")
    if owner != last:
        yield head + space + owner, False
    if head in _SHE:
        return
    if singular := _IRREGULAR.get(last):
        yield head + space + singular, True
    elif last.endswith("men"):
        yield f"{head}{space}{last[:-2]}an", True
    elif last.endswith("s") and len(last) > 3:
        yield phrase[:-1], True
        if last.endswith("es"):
            yield phrase[:-2], True
        if last.endswith("ies"):
            yield phrase[:-3] + "y", True


@cache
def standard_lexicon() -> Lexicon:
    """Return the lexicon with the catalogue that comes with the renderer."""
    return Lexicon(catalogue.names())
