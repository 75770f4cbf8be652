"""Bugs that the sweep has to find, each as small as a slip of the hand."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from studio.domain.generation import Status
from studio.media.vault import Vault
from studio.orders import Orders
from studio.store.errands import Errands

_start_sending = Errands.start_sending
_accept = Errands.accept
_claim = Errands.claim
_cancel = Orders.cancel


def no_fsync() -> None:
    """Leave the clip to the system's mercy at a power cut."""
    os.fsync = lambda _file: None


def no_rename() -> None:
    """Write the clip in its place, so that half of it can be seen there."""

    def keep(_vault: Vault, part: Path, place: Path) -> None:
        with part.open("rb") as source, place.open("wb", buffering=0) as target:
            while block := source.read(16_384):
                target.write(block)

    Vault.keep = keep


def early_post() -> None:
    """Send first, and write down that it is being sent only with the answer."""

    def start_sending(_errands, errand, _now, **_hook):
        return replace(errand, generation=replace(errand.generation, status=Status.SUBMITTING))

    def accept(errands, generation_id, task, patch, *, now):
        with errands._database.writing() as connection:
            connection.exec_driver_sql(
                "UPDATE generations SET status = 'submitting' WHERE id = ?", (generation_id,)
            )
        return _accept(errands, generation_id, task, patch, now=now)

    Errands.start_sending = start_sending
    Errands.accept = accept


def late_removal() -> None:
    """Tell that a take is removed, and keep that only before something is sent."""
    late: list[Callable[[], object]] = []

    def claim(*arguments):
        while late:
            late.pop()()
        return _claim(*arguments)

    Orders.cancel = lambda orders, one: late.append(lambda: _cancel(orders, one))
    Errands.claim = claim


BUGS: dict[str, Callable[[], None]] = {
    "no fsync": no_fsync,
    "no rename": no_rename,
    "POST outside the gate": early_post,
    "removal kept late": late_removal,
}
