"""How a film came to be: what travels inside the clip, so that the file alone tells it.

Everything that a generation can be made again from, and what finds it at the service. Kept as
JSON; a reader takes what it understands, since the file may have been through other hands.
"""

import json
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from studio.domain.generation import Generation, Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.errors import InvalidRequestError

LARGEST_RECIPE = 262_144
"""Bytes of JSON; many times what the longest prompt takes."""

_TITLE = 80
"""Code points of the prompt that make a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipe:
    """What a clip says about itself."""

    generation: Generation
    """As it was when the film was fetched; saved, but without its clip's measures."""
    version: str
    """Name and version of the studio that wrote it."""

    @property
    def title(self) -> str:
        """Return the beginning of the prompt on one line."""
        words = " ".join(self.generation.request.prompt.split())
        return words if len(words) <= _TITLE else words[: _TITLE - 1].rstrip() + "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """What became of a film that was brought in."""

    generation: Generation
    """Saved here, with its clip; its request holds the settings."""
    was_here: bool
    """Whether the very same clip was kept here before."""


def write_recipe(recipe: Recipe) -> str:
    """Return a recipe as JSON."""
    generation = recipe.generation
    told = asdict(generation.request)
    told.pop("callback_url")
    told |= {
        "generation_id": generation.id,
        "task_id": generation.task_id,
        "service": generation.service,
        "press_id": generation.press_id,
        "take": generation.take,
        "takes": generation.takes,
        "created_at": generation.created_at.isoformat(),
        "version": recipe.version,
    }
    return json.dumps(told, ensure_ascii=False)


def read_recipe(text: str) -> Recipe | None:
    """Read a recipe; None where the text is none that a generation can be made from."""
    if len(text) > LARGEST_RECIPE:
        return None
    try:
        return _recipe_of(json.loads(text))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError, InvalidRequestError):
        return None


def _recipe_of(told: dict[str, object]) -> Recipe:
    created_at = datetime.fromisoformat(str(told["created_at"])).astimezone(UTC)
    take = max(1, _number(told.get("take", 1)))
    generation = Generation(
        id=_generation_id(told["generation_id"]),
        press_id=str(told["press_id"]),
        take=take,
        takes=max(take, _number(told.get("takes", take))),
        request=_request_of(told),
        service=str(told["service"]),
        status=Status.SAVED,
        created_at=created_at,
        task_id=str(told["task_id"]) if told.get("task_id") else None,
        progress=100,
        finished_at=created_at,
    )
    return Recipe(generation=generation, version=str(told.get("version", "")))


def _request_of(told: dict[str, object]) -> GenerationRequest:
    seed = told.get("seed")
    return GenerationRequest(
        prompt=str(told["prompt"]),
        quality=Quality(str(told["quality"])),
        aspect_ratio=AspectRatio(str(told["aspect_ratio"])),
        duration=_number(told["duration"]),
        seed=None if seed is None else _number(seed),
    )


def _number(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**31:
        raise ValueError("A recipe counts in small whole numbers.")
    return value


def _generation_id(value: object) -> str:
    text = str(value)
    if len(text) != 32 or not set(text) <= set("0123456789abcdef"):
        raise ValueError("A generation's id is 32 hex digits.")
    return text
