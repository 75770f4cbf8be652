"""The folder of clips: where each lies, and how one comes to lie there whole or not at all.

The place of a clip follows from the generation's id alone, so that no table can disagree with it.
Unfinished files end in `.part`. One that a broken download left is kept for the next attempt; any
other that nobody has written to for a while is swept at the start.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

from studio.errors import DiskFullError, MediaError
from studio.media.remnant import ENDING, drop_remnant, find_remnant

CLIPS = "clips"
"""Name of the folder within a data folder."""

ABANDONED = timedelta(minutes=5)
"""A part untouched for so long has no writer; a living one has to write more often."""

RESUMABLE = timedelta(hours=24)
"""How long a broken download is kept: as long as its link lives."""

_STAMP = "%Y%m%dT%H%M%S%fZ"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Vault:
    """The folder of clips."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def clip(self, generation_id: str) -> Path:
        """Return where the clip of a generation lies, or would lie.

        Raises:
            ValueError: That is no generation's id.
        """
        return self._place(generation_id, ".mp4")

    def poster(self, generation_id: str) -> Path:
        """Return where the poster of a generation lies, or would lie.

        Raises:
            ValueError: That is no generation's id.
        """
        return self._place(generation_id, ".jpg")

    def generation_ids(self) -> tuple[str, ...]:
        """Return the ids of all generations whose clips lie here.

        Raises:
            MediaError: The folder cannot be read.
        """
        return self._ids("mp4")

    def poster_ids(self) -> tuple[str, ...]:
        """Return the ids of all generations whose posters lie here.

        Raises:
            MediaError: The folder cannot be read.
        """
        return self._ids("jpg")

    def exists(self) -> bool:
        """Tell whether there is such a folder."""
        return self._folder.is_dir()

    def _ids(self, ending: str) -> tuple[str, ...]:
        with translated():
            files = sorted(self._folder.glob(f"??/*.{ending}"))
        ids = (file.stem for file in files if file.stem.startswith(file.parent.name))
        return tuple(one for one in ids if re.fullmatch("[0-9a-f]{32}", one))

    def set_aside(self, generation_id: str, now: datetime) -> None:
        """Move a damaged clip out of the way, to where nothing is ever removed.

        Raises:
            MediaError: It cannot be moved.
        """
        place = self.clip(generation_id)
        with translated():
            self._aside.mkdir(exist_ok=True)
            place.rename(self._aside / f"{place.stem}-{now.strftime(_STAMP)}{place.suffix}")
            _sync_folder(self._aside)
            _sync_folder(place.parent)

    def remove(self, generation_id: str) -> None:
        """Remove a clip and its poster for good; what is not there is no trouble.

        Raises:
            MediaError: They cannot be removed.
        """
        clip = self.clip(generation_id)
        with translated():
            clip.unlink(missing_ok=True)
            self.poster(generation_id).unlink(missing_ok=True)
            if clip.parent.is_dir():
                _sync_folder(clip.parent)

    def count_aside(self) -> int:
        """Return how many damaged clips were moved out of the way.

        Raises:
            MediaError: The folder cannot be read.
        """
        with translated():
            return sum(1 for _ in self._aside.glob("*.mp4"))

    @property
    def _aside(self) -> Path:
        return self._folder / "damaged"

    def _place(self, generation_id: str, ending: str) -> Path:
        if not re.fullmatch("[0-9a-f]{32}", generation_id):
            raise ValueError("A generation's id is 32 hex digits.")
        return self._folder / generation_id[:2] / (generation_id + ending)

    @contextmanager
    def part(self, place: Path) -> Iterator[Path]:
        """Lend the file to fill for a place; `keep` it, or it is gone at the end.

        Only what a broken download noted about it makes it stay, for the next loan.

        Raises:
            DiskFullError: There is no room.
            MediaError: The folder cannot be written to.
        """
        with translated():
            place.parent.mkdir(parents=True, exist_ok=True)
            part = place.with_name(place.name + ".part")
            try:
                yield part
            finally:
                if find_remnant(part) is None:
                    part.unlink(missing_ok=True)
                    drop_remnant(part)

    def keep(self, part: Path, place: Path) -> None:
        """Put a finished part in its place, so that it survives a power cut.

        Raises:
            DiskFullError: There is no room.
            MediaError: The folder cannot be written to.
        """
        with translated():
            with part.open("rb+") as file:
                os.fsync(file.fileno())
            part.replace(place)
            _sync_folder(place.parent)
            _sync_folder(place.parent.parent)

    def sweep(self, now: datetime) -> int:
        """Remove abandoned parts; return how many.

        Raises:
            MediaError: The folder cannot be read or written.
        """
        parts = self.abandoned(now)
        with translated():
            for part in parts:
                part.unlink(missing_ok=True)
            for note in self._folder.glob(f"??/*.part{ENDING}"):
                if not note.with_suffix("").exists():
                    note.unlink(missing_ok=True)
        return len(parts)

    def abandoned(self, now: datetime) -> tuple[Path, ...]:
        """Return the parts that a sweep would remove.

        Raises:
            MediaError: The folder cannot be read.
        """
        with translated():
            parts = sorted(self._folder.glob("??/*.part"))
            return tuple(part for part in parts if _is_abandoned(part, now))


@contextmanager
def translated() -> Iterator[None]:
    """Turn the system's errors about files into the studio's."""
    try:
        yield
    except OSError as error:
        raise (DiskFullError if error.errno in _FULL else MediaError) from error


def _is_abandoned(part: Path, now: datetime) -> bool:
    patience = RESUMABLE if find_remnant(part) else ABANDONED
    try:
        written_at = part.stat().st_mtime
    except FileNotFoundError:
        return False
    return abs(now.timestamp() - written_at) > patience.total_seconds()


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows cannot open folders and does not need it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
