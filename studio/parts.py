"""What a studio is put together from, in one value, so that a use case finds its part by name."""

from collections.abc import Callable
from dataclasses import dataclass

from studio.account import Account
from studio.api.client import ApiClient
from studio.books import Books
from studio.clock import Clock
from studio.doctor.doctor import Doctor
from studio.drawer import Drawer
from studio.handover.handover import Handover
from studio.jury import Jury
from studio.library import Library
from studio.media.inspector import Inspector
from studio.media.vault import Vault
from studio.orders import Orders
from studio.purse import Purse
from studio.store.backups import Backups
from studio.store.generations import Generations
from studio.store.lock import FolderLock
from studio.tracker.history import Memory
from studio.tracker.hooks import Hooks
from studio.tracker.loop import Tracker
from studio.workshop.workshop import Workshop


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a studio is put together from."""

    generations: Generations
    tracker: Tracker
    memory: Memory
    vault: Vault
    connect: Callable[[str], ApiClient]
    clock: Clock
    lock: FolderLock
    inspector: Inspector
    hooks: Hooks
    backups: Backups
    doctor: Doctor
    orders: Orders
    purse: Purse
    jury: Jury
    workshop: Workshop
    library: Library
    handover: Handover
    drawer: Drawer
    account: Account
    books: Books
    recovered: str | None = None
    """What was done about a damaged database, in a few sentences."""
