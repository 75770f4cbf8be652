"""A view as it stands in the page's address, and back.

Only what differs from the library's first view is written, so that addresses stay short. A reader
takes what it understands: an address may be old, cut short or typed by hand.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date
from enum import Enum
from typing import Any
from urllib.parse import parse_qsl, urlencode

from studio.domain.generation import Status
from studio.domain.library import (
    LONGEST_TAG,
    Grouping,
    Order,
    Origin,
    PageSize,
    Rejects,
    View,
)
from studio.domain.request import LARGEST_SEED, LONGEST_S, SHORTEST_S, AspectRatio, Quality
from studio.domain.verdict import MOST_STARS

_LONGEST_WORDS = 500
_ANY_STATUS = "any"
_LARGEST_PAGE = 1_000_000


def query_of(view: View) -> str:
    """Return what stands behind the question mark; empty for the view as it begins."""
    return urlencode(parameters_of(view))


def view_of_query(query: str) -> View:
    """Read what stands behind a question mark."""
    return view_of(dict(parse_qsl(query)))


def parameters_of(view: View) -> dict[str, str]:
    """Return the parameters of the address, by name."""
    begun = View()
    return {
        name: _told(name, value)
        for name in _READERS
        if (value := getattr(view, name)) != getattr(begun, name)
    }


def view_of(parameters: Mapping[str, str]) -> View:
    """Read the parameters of an address, leaving out what cannot be understood."""
    told: dict[str, Any] = {}
    for name, read in _READERS.items():
        if name in parameters:
            with suppress(ValueError, OverflowError):
                told[name] = read(parameters[name])
    return View(**told)


def _told(name: str, value: object) -> str:
    match value:
        case frozenset():
            words = sorted(str(_plain(one)) for one in value)
            return ",".join(words) or (_ANY_STATUS if name == "statuses" else "")
        case bool():
            return "1" if value else "0"
        case date():
            return value.isoformat()
        case _:
            return str(_plain(value))


def _plain(value: object) -> object:
    return value.value if isinstance(value, Enum) else value


def _words(text: str) -> str:
    return " ".join(text[:_LONGEST_WORDS].split())


def _some(read: Callable[[str], Any]) -> Callable[[str], frozenset[Any]]:
    """Return what reads several values, leaving out those that are none."""

    def read_all(text: str) -> frozenset[Any]:
        return frozenset(_each(read, text.split(",")))

    return read_all


def _each(read: Callable[[str], Any], words: Iterable[str]) -> Iterable[Any]:
    for word in words:
        with suppress(ValueError):
            yield read(word)


def _statuses(text: str) -> frozenset[Status]:
    chosen = _some(Status)(text)
    if not chosen and text != _ANY_STATUS:
        raise ValueError("No status is meant.")
    return chosen


def _whole(smallest: int, largest: int) -> Callable[[str], int]:
    """Return what reads a whole number between two others."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 10):
            raise ValueError("That is no whole number.")
        number = int(text)
        if not smallest <= number <= largest:
            raise ValueError("That number is out of range.")
        return number

    return read


def _generation_id(text: str) -> str:
    if len(text) != 32 or not set(text) <= set("0123456789abcdef"):
        raise ValueError("A generation's id is 32 hex digits.")
    return text


_READERS: dict[str, Callable[[str], object]] = {
    "words": _words,
    "statuses": _statuses,
    "qualities": _some(Quality),
    "ratios": _some(AspectRatio),
    "durations": _some(_whole(SHORTEST_S, LONGEST_S)),
    "seed": _whole(0, LARGEST_SEED),
    "stars": _whole(1, MOST_STARS),
    "tag": lambda text: text[:LONGEST_TAG],
    "favourites": lambda text: text == "1",
    "rejects": Rejects,
    "origin": Origin,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "press_id": lambda text: text[:80],
    "like": _generation_id,
    "trashed": lambda text: text == "1",
    "order": Order,
    "grouping": Grouping,
    "page": _whole(1, _LARGEST_PAGE),
    "size": lambda text: PageSize(_whole(1, 96)(text)),
}
"""How each part of a view is read; the names are those of the address."""
