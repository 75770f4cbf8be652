"""Which file stands for which take in an export, and where in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from studio.domain.file_names import apart, name_by
from studio.domain.handover import Outgoing
from studio.domain.library import Entry

FOLDER = "clips"
"""Where clips lie in a parcel; tables and edit lists lie above, so that their links lead here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One take of an export."""

    entry: Entry
    file_name: str
    """Name of its clip within `FOLDER`; empty where it has none."""

    @property
    def path(self) -> str:
        """Return where its clip lies in the parcel; empty where it has none."""
        return f"{FOLDER}/{self.file_name}" if self.file_name else ""


def items_of(entries: Sequence[Entry], outgoing: Outgoing) -> tuple[Item, ...]:
    """Name the clip of each take by the pattern, no two alike."""
    playable = [entry.generation for entry in entries if entry.generation.can_play]
    stems = apart(name_by(outgoing.pattern, one, outgoing.zone) for one in playable)
    names = {one.id: f"{stem}.mp4" for one, stem in zip(playable, stems, strict=True)}
    return tuple(
        Item(entry=entry, file_name=names.get(entry.generation.id, "")) for entry in entries
    )
