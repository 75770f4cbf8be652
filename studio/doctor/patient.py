"""The data folder, as far as a doctor looks into it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from studio.clock import Clock
from studio.media.download import FreeBytes, free_bytes
from studio.media.inspector import Inspector
from studio.media.vault import CLIPS, Vault
from studio.settings import Settings
from studio.store.backups import Backups
from studio.store.checkup import Checkup
from studio.store.database import Database
from studio.store.folder import BACKUPS, DATABASE


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """A data folder and what can look into its parts."""

    folder: Path
    checkup: Checkup
    backups: Backups
    vault: Vault
    inspector: Inspector
    clock: Clock
    overdue: timedelta
    """After so long under way, a task is overdue."""
    free_bytes: FreeBytes = free_bytes


def open_patient(
    settings: Settings, database: Database, *, inspector: Inspector, clock: Clock
) -> Patient:
    """Return the data folder of the settings, with its database as it was opened."""
    folder = settings.data_dir
    return Patient(
        folder=folder,
        checkup=Checkup(database, folder / DATABASE),
        backups=Backups(folder / DATABASE, folder / BACKUPS),
        vault=Vault(folder / CLIPS),
        inspector=inspector,
        clock=clock,
        overdue=timedelta(minutes=settings.overdue_min),
    )
