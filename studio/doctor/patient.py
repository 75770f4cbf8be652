"""The data folder, as far as a doctor looks into it."""

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from studio.clock import Clock
from studio.media.download import FreeBytes, free_bytes
from studio.media.inspector import Inspector
from studio.media.vault import Vault
from studio.store.backups import Backups
from studio.store.checkup import Checkup


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
