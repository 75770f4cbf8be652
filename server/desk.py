"""Answers what the panel "Hand over" asks for while it is open."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.domain.handover import EditFormat, Outgoing, ParcelOrder
from studio.domain.library import Entry
from studio.domain.work import CutOrder, Job, SheetOrder
from studio.studio import Studio


@dataclass(frozen=True, slots=True, kw_only=True)
class StudioDesk:
    """The studio's own desk; see `components.handover.desk.Desk`."""

    studio: Studio
    base: str

    def entries(self, ids: Sequence[str]) -> tuple[Entry, ...]:
        """Return these in this order, leaving out those that are not kept here."""
        return self.studio.library.entries(ids)

    def names(self, outgoing: Outgoing) -> tuple[str, ...]:
        """Return how the clips will be called."""
        return self.studio.handover.names(outgoing)

    def parcel_url(self, order: ParcelOrder) -> str:
        """Return where a ZIP is fetched within the hour."""
        return f"{self.base}/app/static/parcels/{self.studio.handover.take(order)}.zip"

    def table(self, outgoing: Outgoing) -> bytes:
        """Return one row a take as CSV."""
        return self.studio.handover.table(outgoing)

    def recipes(self, outgoing: Outgoing) -> bytes:
        """Return every recipe as JSON."""
        return self.studio.handover.recipes(outgoing)

    def can_write_edit_lists(self) -> bool:
        """Tell whether what writes edit lists is installed."""
        return self.studio.handover.can_write_edit_lists()

    def edit_list(self, outgoing: Outgoing, edit_format: EditFormat) -> bytes:
        """Return a cut for an editor."""
        return self.studio.handover.edit_list(outgoing, edit_format)

    def make(self, order: CutOrder | SheetOrder) -> Job:
        """Have a film or a sheet made; the same order returns the same job."""
        if isinstance(order, CutOrder):
            return self.studio.workshop.rough_cut(order)
        return self.studio.workshop.contact_sheet(order)

    def job(self, job_id: str) -> Job | None:
        """Return how far a job has come; None where it is not known, or no more."""
        return self.studio.workshop.job(job_id)

    def cancel(self, job_id: str) -> None:
        """Stop a job and drop what it made."""
        self.studio.workshop.cancel(job_id)
