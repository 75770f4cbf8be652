"""Copies of the database, the newest good one of which takes the place of a damaged one.

SQLite finds torn and missing pages by itself, if asked; what it finds at the start is moved aside,
never thrown away. A copy is whole before it gets its name, as everything that is kept here.
"""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from studio.errors import StoreError

KEPT = 7
"""Copies; older ones are removed."""

EVERY = timedelta(days=1)

_STAMP = "%Y%m%dT%H%M%S%fZ"
_COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What SQLite keeps beside a database; meaningless, and dangerous, beside another one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restoration:
    """What was done about a damaged database."""

    copied_at: datetime | None
    """When the copy was made that took its place; None where there was none."""


class Backups:
    """The copies of one database file; the file may be open meanwhile, but for `restore`."""

    def __init__(self, database: Path, folder: Path) -> None:
        self._database = database
        self._folder = folder

    def make(self, now: datetime) -> None:
        """Copy the database as it is, and remove the oldest copies.

        Raises:
            StoreError: There is no new copy.
        """
        place = self._folder / f"{self._database.stem}-{now.strftime(_STAMP)}.db"
        part = place.with_suffix(".part")
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            part.unlink(missing_ok=True)
            with closing(sqlite3.connect(self._database)) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            _put(part, place)
            for old in (*self._all()[KEPT:], *self._folder.glob("*.part")):
                old.unlink(missing_ok=True)
        except (OSError, sqlite3.Error) as error:
            raise StoreError("The database could not be copied.") from error

    def moments(self) -> tuple[datetime, ...]:
        """Return when the copies were made, newest first."""
        return tuple(_moment_of(copy) for copy in self._all())

    def make_daily(self, now: datetime) -> None:
        """Copy the database if the newest copy is a day old, or from the future.

        Raises:
            StoreError: There is no new copy.
        """
        newest = next(iter(self._all()), None)
        if newest is None or not timedelta() <= now - _moment_of(newest) < EVERY:
            self.make(now)

    def restore(self, now: datetime) -> Restoration | None:
        """Put the newest good copy in place of a damaged or missing database.

        Returns:
            What was done; None where nothing had to be.

        Raises:
            StoreError: The database, or its folder, cannot be read or written.
        """
        copies = self._all()
        if self._database.exists():
            if is_sound(self._database):
                return None
        elif not copies:
            return None
        try:
            self._set_aside(now)
            good = next((copy for copy in copies if is_sound(copy)), None)
            if good is None:
                return Restoration(copied_at=None)
            part = self._database.with_suffix(".part")
            shutil.copyfile(good, part)
            _put(part, self._database)
        except OSError as error:
            raise StoreError("The damaged database could not be replaced.") from error
        return Restoration(copied_at=_moment_of(good))

    def _all(self) -> list[Path]:
        """Return the copies, newest first."""
        stamps = self._folder.glob(f"{self._database.stem}-*Z.db")
        return sorted((copy for copy in stamps if _is_stamped(copy)), reverse=True)

    def _set_aside(self, now: datetime) -> None:
        aside = self._database.with_suffix(f".damaged-{now.strftime(_STAMP)}")
        for companion in _COMPANIONS:
            file = Path(f"{self._database}{companion}")
            if file.exists():
                file.rename(f"{aside}{companion}")


def is_sound(file: Path) -> bool:
    """Tell whether a file is a database without visible damage.

    Raises:
        StoreError: It cannot be read just now, which says nothing about damage.
    """
    try:
        with closing(sqlite3.connect(file)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
    except sqlite3.OperationalError as error:
        raise StoreError from error
    except sqlite3.DatabaseError:
        return False
    return bool(found == ("ok",))


def _put(part: Path, place: Path) -> None:
    """Give a finished file its name, so that it survives a power cut."""
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    part.replace(place)
    if os.name != "nt":
        folder = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _stamp_of(copy: Path) -> str:
    return copy.stem.rpartition("-")[2]


def _moment_of(copy: Path) -> datetime:
    return datetime.strptime(_stamp_of(copy), _STAMP).replace(tzinfo=UTC)


def _is_stamped(copy: Path) -> bool:
    try:
        _moment_of(copy)
    except ValueError:
        return False
    return True
