"""What rows and files say of each other; pure.

A row in a tracker's hand is left alone, and so is a clip whose row is live: the tracker brings them
together by itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from studio.domain.generation import LINK_LIFE, Generation, Status
from studio.domain.health import Finding, Kind
from studio.store.checkup import Census

_TITLE = 40
"""Code points of a prompt by which a take is known again."""

_FEW = 3
"""So many saved clips do not vanish one by one: an empty folder is a drive that is not there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Rows and files at one moment."""

    census: Census
    clips: frozenset[str]
    """Ids of the generations whose clips lie in the vault."""
    posters: frozenset[str]
    has_vault: bool
    now: datetime
    overdue: timedelta

    @property
    def has_lost_vault(self) -> bool:
        """Tell whether the folder of clips itself seems to be gone."""
        wanted = sum(1 for one in self.census.records if one.clip is not None)
        return bool(wanted) and (not self.has_vault or (wanted >= _FEW and not self.clips))


def title(generation: Generation) -> str:
    """Return the words by which a person knows a take again."""
    words = " ".join(generation.request.prompt.split())
    short = words if len(words) <= _TITLE else f"{words[: _TITLE - 1].rstrip()}…"
    return f"“{short}”, seed {generation.request.seed}"


def clip_name(generation_id: str) -> str:
    """Return where a clip lies within the data folder."""
    return f"clips/{generation_id[:2]}/{generation_id}.mp4"


def findings_of(scene: Scene) -> Iterator[Finding]:
    """Yield what is wrong with the rows, and what they miss in the vault."""
    if scene.has_lost_vault:
        told = "The folder of clips is missing or empty, though clips were saved."
        yield Finding(kind=Kind.VAULT, sentence=told, file_name="clips")
    for generation in scene.census.records:
        found = _finding_of(generation, scene)
        if found is not None:
            yield found


def strays(scene: Scene) -> tuple[str, ...]:
    """Return the ids of the clips in the vault that no row knows of.

    A clip that was removed may still lie there for a moment; it is no stray.
    """
    known = {
        one.id
        for one in scene.census.records
        if one.clip is not None or one.is_live or one.status is Status.REMOVED
    }
    return tuple(sorted(scene.clips - known))


def _finding_of(generation: Generation, scene: Scene) -> Finding | None:
    match generation.status:
        case Status.SAVED:
            return None if scene.has_lost_vault else _of_saved(generation, scene)
        case Status.COMPLETED if generation.id not in scene.census.in_hand:
            return _unsaved(generation, scene.now)
        case Status.PENDING | Status.PROCESSING:
            return _overdue(generation, scene)
        case Status.UNKNOWN:
            told = "the answer to its creation was lost"
            return finding_about(generation, Kind.UNKNOWN_OUTCOME, told, mendable=False)
        case _:
            return None


def _of_saved(generation: Generation, scene: Scene) -> Finding | None:
    if generation.id not in scene.clips:
        kind = Kind.EMPTY_ROW if generation.clip is None else Kind.MISSING_CLIP
        told = f"saved, but its film is not in the vault{future(generation)}"
        return finding_about(generation, kind, told, file_name=clip_name(generation.id))
    if generation.clip is not None and generation.id not in scene.posters:
        poster = clip_name(generation.id).replace(".mp4", ".jpg")
        return finding_about(generation, Kind.MISSING_POSTER, "no poster", file_name=poster)
    return None


def future(generation: Generation) -> str:
    """Return what to add about a lost clip that can never be asked for again; mostly nothing."""
    if generation.task_id is not None:
        return ""
    return "; no task is known to ask for it, so mending marks it as expired"


def _unsaved(generation: Generation, now: datetime) -> Finding:
    left = LINK_LIFE - (now - (generation.submitted_at or generation.created_at))
    alive = f"its link lives for another {_span(left)} at least"
    life = alive if left > timedelta() else "its link may be dead, since it is more than a day old"
    told = f"made, but not here yet; {life}"
    return finding_about(generation, Kind.UNSAVED_FILM, told)


def _overdue(generation: Generation, scene: Scene) -> Finding | None:
    age = scene.now - (generation.submitted_at or generation.created_at)
    if age < scene.overdue:
        return None
    told = f"with the service for {_span(age)}, as task {generation.task_id}"
    return finding_about(generation, Kind.OVERDUE_TASK, told, mendable=False)


def _span(time: timedelta) -> str:
    hours, minutes = divmod(round(time.total_seconds() / 60), 60)
    return f"{hours} h {minutes} min"


def finding_about(
    generation: Generation,
    kind: Kind,
    told: str,
    *,
    file_name: str | None = None,
    mendable: bool = True,
) -> Finding:
    """Return a finding about a take, which a person knows again by its prompt and seed."""
    return Finding(
        kind=kind,
        sentence=f"{title(generation)}: {told}.",
        generation_id=generation.id,
        file_name=file_name,
        mendable=mendable,
    )
