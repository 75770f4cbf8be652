"""What may be wrong with a data folder, and what was found in one; pure.

A finding says what is wrong in one sentence. What mending does about its kind, or what a person can
do where it may do nothing, stands in one table, so that the page and the command say the same.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby


class Kind(StrEnum):
    """What a finding is about, gravest first."""

    DATABASE = "database"
    VAULT = "vault"
    FREE_SPACE = "free_space"
    BACKUP = "backup"
    UNSAVED_FILM = "unsaved_film"
    """Made, but not here yet."""
    MISSING_CLIP = "missing_clip"
    DAMAGED_CLIP = "damaged_clip"
    EMPTY_ROW = "empty_row"
    """Says saved, but knows of no clip, and there is none."""
    UNTRACKED_CLIP = "untracked_clip"
    """In the vault, but no row knows of it."""
    UNKNOWN_OUTCOME = "unknown_outcome"
    OVERDUE_TASK = "overdue_task"
    MISSING_POSTER = "missing_poster"
    STALE_PART = "stale_part"


@dataclass(frozen=True, slots=True)
class Remedy:
    """The words for a kind of finding."""

    heading: str
    advice: str
    """What mending does about it; where it does nothing, what a person can do."""
    done: str = "mended"
    """What became of those that were mended, after their number."""


_ASKED = (
    "Mending asks the service for a fresh link, which costs nothing; where the link is dead, "
    "the take is shown as expired and can be sent again."
)
_SET_BACK = "set back, to be asked for again or shown as expired"

REMEDIES: Mapping[Kind, Remedy] = {
    Kind.DATABASE: Remedy(
        "Database",
        "Stop the studio and start it again: it moves a damaged database aside and puts the newest "
        "good backup in its place.",
    ),
    Kind.VAULT: Remedy(
        "Folder of clips",
        "Connect the drive or put the folder back, then check again; until then nothing is mended "
        "about the clips.",
    ),
    Kind.FREE_SPACE: Remedy("Free space", "Make room on the disk; films are fetched again then."),
    Kind.BACKUP: Remedy("Backups", "Mending copies the database now.", "made"),
    Kind.UNSAVED_FILM: Remedy(
        "Films made but not here yet",
        "Mending has the running studio fetch them at once, or the next start of it.",
        "to be fetched at once",
    ),
    Kind.MISSING_CLIP: Remedy("Missing clips", _ASKED, _SET_BACK),
    Kind.DAMAGED_CLIP: Remedy(
        "Damaged clips",
        f"{_ASKED} The damaged file is moved to the folder clips/damaged, never removed.",
        f"moved aside and {_SET_BACK}",
    ),
    Kind.EMPTY_ROW: Remedy("Saved takes without a clip", _ASKED, _SET_BACK),
    Kind.UNTRACKED_CLIP: Remedy(
        "Untracked clips",
        "Mending takes back those that hold their recipe. What holds none stays where it is; copy "
        "it elsewhere to keep it apart from the studio.",
        "taken back",
    ),
    Kind.UNKNOWN_OUTCOME: Remedy(
        "Takes of unknown outcome",
        "Look at the account's task list at the service, then send them again or forget them on "
        "the Create page; the studio never sends them again by itself, since that may cost twice.",
    ),
    Kind.OVERDUE_TASK: Remedy(
        "Overdue tasks",
        "Keep the studio running, which goes on asking; the service's support can look into a task "
        "by its id.",
    ),
    Kind.MISSING_POSTER: Remedy(
        "Missing posters", "Mending draws them from their clips.", "drawn again"
    ),
    Kind.STALE_PART: Remedy(
        "Stale unfinished files", "Mending removes them; nothing can go on from them.", "removed"
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Depth:
    """How deep to look."""

    budget_s: float = math.inf
    """Seconds after which no further clip is read whole."""
    decode: bool = False
    """Whether to have the first and the last picture of each decoded as well."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong."""

    kind: Kind
    sentence: str
    """May hold words of a prompt, or the name of a file that somebody else put there."""
    generation_id: str | None = None
    file_name: str | None = None
    """Path of the file within the data folder; None where it is about none."""
    mendable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """What was looked at."""

    takes: int = 0
    clips: int = 0
    """Films in the vault."""
    clips_bytes: int = 0
    read: int = 0
    """Clips that were read byte for byte; the rest was looked at from outside."""
    to_read: int = 0
    """Clips that could have been."""
    aside: int = 0
    """Damaged films that were moved aside at some time."""
    free_bytes: int
    backups: int = 0
    newest_backup: datetime | None = None

    @property
    def sentence(self) -> str:
        """Return it in words for people."""
        clips = f"{_several(self.clips, 'clip')} of {as_size(self.clips_bytes)}"
        told = [_several(self.takes, "take"), clips + self._read_words]
        if self.aside:
            told.append(f"{_several(self.aside, 'damaged file')} in clips/damaged")
        told += [self._backups_words, f"{as_size(self.free_bytes)} free"]
        return f"{'; '.join(told)}."

    @property
    def _read_words(self) -> str:
        if self.read == self.to_read:
            return ", each saved one read whole" if self.read else ""
        return f", {self.read:,} of {self.to_read:,} read whole in the time there was"

    @property
    def _backups_words(self) -> str:
        if self.newest_backup is None:
            return "no backup"
        backups = _several(self.backups, "backup")
        return f"{backups}, the newest of {self.newest_backup:%Y-%m-%d %H:%M} UTC"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What an examination of a data folder brought."""

    findings: tuple[Finding, ...]
    counted: Counted

    @property
    def mendable(self) -> tuple[Finding, ...]:
        """Return what may be mended without a person's decision."""
        return tuple(finding for finding in self.findings if finding.mendable)

    def by_kind(self) -> tuple[tuple[Kind, tuple[Finding, ...]], ...]:
        """Return the findings of each kind that there are any of, gravest kind first."""
        rank = list(Kind).index
        ordered = sorted(self.findings, key=lambda finding: rank(finding.kind))
        groups = groupby(ordered, key=lambda finding: finding.kind)
        return tuple((kind, tuple(findings)) for kind, findings in groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mended:
    """What mending did."""

    done: Mapping[Kind, int]
    left: Report
    """What is still to be said."""

    @property
    def sentence(self) -> str:
        """Return it in words for people."""
        told = [f"{REMEDIES[kind].heading}: {n} {REMEDIES[kind].done}." for kind, n in _some(self)]
        return " ".join(told) or "Nothing was mended."


def as_size(size_bytes: int) -> str:
    """Return a number of bytes as people read it: `812 kB`, `12.3 MB`, `4.1 GB`."""
    for unit, bytes_each in (("GB", 10**9), ("MB", 10**6)):
        if size_bytes >= bytes_each:
            return f"{size_bytes / bytes_each:.1f} {unit}"
    return f"{size_bytes / 1000:.0f} kB" if size_bytes >= 1000 else f"{size_bytes} bytes"


def _several(count: int, word: str) -> str:
    return f"{count:,} {word}" if count == 1 else f"{count:,} {word}s"


def _some(mended: Mended) -> list[tuple[Kind, int]]:
    return [(kind, mended.done[kind]) for kind in Kind if mended.done.get(kind)]
