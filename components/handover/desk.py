"""What the panel may ask for while it is open; somebody who knows the studio answers."""

from collections.abc import Sequence
from typing import Protocol

from studio.domain.handover import EditFormat, Outgoing, ParcelOrder
from studio.domain.library import Entry
from studio.domain.work import CutOrder, Job, SheetOrder


class Desk(Protocol):
    """Hands things out.

    Raises, for every call:
        StoreError: The database cannot be read.
    """

    @property
    def base(self) -> str:
        """The server's base path."""
        ...

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return these in this order, leaving out those that are not kept here."""
        ...

    def names(self, outgoing: Outgoing) -> tuple[str, ...]:
        """Return how the clips will be called."""
        ...

    def parcel_url(self, order: ParcelOrder) -> str:
        """Return where a ZIP is fetched within the hour."""
        ...

    def table(self, outgoing: Outgoing) -> bytes:
        """Return one row a take as CSV."""
        ...

    def recipes(self, outgoing: Outgoing) -> bytes:
        """Return every recipe as JSON."""
        ...

    def can_write_edit_lists(self) -> bool:
        """Tell whether what writes edit lists is installed."""
        ...

    def edit_list(self, outgoing: Outgoing, edit_format: EditFormat) -> bytes:
        """Return a cut for an editor."""
        ...

    def make(self, order: CutOrder | SheetOrder) -> Job:
        """Have a film or a sheet made; the same order returns the same job.

        Raises:
            StudioError: It cannot be made.
        """
        ...

    def job(self, job_id: str) -> Job | None:
        """Return how far a job has come; None where it is not known, or no more."""
        ...

    def cancel(self, job_id: str) -> None:
        """Stop a job and drop what it made."""
        ...
