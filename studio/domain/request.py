"""What a person asks for: one film, checked before anything is sent.

Field names are the API's own. A request that exists is valid, so nobody checks it again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from studio.domain.callback import problem_with
from studio.errors import InvalidRequestError, Problem


class Quality(StrEnum):
    """Resolution tier; sets the price."""

    HD = "720p"
    FULL_HD = "1080p"


class AspectRatio(StrEnum):
    """Width to height, in the order of the contract."""

    WIDE = "16:9"
    TALL = "9:16"
    SQUARE = "1:1"
    CLASSIC = "4:3"
    CLASSIC_TALL = "3:4"
    FEED = "4:5"
    FEED_WIDE = "5:4"
    CINEMA_TALL = "9:21"
    CINEMA = "21:9"

    @property
    def parts(self) -> tuple[int, int]:
        """Return width and height as whole numbers, as (16, 9)."""
        width, height = self.value.split(":")
        return int(width), int(height)

    @property
    def is_portrait(self) -> bool:
        """Tell whether the picture is higher than wide."""
        width, height = self.parts
        return height > width

    @property
    def is_landscape(self) -> bool:
        """Tell whether the picture is wider than high."""
        width, height = self.parts
        return width > height


SHORTEST_S = 3
"""Whole seconds of the shortest film. Source: the contract, `duration`."""

LONGEST_S = 15
"""Whole seconds of the longest film. Source: the contract, `duration`."""

LARGEST_SEED = 2_147_483_647
"""Source: the contract, `seed`. Zero is allowed there and means that none is set."""

MOST_TAKES = 24
"""Takes that one press may order unless a setting says otherwise; guards the purse against a slip
of the hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GenerationRequest:
    """One film as asked for.

    Raises:
        InvalidRequestError: A field breaks a rule; names every such field at once.
    """

    prompt: str
    quality: Quality = Quality.HD
    aspect_ratio: AspectRatio = AspectRatio.WIDE
    duration: int = 5
    """Whole seconds, `SHORTEST_S` to `LONGEST_S`; sets the price."""
    seed: int | None = None
    """None and 0 leave the choice to chance."""
    callback_url: str | None = None
    """Where the service reports the end of the task; the studio does not need it."""

    def __post_init__(self) -> None:
        """Refuse what cannot be sent."""
        problems = tuple(_problems(self))
        if problems:
            raise InvalidRequestError(problems)


def _problems(request: GenerationRequest) -> Iterator[Problem]:
    if not request.prompt.strip():
        yield Problem(field="prompt", message="Write what the film shows.")
    elif _has_lone_surrogate(request.prompt):
        yield Problem(field="prompt", message="The prompt holds a broken character; retype it.")
    if not _is_whole(request.duration, SHORTEST_S, LONGEST_S):
        message = f"The duration is a whole number of seconds, {SHORTEST_S} to {LONGEST_S}."
        yield Problem(field="duration", message=message)
    if request.seed is not None and not _is_whole(request.seed, 0, LARGEST_SEED):
        message = f"The seed is a whole number, 0 to {LARGEST_SEED}."
        yield Problem(field="seed", message=message)
    if request.callback_url is not None and (wrong := problem_with(request.callback_url)):
        yield Problem(field="callback_url", message=wrong)


def _is_whole(value: int, smallest: int, largest: int) -> bool:
    return type(value) is int and smallest <= value <= largest


def _has_lone_surrogate(text: str) -> bool:
    return re.search("[\ud800-\udfff]", text) is not None


def parse_seeds(text: str, most: int = MOST_TAKES) -> tuple[int, ...]:
    """Read seeds divided by commas, semicolons or blanks; each once, in the order given.

    Raises:
        InvalidRequestError: A word is no seed, or there are more than `most`.
    """
    seeds = dict.fromkeys(_parse_seed(word) for word in re.split(r"[\s,;]+", text) if word)
    if len(seeds) > most:
        message = f"At most {most} seeds at once; these are {len(seeds)}."
        raise InvalidRequestError((Problem(field="seeds", message=message),))
    return tuple(seeds)


def _parse_seed(word: str) -> int:
    if re.fullmatch("[0-9]{1,10}", word) and 0 < int(word) <= LARGEST_SEED:
        return int(word)
    shown = word if len(word) <= 20 else f"{word[:20]}…"
    message = f"“{shown}” is no seed; a seed is a whole number, 1 to {LARGEST_SEED}."
    raise InvalidRequestError((Problem(field="seeds", message=message),))
