"""What can be asked of the workshop: new files made of kept clips, while nobody waits."""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

import structlog

from studio.clock import Clock
from studio.domain.generation import Generation
from studio.domain.recipe import Adopted
from studio.domain.work import (
    CutOrder,
    Job,
    JobState,
    SheetOrder,
    TileOrder,
    check_count,
)
from studio.errors import InvalidOrderError, MediaError, UnknownGenerationError
from studio.media.keyframes import key_frame_distance
from studio.media.vault import Vault
from studio.media.workbench import Workbench
from studio.media.works import Works
from studio.store.generations import Generations
from studio.workshop.foreman import Foreman
from studio.workshop.intake import Intake
from studio.workshop.plans import Planner

FARTHEST = 24
"""Pictures from one key frame to the next that still play well beside others."""

_REMEMBERED = 4096

_log = structlog.get_logger(__name__)


class Workshop:
    """Makes works of kept clips, one after the other; safe to share between threads.

    Every order returns at once with a job, which `job` then tells about. An order for what is being
    made, or was made and is still there, returns that job.

    Raises, for every order:
        UnknownGenerationError: A clip is not kept here.
        StoreError: The database cannot be read.
    """

    def __init__(
        self,
        workbench: Workbench,
        works: Works,
        *,
        vault: Vault,
        generations: Generations,
        intake: Intake,
        clock: Clock,
        stopwatch: Clock,
    ) -> None:
        """Open the workshop.

        Args:
            workbench: Where works are made.
            works: Where they are put.
            vault: Where clips lie.
            generations: What they are.
            intake: Adopts films that are brought.
            clock: Says how old works are.
            stopwatch: Says how long they take, as the processes that make them feel it.
        """
        self._works = works
        self._vault = vault
        self._generations = generations
        self._intake = intake
        self._clock = clock
        self._stopwatch = stopwatch
        self._planner = Planner(vault, works)
        self._foreman = Foreman(workbench, works, clock=stopwatch, tidy=self.tidy)
        # A clip never changes under its id, so its index is read once.
        self._is_sparse = lru_cache(_REMEMBERED)(self._read_sparseness)

    def proxy(self, generation_id: str) -> Job:
        """Have a proxy made whose key frames are close together; once for each clip."""
        ticket = self._planner.proxy(self._find(generation_id))
        if self._works.find_proxy(generation_id) is not None:
            ticket.end(JobState.DONE, self._stopwatch.monotonic())
        return self._foreman.take(ticket)

    def needs_proxy(self, generation_id: str) -> bool:
        """Tell whether key frames are too far apart for scrubbing and for keeping in step.

        A clip that is not here, or cannot be read, needs none: it cannot be shown either way.
        """
        try:
            return self._is_sparse(generation_id)
        except (OSError, ValueError):
            return False

    def tile(self, order: TileOrder) -> Job:
        """Have clips put side by side in one film."""
        return self._foreman.take(self._planner.tile(order, self._find_all(order.ids)))

    def still(self, generation_id: str, at_s: float) -> Job:
        """Have the picture that is shown at a moment, in seconds, written as PNG."""
        if not 0 <= at_s < float("inf"):
            raise InvalidOrderError("A clip has no picture at this moment.")
        return self._foreman.take(self._planner.still(self._find(generation_id), at_s))

    def stills(self, generation_id: str, count: int = 12) -> Job:
        """Have pictures from all over a clip put on one sheet, `STILLS_COLUMNS` in a row.

        Raises:
            InvalidOrderError: There are too few or too many.
        """
        check_count(count)
        return self._foreman.take(self._planner.stills(self._find(generation_id), count))

    def contact_sheet(self, order: SheetOrder) -> Job:
        """Have the posters of clips put on sheets with captions."""
        return self._foreman.take(self._planner.contact_sheet(order, self._find_all(order.ids)))

    def rough_cut(self, order: CutOrder) -> Job:
        """Have clips joined one after the other into one film."""
        return self._foreman.take(self._planner.rough_cut(order, self._find_all(order.ids)))

    def clean_copy(self, generation_id: str) -> Job:
        """Have the clip copied without its recipe; the label of provenance stays."""
        return self._foreman.take(self._planner.clean_copy(self._find(generation_id)))

    def adopt(self, source: Path | BinaryIO) -> Adopted:
        """Adopt a film by the recipe inside it; returns once it is kept.

        Raises:
            NotAdoptedError: It is no film, has no recipe, or another clip goes by its id.
            MediaError: It cannot be kept.
            StoreError: It cannot be written down.
        """
        return self._intake.adopt(source)

    def job(self, job_id: str) -> Job | None:
        """Return how far a job has come; None where it is not known, or its work was swept."""
        return self._foreman.job(job_id)

    def jobs(self) -> tuple[Job, ...]:
        """Return the jobs of this run whose works are still there, newest first."""
        return self._foreman.jobs()

    def cancel(self, job_id: str) -> Job | None:
        """Stop a job and drop what it made; one that has ended stays as it is."""
        return self._foreman.cancel(job_id)

    def work_path(self, job_id: str, name: str) -> Path | None:
        """Return the file that a job made; None where there is none such."""
        return self._works.find_work(job_id, name)

    def proxy_path(self, generation_id: str) -> Path | None:
        """Return the proxy of a clip; None where none was made yet."""
        return self._works.find_proxy(generation_id)

    def tidy(self) -> None:
        """Remove works that are old or too many, and what earlier runs left unfinished."""
        try:
            self._works.sweep(self._clock.now())
        except MediaError as error:
            _log.warning("works not swept", error=error.message)

    def stop(self) -> None:
        """End within a second; what is unfinished is dropped."""
        self._foreman.stop()

    def _find(self, generation_id: str) -> Generation:
        return self._find_all((generation_id,))[0]

    def _find_all(self, ids: Sequence[str]) -> tuple[Generation, ...]:
        found = self._generations.find_all(ids)
        if len(found) != len(ids) or not all(one.can_play for one in found):
            raise UnknownGenerationError
        return found

    def _read_sparseness(self, generation_id: str) -> bool:
        distance = key_frame_distance(self._vault.clip(generation_id))
        return distance is None or distance > FARTHEST
