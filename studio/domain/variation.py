"""One text for many prompts: `{dusk|dawn|noon}` for alternatives, `${name}` for values.

Every combination is a prompt. Braces without a bar stay as they are, so that a prompt with braces
of its own is not disturbed. A backslash before `{` or `${` takes the brace to the letter, and two
there stand for one; anywhere else a backslash is a character like any other.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from math import prod

from studio.errors import InvalidRequestError, Problem

_PART = re.compile(
    r"(?P<literal>(?:\\\\)*\\\$?\{)"
    r"|(?P<backslashes>(?:\\\\)+(?=\$?\{))"
    r"|\$\{[ \t]*(?P<name>[^\W\d]\w{0,39})[ \t]*\}"
    r"|(?<!\$)\{(?P<choices>[^{}|]*(?:\|[^{}|]*)+)\}"
)
_BRACE = re.compile(r"(\\*)(\$?\{)")
MOST_PROMPTS = 500
"""Combinations that are worked out; far more than anybody sends at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One of the prompts."""

    prompt: str
    picks: tuple[str, ...]
    """What was chosen at each place, in the order of the text; a name's value once."""


def names(text: str) -> tuple[str, ...]:
    """Return the names that a text wants values for, each once, in their order."""
    found = (match["name"] for match in _PART.finditer(text))
    return tuple(dict.fromkeys(name for name in found if name))


def escape(prompt: str) -> str:
    """Return the text that stands for this prompt alone, to the letter."""
    if _PART.search(prompt) is None:
        return prompt
    return _BRACE.sub(r"\1\1\\\2", prompt)


def count(text: str, values: Mapping[str, Sequence[str]]) -> int:
    """Return how many prompts a text stands for; 0 where a name has no value."""
    return prod(len(choices) for _, choices in _choices(text, values))


def expand(text: str, values: Mapping[str, Sequence[str]]) -> tuple[Variant, ...]:
    """Return the prompts that a text stands for, the last place varying fastest.

    Args:
        text: With alternatives and names.
        values: For each name, what to put in its place.

    Raises:
        InvalidRequestError: A name has no value, or there are more than `MOST_PROMPTS` prompts.
    """
    if missing := [name for name in names(text) if not values.get(name)]:
        raise _refused(f"There is no value for {', '.join(f'${{{name}}}' for name in missing)}.")
    if (many := count(text, values)) > MOST_PROMPTS:
        raise _refused(f"That makes {many:,} prompts; {MOST_PROMPTS} are the most.")
    places = _choices(text, values)
    combinations = product(*(choices for _, choices in places))
    keys = [key for key, _ in places]
    return tuple(
        Variant(prompt=_filled(text, dict(zip(keys, picks, strict=True))), picks=picks)
        for picks in combinations
    )


def _choices(
    text: str, values: Mapping[str, Sequence[str]]
) -> list[tuple[str | int, tuple[str, ...]]]:
    """Return what may stand at each place: a name's is its own, alternatives' is its position."""
    found: dict[str | int, tuple[str, ...]] = {}
    for match in _PART.finditer(text):
        if name := match["name"]:
            found[name] = tuple(dict.fromkeys(values.get(name, ())))
        elif match["choices"] is not None:
            found[match.start()] = tuple(dict.fromkeys(match["choices"].split("|")))
    return list(found.items())


def _filled(text: str, picks: Mapping[str | int, str]) -> str:
    return _PART.sub(lambda match: _in_place(match, picks), text)


def _in_place(match: re.Match[str], picks: Mapping[str | int, str]) -> str:
    escaped = match["literal"] or match["backslashes"]
    if escaped:
        brace = escaped.lstrip("\\")
        return "\\" * ((len(escaped) - len(brace)) // 2) + brace
    return picks[match["name"] or match.start()]


def _refused(message: str) -> InvalidRequestError:
    return InvalidRequestError((Problem(field="prompt", message=message),))
