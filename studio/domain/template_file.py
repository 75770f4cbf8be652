"""A person's own templates as one file of JSON, for another studio or another day.

Such a file comes from anywhere: it is bounded in size, nothing in it is trusted, and each entry
that cannot be is named while the others are read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict, JsonValue, ValidationError

from studio.domain.request import AspectRatio, GenerationRequest
from studio.domain.starting_points import OWN, Template
from studio.errors import InvalidRequestError, NotATemplateFileError

VERSION = 1
LARGEST_FILE = 1_048_576
"""Bytes."""
MOST_TEMPLATES = 500
LONGEST_NAME = 80
LONGEST_PROMPT = 10_000
"""Code points of a template's prompt; twice what is ever read."""

_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in a file."""

    templates: tuple[Template, ...]
    refused: tuple[str, ...]
    """Why each of the other entries is not taken, in a sentence."""


class _Entry(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    name: str
    prompt: str
    aspect_ratio: str
    duration: int


class _File(BaseModel):
    model_config = ConfigDict(strict=True, extra="ignore")

    format: Literal["happyhorse-studio templates"] = "happyhorse-studio templates"
    version: int
    templates: list[JsonValue]


def write_templates(templates: Iterable[Template]) -> str:
    """Return templates as a file that `read_templates` reads."""
    entries: list[JsonValue] = [
        _Entry(
            name=one.name,
            prompt=one.prompt,
            aspect_ratio=one.aspect_ratio.value,
            duration=one.duration,
        ).model_dump()
        for one in templates
    ]
    return _File(version=VERSION, templates=entries).model_dump_json(indent=2)


def read_templates(data: bytes) -> Reading:
    """Read a file.

    Raises:
        NotATemplateFileError: It is none, or a newer studio wrote it.
    """
    if len(data) > LARGEST_FILE:
        raise NotATemplateFileError(
            f"The file has {len(data):,} bytes; {LARGEST_FILE:,} are the most."
        )
    try:
        file = _File.model_validate_json(data)
    except ValidationError as error:
        raise NotATemplateFileError from error
    if file.version != VERSION:
        message = f"The file is of version {file.version}; this studio reads version {VERSION}."
        raise NotATemplateFileError(message)
    if len(file.templates) > MOST_TEMPLATES:
        message = (
            f"The file holds {len(file.templates):,} templates; {MOST_TEMPLATES} are the most."
        )
        raise NotATemplateFileError(message)
    return _sorted_out(file.templates)


def _sorted_out(entries: Sequence[JsonValue]) -> Reading:
    taken: dict[str, Template] = {}
    refused: list[str] = []
    for number, entry in enumerate(entries, 1):
        try:
            template = _template_of(entry)
        except ValueError as error:
            refused.append(f"Entry {number}{_named(entry)}: {error}")
            continue
        if template.name in taken:
            refused.append(f"Entry {number}{_named(entry)}: The name stands before it already.")
            continue
        taken[template.name] = template
    return Reading(templates=tuple(taken.values()), refused=tuple(refused))


def _template_of(entry: JsonValue) -> Template:
    """Read one entry.

    Raises:
        ValueError: It is no template; says why in a sentence.
    """
    try:
        told = _Entry.model_validate(entry)
    except ValidationError as error:
        fields = ", ".join(
            dict.fromkeys(str(one["loc"][0]) for one in error.errors() if one["loc"])
        )
        reason = f"It lacks, or has no proper, {fields}." if fields else "It is no template."
        raise ValueError(reason) from error
    if told.aspect_ratio not in set(AspectRatio):
        raise ValueError(f"“{_shown(told.aspect_ratio)}” is no aspect ratio.")
    template = Template(
        use=OWN,
        name=told.name,
        prompt=told.prompt,
        aspect_ratio=AspectRatio(told.aspect_ratio),
        duration=told.duration,
    )
    if (wrong := objection(template)) is not None:
        raise ValueError(wrong)
    return template


def objection(template: Template) -> str | None:
    """Return why this cannot be kept as a person's own template, in a sentence, or None."""
    name = template.name
    if not name or name != name.strip() or not name.isprintable():
        return "A name is a line of text."
    if len(name) > LONGEST_NAME:
        return f"A name has at most {LONGEST_NAME} characters."
    if len(template.prompt) > LONGEST_PROMPT:
        return f"A template's prompt has at most {LONGEST_PROMPT:,} characters."
    try:
        GenerationRequest(
            prompt=template.prompt,
            aspect_ratio=template.aspect_ratio,
            duration=template.duration,
        )
    except InvalidRequestError as error:
        return error.message
    return None


def _named(entry: JsonValue) -> str:
    name = entry.get("name") if isinstance(entry, dict) else None
    return f" (“{_shown(name)}”)" if isinstance(name, str) and name.strip() else ""


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
