"""Opens the data folder: ours alone, with a sound database that is up to date."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from studio.errors import StoreError
from studio.store.backups import Backups, Restoration
from studio.store.database import Database, open_database, sqlite_url
from studio.store.lock import FolderLock, lock_folder
from studio.store.secret import load_secret

DATABASE, BACKUPS = "studio.db", "backups"
"""What lies where in a data folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFolder:
    """A data folder in use."""

    lock: FolderLock
    database: Database
    backups: Backups
    secret: bytes
    """What callbacks are known by."""
    restoration: Restoration | None
    """What was done about a damaged database; None where nothing had to be."""


def open_folder(folder: Path, now: datetime) -> OpenFolder:
    """Make the data folder ours; nobody else may look into it, since prompts are private.

    Raises:
        DataFolderInUseError: Another studio works on it.
        StoreError: It, or its database, cannot be used.
    """
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError from error
    lock = lock_folder(folder)
    try:
        return _open(folder, lock, now)
    except StoreError:
        lock.release()
        raise


def _open(folder: Path, lock: FolderLock, now: datetime) -> OpenFolder:
    file = folder / DATABASE
    backups = Backups(file, folder / BACKUPS)
    restoration = backups.restore(now)
    return OpenFolder(
        lock=lock,
        backups=backups,
        restoration=restoration,
        secret=load_secret(folder / "hooks.key"),
        database=open_database(sqlite_url(file), before_upgrade=lambda: backups.make(now)),
    )
