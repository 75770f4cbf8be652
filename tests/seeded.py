"""Puts generations of every kind into a data folder, as if the tracker had brought them there."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.domain.generation import LIVE, Clip, Failure, Generation, Status
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.errors import Charged
from studio.media.vault import Vault
from studio.store.database import open_database, sqlite_url
from studio.store.rows import clip_row, failure_columns, new_row
from studio.store.schema import clips, generations

FAILURE = Failure(
    code="content_policy_violation",
    message="The service refused the prompt.",
    advice="Change the wording and send it again.",
    charged=Charged.RELEASED,
)
# The smallest JPEG that a browser draws: one grey pixel.
POSTER = bytes.fromhex(
    "ffd8ffe000104a46494600010100000100010000ffdb004300" + "10" * 64 + "ffc0000b080001000101011100"
    "ffc40014000100000000000000000000000000000009ffc40014100100000000000000000000000000000000"
    "ffda0008010100003f0054ffd9"
)


def a_generation(
    number: int = 1, *, status: Status = Status.SAVED, **changes: object
) -> Generation:
    """Return a generation in a status, with what belongs to it."""
    now = datetime.now(tz=UTC)
    prompt = str(changes.pop("prompt", f"A lighthouse by the sea, take {number}"))
    facts: dict[str, object] = {
        "id": f"{number:032x}",
        "press_id": f"press-{number}",
        "take": 1,
        "takes": 1,
        "request": GenerationRequest(prompt=prompt, seed=number),
        "service": LOCAL,
        "status": status,
        "created_at": now - timedelta(seconds=30 + number),
        "progress": 40 if status is Status.PROCESSING else 0,
        "finished_at": None if status in LIVE else now,
        "failure": FAILURE if status is Status.FAILED else None,
        "clip": a_clip() if status is Status.SAVED else None,
    }
    return Generation(**(facts | changes))  # type: ignore[arg-type]


def a_clip(size_bytes: int = 1_000_000) -> Clip:
    """Return the facts of an ordinary clip."""
    return Clip(
        size_bytes=size_bytes,
        sha256="0" * 64,
        width=1280,
        height=720,
        fps=24.0,
        frames=120,
        duration_s=5.0,
        has_sound=True,
        saved_at=datetime.now(tz=UTC),
    )


def keep(data_dir: Path, *kept: Generation, clip_bytes: int = 1000) -> None:
    """Write generations into a data folder, with a file for each clip."""
    data_dir.mkdir(parents=True, exist_ok=True)
    database = open_database(sqlite_url(data_dir / "studio.db"))
    vault = Vault(data_dir / "clips")
    with database.writing() as connection:
        for generation in kept:
            row = new_row(generation) | failure_columns(generation.failure)
            later = (
                "progress",
                "finished_at",
                "note",
                "task_id",
                "credits_reserved",
                "submitted_at",
            )
            row |= {name: getattr(generation, name) for name in later}
            connection.execute(generations.insert().values(row))
            if generation.clip is not None:
                connection.execute(clips.insert().values(clip_row(generation.id, generation.clip)))
                _fill(vault, generation.id, clip_bytes)
    database.close()


def seed_generations(data_dir: Path, count: int, *, status: Status, clip_bytes: int = 1000) -> None:
    """Fill a data folder with so many generations, each from a press of its own."""
    kept = [a_generation(number, status=status) for number in range(1, count + 1)]
    keep(data_dir, *kept, clip_bytes=clip_bytes)


def _fill(vault: Vault, generation_id: str, clip_bytes: int) -> None:
    place = vault.clip(generation_id)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        file.truncate(clip_bytes)
    vault.poster(generation_id).write_bytes(POSTER)
