"""What can be asked of the workshop: new files made of kept clips, while nobody waits."""

from pathlib import Path
from typing import BinaryIO

from studio.domain.recipe import Adopted
from studio.domain.work import CutOrder, Job, SheetOrder, TileOrder


class Workshop:
    """Makes works of kept clips, one after the other; safe to share between threads.

    Every order returns at once with a job, which `job` then tells about.

    Raises, for every order:
        UnknownGenerationError: A clip is not kept here.
    """

    def proxy(self, generation_id: str) -> Job:
        """Have a stand-in made whose key frames are close together; once for each clip."""
        raise NotImplementedError

    def needs_proxy(self, generation_id: str) -> bool:
        """Tell whether key frames are too far apart for scrubbing and for keeping in step."""
        raise NotImplementedError

    def tile(self, order: TileOrder) -> Job:
        """Have clips put side by side in one film."""
        raise NotImplementedError

    def still(self, generation_id: str, at_s: float) -> Job:
        """Have the picture that is shown at a moment, in seconds, written as PNG."""
        raise NotImplementedError

    def stills(self, generation_id: str, count: int = 12) -> Job:
        """Have pictures from all over a clip put on one sheet, `STILLS_COLUMNS` in a row.

        Raises:
            InvalidOrderError: There are too few or too many.
        """
        raise NotImplementedError

    def contact_sheet(self, order: SheetOrder) -> Job:
        """Have the posters of clips put on sheets with captions."""
        raise NotImplementedError

    def rough_cut(self, order: CutOrder) -> Job:
        """Have clips joined one after the other into one film."""
        raise NotImplementedError

    def clean_copy(self, generation_id: str) -> Job:
        """Have the clip copied without its recipe; the label of provenance stays."""
        raise NotImplementedError

    def adopt(self, source: Path | BinaryIO) -> Adopted:
        """Take in a film by the recipe inside it; returns once it is kept.

        Raises:
            NotAdoptedError: It is no film, has no recipe, or another clip goes by its id.
            MediaError: It cannot be kept.
            StoreError: It cannot be written down.
        """
        raise NotImplementedError

    def job(self, job_id: str) -> Job | None:
        """Return how far a job has come; None where it is not known, or its work was swept."""
        raise NotImplementedError

    def jobs(self) -> tuple[Job, ...]:
        """Return all jobs of this run, newest first."""
        raise NotImplementedError

    def cancel(self, job_id: str) -> Job | None:
        """Stop a job and drop what it made; one that has ended stays as it is."""
        raise NotImplementedError

    def work_path(self, job_id: str, name: str) -> Path | None:
        """Return the file that a job made; None where there is none such."""
        raise NotImplementedError

    def proxy_path(self, generation_id: str) -> Path | None:
        """Return the stand-in of a clip; None where none was made yet."""
        raise NotImplementedError

    def stop(self) -> None:
        """End within a second; what is unfinished is dropped."""
