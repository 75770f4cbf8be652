"""Examines a data folder, at rest or in use, and changes nothing in it."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from studio.doctor.clips import ClipReader, Seen
from studio.doctor.patient import Patient
from studio.doctor.rows import Scene, clip_name, findings_of, strays, title
from studio.domain.generation import Generation
from studio.domain.health import Counted, Depth, Finding, Kind, Report, as_size
from studio.errors import MediaError, StoreError
from studio.media.arrival import LARGEST
from studio.media.download import SPARE
from studio.media.vault import translated
from studio.store.checkup import Census

LEAST_FREE = LARGEST + SPARE
"""Bytes that have to be free for any film that may come."""

LATEST_BACKUP = timedelta(days=2)
"""What happened so long after the newest backup should be in one by now."""


class Examiner:
    """Looks at everything in a data folder; safe to share between threads."""

    def __init__(self, patient: Patient) -> None:
        self._patient = patient
        self.clips = ClipReader(patient.vault, patient.inspector, patient.clock)

    def examine(self, depth: Depth) -> Report:
        """Return what is wrong.

        Raises:
            StoreError: The database cannot be read just now, or is another version's.
            MediaError: The folder of clips cannot be read.
        """
        flaw = self._patient.checkup.flaw()
        if flaw is not None:
            broken = Finding(kind=Kind.DATABASE, sentence=flaw, file_name="studio.db")
            return self._report([broken], self._scene(Census()), Seen(findings=(), read=0))
        scene = self._scene(self._patient.checkup.census(self._patient.clock.now()))
        seen = self.clips.look(_with_files(scene), depth)
        findings = [*findings_of(scene), *seen.findings, *self._strays(scene)]
        return self._report([*findings, *self._backups(scene.census.records)], scene, seen)

    def _scene(self, census: Census) -> Scene:
        vault = self._patient.vault
        return Scene(
            census=census,
            clips=frozenset(vault.generation_ids()),
            posters=frozenset(vault.poster_ids()),
            has_vault=vault.exists(),
            now=self._patient.clock.now(),
            overdue=self._patient.overdue,
        )

    def _report(self, findings: Sequence[Finding], scene: Scene, seen: Seen) -> Report:
        counted = self._count(scene, seen)
        return Report(
            findings=(*findings, *self._space(counted.free_bytes), *self._parts(scene.now)),
            counted=counted,
        )

    def _strays(self, scene: Scene) -> Iterator[Finding]:
        rows = {one.id: one for one in scene.census.records}
        for generation_id in strays(scene):
            told = self._recipe_in(generation_id) or rows.get(generation_id)
            name = title(told) if told else "A film that holds no recipe of the studio"
            yield Finding(
                kind=Kind.UNTRACKED_CLIP,
                sentence=f"{name}: in the vault, but no row knows of it.",
                generation_id=generation_id,
                file_name=clip_name(generation_id),
                mendable=told is not None,
            )

    def _recipe_in(self, generation_id: str) -> Generation | None:
        """Return what a film says of itself, where that is what its name says."""
        try:
            with translated():
                found = self._patient.inspector.read_recipe(self._patient.vault.clip(generation_id))
        except MediaError:
            return None
        return found.generation if found and found.generation.id == generation_id else None

    def _backups(self, records: Sequence[Generation]) -> Iterator[Finding]:
        if not records:
            return
        last = max(one.finished_at or one.submitted_at or one.created_at for one in records)
        newest = _newest(self._patient.backups.moments())
        if newest is None:
            told = "There is no backup of the database."
        elif last - newest > LATEST_BACKUP:
            told = f"The newest backup is of {newest:%Y-%m-%d %H:%M} UTC; more happened since."
        else:
            return
        yield Finding(kind=Kind.BACKUP, sentence=told, file_name="backups", mendable=True)

    def _space(self, free_bytes: int) -> Iterator[Finding]:
        if free_bytes < LEAST_FREE:
            told = f"{as_size(free_bytes)} are free; a film may take {as_size(LEAST_FREE)}."
            yield Finding(kind=Kind.FREE_SPACE, sentence=told)

    def _parts(self, now: datetime) -> Iterator[Finding]:
        for part in self._patient.vault.abandoned(now):
            name = part.relative_to(self._patient.folder).as_posix()
            told = "Left by a download that nobody goes on with."
            yield Finding(kind=Kind.STALE_PART, sentence=told, file_name=name, mendable=True)

    def _count(self, scene: Scene, seen: Seen) -> Counted:
        vault, moments = self._patient.vault, self._patient.backups.moments()
        try:
            with translated():
                sizes = [vault.clip(one).stat().st_size for one in scene.clips]
                free_bytes = self._patient.free_bytes(self._patient.folder)
        except MediaError as error:
            raise StoreError("The data folder cannot be read.") from error
        return Counted(
            takes=len(scene.census.records),
            clips=len(sizes),
            clips_bytes=sum(sizes),
            read=seen.read,
            to_read=len(_with_files(scene)),
            aside=vault.count_aside(),
            free_bytes=free_bytes,
            backups=len(moments),
            newest_backup=_newest(moments),
        )


def _newest(moments: Sequence[datetime]) -> datetime | None:
    return next(iter(moments), None)


def _with_files(scene: Scene) -> list[Generation]:
    """Return the generations that have a clip and a file of it."""
    return [one for one in scene.census.records if one.clip is not None and one.id in scene.clips]
