"""A link that opens the form filled in: its query, written and read.

A link comes from anywhere, so it fills the form and does no more, and it cannot name an address
to call back. What it says wrongly is told in a sentence and left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar
from urllib.parse import urlencode

from studio.domain.request import (
    LONGEST_S,
    SHORTEST_S,
    AspectRatio,
    Quality,
    parse_seeds,
)
from studio.domain.sheet import Sheet
from studio.errors import InvalidRequestError

PROMPT, QUALITY, RATIO, DURATION, SEEDS = "prompt", "quality", "aspect_ratio", "duration", "seeds"
FIELDS = (PROMPT, QUALITY, RATIO, DURATION, SEEDS)
"""What a link may say; the names are the API's own."""

LONGEST_LINK = 8000
"""Characters of a query beyond which programs on its way may refuse it. Source: RFC 9110, 4.1."""

LONGEST_PROMPT = 10_000
"""Code points of a prompt that a link may bring; twice what is ever read."""

_SHOWN = 30
_Choice = TypeVar("_Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """What a link says."""

    sheet: Sheet
    """With the form's own beginnings where it says nothing, or nothing that can be."""
    remarks: tuple[str, ...]
    """What was left out and why, a sentence each."""


def write_link(sheet: Sheet) -> str:
    """Return the query of a link to this form; only what differs from an empty one is in it."""
    blank = Sheet(prompt="")
    said = {
        PROMPT: sheet.prompt,
        QUALITY: "" if sheet.quality is blank.quality else sheet.quality.value,
        RATIO: "" if sheet.aspect_ratio is blank.aspect_ratio else sheet.aspect_ratio.value,
        DURATION: "" if sheet.duration == blank.duration else str(sheet.duration),
        SEEDS: sheet.seeds or "",
    }
    return urlencode({name: value for name, value in said.items() if value})


def read_link(query: Mapping[str, Sequence[str]], *, most_seeds: int) -> Link | None:
    """Read what the page's address says; None where it says nothing about the form.

    Args:
        query: All values of each name.
        most_seeds: Takes that one press may order.
    """
    if not any(name in query for name in FIELDS):
        return None
    remarks = [f"The link's “{_shown(name)}” means nothing here." for name in _unknown(query)]
    sheet = Sheet(prompt="")
    for name in FIELDS:
        if not query.get(name):
            continue
        try:
            sheet = _with(sheet, name, query[name][-1], most_seeds)
        except ValueError as error:
            remarks.append(str(error))
        if len(query[name]) > 1:
            remarks.append(f"The link names {name} more than once; the last one counts.")
    return Link(sheet=sheet, remarks=tuple(remarks))


def _unknown(query: Mapping[str, Sequence[str]]) -> list[str]:
    return [name for name in query if name not in FIELDS]


def _with(sheet: Sheet, name: str, value: str, most_seeds: int) -> Sheet:
    """Return the sheet with one more field.

    Raises:
        ValueError: It cannot have that value; says so in a sentence.
    """
    match name:
        case "prompt":
            return replace(sheet, prompt=_prompt(value))
        case "quality":
            return replace(sheet, quality=_one_of(Quality, name, value))
        case "aspect_ratio":
            return replace(sheet, aspect_ratio=_one_of(AspectRatio, name, value))
        case "duration":
            return replace(sheet, duration=_duration(value))
        case _:
            return replace(sheet, seeds=_seeds(value, most_seeds))


def _prompt(value: str) -> str:
    if len(value) > LONGEST_PROMPT:
        raise ValueError(
            f"The link's prompt has {len(value):,} characters; {LONGEST_PROMPT:,} are the most, "
            "so it was left out."
        )
    if any(ord(letter) < 32 and letter not in "\t\n\r" for letter in value):
        raise ValueError("The link's prompt holds control characters, so it was left out.")
    # Text areas give back line feeds alone, and what was filled in should count as unchanged.
    return value.replace("\r\n", "\n").replace("\r", "\n")


def _one_of(kind: type[_Choice], name: str, value: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        allowed = ", ".join(kind)
        raise ValueError(
            f"The link's {name} “{_shown(value)}” is none of {allowed}; it was left out."
        ) from None


def _duration(value: str) -> int:
    if not (value.isascii() and value.isdigit() and SHORTEST_S <= int(value[:9]) <= LONGEST_S):
        raise ValueError(
            f"The link's duration “{_shown(value)}” is no whole number of seconds from "
            f"{SHORTEST_S} to {LONGEST_S}; it was left out."
        )
    return int(value)


def _seeds(value: str, most: int) -> str:
    try:
        seeds = parse_seeds(value, most)
    except InvalidRequestError as error:
        raise ValueError(f"The link's seeds were left out. {error.message}") from error
    return ", ".join(str(seed) for seed in seeds)


def _shown(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
