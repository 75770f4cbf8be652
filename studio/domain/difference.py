"""What changed between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"[一-鿿぀-ヿ]|[^\W_]+(?:['’-][^\W_]+)*|\s+|.", re.DOTALL)  # noqa: RUF001


class Change(StrEnum):
    """What became of some words."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of one fate."""

    change: Change
    text: str


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """Return both texts as one: what stayed, what went, and what came, in reading order.

    Leaving out what was added gives `before`; leaving out what was removed gives `after`.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(Piece(Change.KEPT, "".join(old[a:b])))
            continue
        removed, added = "".join(old[a:b]), "".join(new[c:d])
        pieces += [Piece(Change.REMOVED, removed)] if removed else []
        pieces += [Piece(Change.ADDED, added)] if added else []
    return tuple(pieces)


def words_of(text: str) -> frozenset[str]:
    """Return the different words of a text, Chinese and Japanese characters one by one."""
    return frozenset(token.casefold() for token in _TOKEN.findall(text) if token[0].isalnum())
