"""What the workbench is told to make; one line of JSON on its way there."""

import json
from dataclasses import asdict, dataclass

from studio.domain.work import Kind, SheetFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment:
    """One work and what it takes. Which fields matter follows from the kind."""

    kind: Kind
    into: str
    """The file to fill."""
    sources: tuple[str, ...]
    """Clips; posters for a contact sheet."""
    labels: tuple[str, ...] = ()
    """One a source; lines are divided by line breaks."""
    heard: int | None = None
    """Which of the sources is heard, from 0."""
    height_px: int = 0
    at_s: float = 0.0
    count: int = 0
    """Stills of one clip."""
    columns: int = 1
    title: str = ""
    format: SheetFormat = SheetFormat.PDF


def write_assignment(assignment: Assignment) -> str:
    """Return an assignment as one line of JSON."""
    return json.dumps(asdict(assignment))


def read_assignment(line: str) -> Assignment:
    """Return the assignment that was written as this line."""
    told = json.loads(line)
    told["kind"], told["format"] = Kind(told["kind"]), SheetFormat(told["format"])
    told["sources"], told["labels"] = tuple(told["sources"]), tuple(told["labels"])
    return Assignment(**told)
