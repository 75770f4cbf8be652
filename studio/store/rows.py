"""Between rows and the words of the domain."""

from typing import Any

import sqlalchemy as sa

from studio.domain.generation import Clip, Failure, Generation, Status
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.errors import Charged
from studio.store.schema import clips, generations

RECORD = sa.select(generations, clips).select_from(generations.outerjoin(clips))
"""Everything that `generation_of` reads."""

Values = dict[str, Any]
"""Column names and what to write there; lives between this module and one statement."""


def generation_of(row: sa.RowMapping) -> Generation:
    """Read a generation from a row of `RECORD`, or of the table alone, which has no clip."""
    return Generation(
        id=row["id"],
        press_id=row["press_id"],
        take=row["take"],
        takes=row["takes"],
        request=_request_of(row),
        service=row["service"],
        status=Status(row["status"]),
        created_at=row["created_at"],
        task_id=row["task_id"],
        progress=row["progress"],
        estimated_s=row["estimated_s"],
        credits_reserved=row["credits_reserved"],
        submitted_at=row["submitted_at"],
        finished_at=row["finished_at"],
        note=row["note"],
        failure=_failure_of(row),
        clip=_clip_of(row),
    )


def _request_of(row: sa.RowMapping) -> GenerationRequest:
    return GenerationRequest(
        prompt=row["prompt"],
        quality=Quality(row["quality"]),
        aspect_ratio=AspectRatio(row["aspect_ratio"]),
        duration=row["duration"],
        seed=row["seed"],
        callback_url=row["callback_url"],
    )


def _failure_of(row: sa.RowMapping) -> Failure | None:
    if row["failure_code"] is None:
        return None
    return Failure(
        code=row["failure_code"],
        message=row["failure_message"],
        advice=row["failure_advice"],
        charged=Charged(row["failure_charged"]),
    )


def _clip_of(row: sa.RowMapping) -> Clip | None:
    if row.get("generation_id") is None:
        return None
    return Clip(
        size_bytes=row["size_bytes"],
        sha256=row["sha256"],
        width=row["width"],
        height=row["height"],
        fps=row["fps"],
        frames=row["frames"],
        duration_s=row["duration_s"],
        has_sound=row["has_sound"],
        saved_at=row["saved_at"],
    )


def new_row(generation: Generation) -> Values:
    """Return the columns of a generation that was just asked for, due at once."""
    request = generation.request
    return {
        "id": generation.id,
        "press_id": generation.press_id,
        "take": generation.take,
        "takes": generation.takes,
        "prompt": request.prompt,
        "quality": request.quality.value,
        "aspect_ratio": request.aspect_ratio.value,
        "duration": request.duration,
        "seed": request.seed,
        "callback_url": request.callback_url,
        "service": generation.service,
        "status": generation.status.value,
        "created_at": generation.created_at,
        "next_at": generation.created_at,
    }


def failure_columns(failure: Failure | None) -> Values:
    """Return the columns of a failure, empty where there is none."""
    return {
        "failure_code": failure and failure.code,
        "failure_message": failure and failure.message,
        "failure_advice": failure and failure.advice,
        "failure_charged": failure and failure.charged.value,
    }


def clip_row(generation_id: str, clip: Clip) -> Values:
    """Return the columns of a clip."""
    return {
        "generation_id": generation_id,
        "size_bytes": clip.size_bytes,
        "sha256": clip.sha256,
        "width": clip.width,
        "height": clip.height,
        "fps": clip.fps,
        "frames": clip.frames,
        "duration_s": clip.duration_s,
        "has_sound": clip.has_sound,
        "saved_at": clip.saved_at,
    }
