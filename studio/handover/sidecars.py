"""The tables that go beside clips: one to read in a spreadsheet, one for programs."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import tzinfo

from studio.domain.recipe import Recipe, write_recipe
from studio.handover import table_process
from studio.handover.manifest import Item

_COLUMNS = (
    *("file", "prompt", "seed", "quality", "aspect ratio", "duration s", "take", "takes"),
    *("stars", "favourite", "rejected", "tags", "note", "made by", "status", "asked for"),
    *("credits", "waited s", "width", "height", "frames", "frames a second", "length s", "sound"),
    *("bytes", "sha256", "failure", "message", "task", "id"),
)


def table(items: Sequence[Item], zone: tzinfo) -> bytes:
    """Return one row a take as CSV, moments as they are where the person is.

    Raises:
        WorkFailedError: The process that writes it failed.
    """
    rows = [_request(item) | _opinion(item) | _course(item, zone) | _film(item) for item in items]
    return table_process.table(_COLUMNS, rows)


def _request(item: Item) -> dict[str, object]:
    generation, request = item.entry.generation, item.entry.generation.request
    return {
        "file": item.path,
        "prompt": request.prompt,
        "seed": request.seed,
        "quality": request.quality.value,
        "aspect ratio": request.aspect_ratio.value,
        "duration s": request.duration,
        "take": generation.take,
        "takes": generation.takes,
        "task": generation.task_id or "",
        "id": generation.id,
    }


def _opinion(item: Item) -> dict[str, object]:
    marks = item.entry.marks
    return {
        "stars": marks.stars or None,
        "favourite": marks.is_favourite,
        "rejected": marks.is_rejected,
        "tags": ", ".join(item.entry.tags),
        "note": marks.note,
    }


def _course(item: Item, zone: tzinfo) -> dict[str, object]:
    generation = item.entry.generation
    finished_at = generation.finished_at
    waited_s = None if finished_at is None else round(generation.spent_s(finished_at), 1)
    return {
        "made by": "animatic" if generation.is_animatic else "HappyHorse 1.1",
        "status": generation.status.value,
        "asked for": generation.created_at.astimezone(zone).isoformat(timespec="seconds"),
        "credits": generation.credits_reserved,
        "waited s": waited_s,
        "failure": generation.failure.code if generation.failure else "",
        "message": generation.failure.message if generation.failure else "",
    }


def _film(item: Item) -> dict[str, object]:
    clip = item.entry.generation.clip
    if clip is None:
        return {}
    return {
        "width": clip.width,
        "height": clip.height,
        "frames": clip.frames,
        "frames a second": clip.fps,
        "length s": clip.duration_s,
        "sound": clip.has_sound,
        "bytes": clip.size_bytes,
        "sha256": clip.sha256,
    }


def recipes(items: Sequence[Item], version: str) -> bytes:
    """Return every recipe with what was measured and said of its clip, as JSON in UTF-8."""
    told = [_told(item, version) for item in items]
    return json.dumps(told, ensure_ascii=False, indent=1).encode("utf-8", "replace")


def _told(item: Item, version: str) -> dict[str, object]:
    generation, marks = item.entry.generation, item.entry.marks
    clip = None
    if generation.clip is not None:
        clip = asdict(generation.clip) | {"saved_at": generation.clip.saved_at.isoformat()}
    failure = None
    if generation.failure is not None:
        failure = {"code": generation.failure.code, "message": generation.failure.message}
    return {
        "file": item.path or None,
        "recipe": json.loads(write_recipe(Recipe(generation=generation, version=version))),
        "status": generation.status.value,
        "credits": generation.credits_reserved,
        "failure": failure,
        "clip": clip,
        "marks": asdict(marks) | {"tags": list(item.entry.tags)},
    }
