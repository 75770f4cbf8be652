"""Looks at a data folder from outside, in use or at rest; nothing in it changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from studio.clock import Clock
from studio.doctor.examination import Examiner
from studio.doctor.patient import Patient
from studio.errors import StoreError
from studio.media.inspector import Inspector
from studio.media.vault import CLIPS, Vault
from studio.settings import Settings
from studio.store.backups import Backups
from studio.store.checkup import Checkup
from studio.store.database import open_unchanging
from studio.store.folder import BACKUPS, DATABASE


def check_folder(settings: Settings) -> None:
    """Refuse a folder in which no studio ever worked.

    Raises:
        StoreError: There is nothing to look at.
    """
    folder = settings.data_dir
    try:
        if not folder.is_dir():
            raise StoreError(f"There is no data folder {folder}.")
        if not any((folder / name).exists() for name in (DATABASE, BACKUPS, CLIPS)):
            raise StoreError(f"The folder {folder} holds no studio's data.")
    except OSError as error:
        raise StoreError(f"The data folder {folder} cannot be read.") from error


@contextmanager
def visiting(settings: Settings, clock: Clock) -> Iterator[Examiner]:
    """Lend an examiner of the data folder.

    Raises:
        StoreError: There is nothing to look at.
    """
    check_folder(settings)
    file = settings.data_dir / DATABASE
    database, inspector = open_unchanging(file), Inspector()
    try:
        yield Examiner(
            Patient(
                folder=settings.data_dir,
                checkup=Checkup(database, file),
                backups=Backups(file, settings.data_dir / BACKUPS),
                vault=Vault(settings.data_dir / CLIPS),
                inspector=inspector,
                clock=clock,
                overdue=timedelta(minutes=settings.overdue_min),
            )
        )
    finally:
        inspector.close()
        database.close()
