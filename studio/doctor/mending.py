"""Mends what needs no decision: nothing that could cost credits, and no clip is ever removed.

Each thing is looked at once more just before, since the tracker and other people work on meanwhile.
So to mend twice does nothing more than to mend once.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import structlog

from studio.doctor.clips import ClipReader
from studio.doctor.patient import Patient
from studio.domain.generation import Generation
from studio.domain.health import Depth, Finding, Kind
from studio.domain.recipe import Recipe
from studio.errors import LinkExpiredError, MediaError, StoreError
from studio.settings import USER_AGENT
from studio.store.adoption import Adoption
from studio.store.errands import Errands
from studio.store.generations import Generations
from studio.tracker.recovery import Shelf, adopt_all
from studio.tracker.verdicts import failure_of_error

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What mending takes beside the folder: the ways in which rows and clips may be changed."""

    generations: Generations
    adoption: Adoption
    errands: Errands
    shelf: Shelf


class Mender:
    """Mends one finding at a time."""

    def __init__(self, patient: Patient, tools: Tools, clips: ClipReader) -> None:
        self._patient = patient
        self._tools = tools
        self._clips = clips
        self._clock = patient.clock

    def mend(self, findings: Sequence[Finding], budget_s: float) -> tuple[Finding, ...]:
        """Mend what can be mended of these within so many seconds; return what was."""
        began = self._clock.monotonic()
        return tuple(
            one
            for one in findings
            if one.mendable
            and self._clock.monotonic() - began < budget_s
            and self._mend_logged(one)
        )

    def _mend_logged(self, finding: Finding) -> bool:
        told = {"kind": finding.kind.value, "generation": finding.generation_id}
        try:
            mended = self._mend(finding)
        except (MediaError, StoreError) as error:
            _log.warning("not mended", error=error.message, **told)
            return False
        if mended:
            _log.info("mended", **told)
        return mended

    def _mend(self, finding: Finding) -> bool:
        match finding.kind:
            case Kind.BACKUP:
                return self._copy_database()
            case Kind.STALE_PART:
                return self._sweep(finding)
            case Kind.UNTRACKED_CLIP:
                return self._adopt(finding.generation_id or "")
            case _:
                generation = self._tools.generations.find(finding.generation_id or "")
                return generation is not None and self._mend_row(finding.kind, generation)

    def _mend_row(self, kind: Kind, generation: Generation) -> bool:
        match kind:
            case Kind.MISSING_CLIP | Kind.EMPTY_ROW:
                return self._ask_for_missing(generation)
            case Kind.DAMAGED_CLIP:
                return self._replace_damaged(generation)
            case Kind.MISSING_POSTER:
                return self._draw_poster(generation)
            case Kind.UNSAVED_FILM:
                return self._wake(generation)
            case _:
                return False

    def _copy_database(self) -> bool:
        self._patient.backups.make(self._clock.now())
        return True

    def _sweep(self, finding: Finding) -> bool:
        part = self._patient.folder / (finding.file_name or "")
        self._patient.vault.sweep(self._clock.now())
        return not part.exists()

    def _adopt(self, generation_id: str) -> bool:
        shelf = Shelf(
            generation_ids=lambda: (generation_id,),
            read_recipe=self._read_recipe,
            find_kept=self._tools.shelf.find_kept,
        )
        return adopt_all(self._tools.adoption, shelf) == 1

    def _read_recipe(self, generation_id: str) -> Recipe | None:
        """Return the recipe in a film, or in its place what its row says."""
        found = self._tools.shelf.read_recipe(generation_id)
        generation = self._tools.generations.find(generation_id)
        if found is None and generation is not None:
            return Recipe(generation=generation, version=USER_AGENT)
        return found

    def _ask_for_missing(self, generation: Generation) -> bool:
        if self._patient.vault.clip(generation.id).exists():
            return False
        return self._ask_again(generation)

    def _replace_damaged(self, generation: Generation) -> bool:
        found = self._clips.judge(generation, Depth(decode=True))
        if found is None or not found.mendable:
            return False
        # The file goes first: a tracker that finds it beside an open row would take it for whole.
        self._patient.vault.set_aside(generation.id, self._clock.now())
        return self._ask_again(generation)

    def _ask_again(self, generation: Generation) -> bool:
        if generation.task_id is None:
            lost = failure_of_error("link_expired", LinkExpiredError())
            return self._tools.adoption.give_up(generation.id, lost)
        return self._tools.adoption.ask_again(generation.id, self._clock.now())

    def _draw_poster(self, generation: Generation) -> bool:
        self._tools.shelf.find_kept(generation.id)
        return self._patient.vault.poster(generation.id).is_file()

    def _wake(self, generation: Generation) -> bool:
        self._tools.errands.hasten(generation.id, self._clock.now())
        return True
