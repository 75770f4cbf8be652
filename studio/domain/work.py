"""What can be made of kept clips: the orders for it, and how far each has come.

An order that exists is valid, so nobody checks it again; whether its clips are here is for the
workshop to say.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from studio.errors import InvalidOrderError


class Kind(StrEnum):
    """What is made."""

    PROXY = "proxy"
    """The clip again with key frames close together, to scrub in and to keep in step."""
    TILE = "tile"
    """Several clips side by side in one film."""
    STILL = "still"
    """One picture of a clip."""
    STILLS = "stills"
    """Pictures from all over one clip, on one sheet."""
    CONTACT_SHEET = "contact_sheet"
    """The posters of many clips with captions."""
    ROUGH_CUT = "rough_cut"
    """Clips one after the other in one film."""
    CLEAN_COPY = "clean_copy"
    """The clip without its recipe."""


class JobState(StrEnum):
    """How far a job has come."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


class SheetFormat(StrEnum):
    """What a contact sheet is written as; the value is the file's ending."""

    PDF = "pdf"
    PNG = "png"


MOST_TILED = 9
"""Clips side by side."""

LOWEST_TILE, HIGHEST_TILE = 240, 2160
"""Pixels from the top of a tiled film to its bottom."""

FEWEST_STILLS, MOST_STILLS = 8, 16

STILLS_COLUMNS = 4
"""Stills in a row of their sheet, which is filled row by row."""

MOST_COLUMNS = 8
"""Posters in a row of a contact sheet."""

MOST_ON_SHEET = {SheetFormat.PDF: 5000, SheetFormat.PNG: 200}
"""Posters. A PDF is written page by page; a picture has to be held as a whole."""

MOST_IN_CUT = 200
"""Clips one after the other."""

_ID = re.compile("[0-9a-f]{32}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One order and how far it has come, as of the moment it was asked after."""

    id: str
    """32 hex digits."""
    kind: Kind
    state: JobState
    file_name: str
    """The name under which the work leaves."""
    share: float = 0.0
    """How much is done, 0 to 1."""
    spent_s: float = 0.0
    """Seconds of work so far; none while it waits."""
    left_s: float | None = None
    """Seconds of work still to come; None where nobody can know."""
    message: str = ""
    """What went wrong and what to do, for people; empty unless it failed."""
    url_path: str | None = None
    """Where the work is served, below the server's base path: `/app/static/...`; None until done.
    With `?download` it comes as a file."""

    @property
    def is_live(self) -> bool:
        """Tell whether it waits or is worked on."""
        return self.state in {JobState.WAITING, JobState.RUNNING}


@dataclass(frozen=True, slots=True, kw_only=True)
class TileOrder:
    """Clips side by side in one film.

    Raises:
        InvalidOrderError: It breaks a rule.
    """

    ids: tuple[str, ...]
    """Generations, 1 to `MOST_TILED`, in reading order."""
    labels: tuple[str, ...]
    """What is burnt into each, one an id; an empty one is left out."""
    heard_id: str | None = None
    """Whose sound is heard; None makes a silent film."""
    height_px: int = 1080

    def __post_init__(self) -> None:
        """Refuse what cannot be made."""
        _check_ids(self.ids, MOST_TILED)
        if len(self.labels) != len(self.ids):
            raise InvalidOrderError("Each clip needs a label, even an empty one.")
        if self.heard_id is not None and self.heard_id not in self.ids:
            raise InvalidOrderError("The clip to be heard is not among those to be seen.")
        if not LOWEST_TILE <= self.height_px <= HIGHEST_TILE:
            message = f"The film is {LOWEST_TILE} to {HIGHEST_TILE} pixels high."
            raise InvalidOrderError(message)


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetOrder:
    """The posters of many clips with captions.

    Raises:
        InvalidOrderError: It breaks a rule.
    """

    ids: tuple[str, ...]
    columns: int = 4
    title: str = ""
    format: SheetFormat = SheetFormat.PDF

    def __post_init__(self) -> None:
        """Refuse what cannot be made."""
        _check_ids(self.ids, MOST_ON_SHEET[self.format])
        if not 1 <= self.columns <= MOST_COLUMNS:
            raise InvalidOrderError(f"A sheet has 1 to {MOST_COLUMNS} columns.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CutOrder:
    """Clips one after the other in one film.

    Raises:
        InvalidOrderError: It breaks a rule.
    """

    ids: tuple[str, ...]
    """In the order of the film; a clip may come more than once."""

    def __post_init__(self) -> None:
        """Refuse what cannot be made."""
        _check_ids(self.ids, MOST_IN_CUT)


def check_count(count: int) -> None:
    """Refuse a number of stills that makes no sheet.

    Raises:
        InvalidOrderError: There are too few or too many.
    """
    if not FEWEST_STILLS <= count <= MOST_STILLS:
        raise InvalidOrderError(f"A sheet takes {FEWEST_STILLS} to {MOST_STILLS} stills.")


def _check_ids(ids: tuple[str, ...], most: int) -> None:
    if not ids:
        raise InvalidOrderError("Choose at least one clip.")
    if len(ids) > most:
        raise InvalidOrderError(f"At most {most} clips at once; these are {len(ids)}.")
    if not all(_ID.fullmatch(one) for one in ids):
        raise InvalidOrderError("A generation's id is 32 hex digits.")
