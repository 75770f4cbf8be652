"""Looks at a data folder from outside, in use or at rest; nothing in it changes."""

from collections.abc import Iterator
from contextlib import contextmanager

from studio.clock import Clock, SystemClock
from studio.doctor.examination import Examiner
from studio.doctor.patient import open_patient
from studio.errors import StoreError
from studio.media.inspector import Inspector
from studio.media.vault import CLIPS
from studio.settings import Settings
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
    database = open_unchanging(settings.data_dir / DATABASE)
    inspector = Inspector(SystemClock())
    try:
        yield Examiner(open_patient(settings, database, inspector=inspector, clock=clock))
    finally:
        inspector.close()
        database.close()
