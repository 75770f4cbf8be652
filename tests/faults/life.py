"""Lives of a studio: one that sees two takes home, and one in which a person changes their mind.

Single-threaded, on a clock that is turned by hand, and with films looked into by this process, so
that system call number n is the same call in every life. Nothing is caught but what the tracker's
own outermost edge would catch.
"""

import json
import threading
import urllib.request
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from pydantic import SecretStr

from studio.domain.request import GenerationRequest
from studio.errors import StoreError, StudioError
from studio.media import inspection
from studio.media.inspector import Inspector
from studio.opening import open_studio
from studio.settings import Settings
from studio.store.database import sqlite_url
from studio.store.upgrade import _config
from studio.studio import Studio
from tests.hand_clock import HandClock

TAKES = 2
ROUNDS = 7
_REST_S = 61.0
"""Seconds between rounds: longer than a lease, so that a row that was dropped is taken up."""

OLD_ID = "0" * 32
_OLD_ROW = f"""
    INSERT INTO generations (id, press_id, take, takes, prompt, quality, aspect_ratio, duration,
        service, status, created_at, next_at)
    VALUES ('{OLD_ID}', 'old', 1, 1, 'A hare', '720p', '16:9', 5, 'local', 'cancelled', 0, 0)
"""

FOLLOWED, LEFT, REMOVED, GONE = 1, 2, 3, (4, 5)
"""Seeds of the takes that a person decides about; the last two go with their press."""


def inspect_here(_inspector: Inspector, order: str) -> str:
    """Stand in for the exchange with the inspection's process."""
    return json.dumps(inspection._answer(json.loads(order))) + "\n"


class Access:
    """Leads to the service by the name that is its address."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        return service, SecretStr("sk-evo-1")


class Kind(StrEnum):
    """What happens in a life."""

    NEW = "new"
    OLD = "old"
    """It begins with the database of an older studio."""
    DECIDED = "decided"
    """A person decides about the takes while they are under way."""

    def live(self, folder: Path, service: str) -> None:
        """Live it."""
        (decide if self is Kind.DECIDED else live)(folder, service)


class Told(StrEnum):
    """What a person was told that their decision did."""

    REMOVED = "removed"
    SET_ASIDE = "set aside"
    FOLLOWED = "followed"


def age(folder: Path) -> None:
    """Make the folder of a studio of long ago, with one row in it."""
    folder.mkdir()
    engine = sa.create_engine(sqlite_url(folder / "studio.db"))
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode=WAL")
        command.upgrade(_config(connection), "0001")
        connection.exec_driver_sql(_OLD_ROW)
    engine.dispose()


def live(folder: Path, service: str) -> None:
    """Open a studio on an empty or old folder, order two takes, and see them home."""
    clock = HandClock(datetime.now(UTC))
    studio = opened(folder, clock)
    _order(studio, "press", range(1, 1 + TAKES), service=service)
    work(studio, clock)


def decide(folder: Path, service: str) -> None:
    """Order five takes; remove three before they are sent, set two aside, follow one of them."""
    clock = HandClock(datetime.now(UTC))
    studio = opened(folder, clock)
    orders = studio.orders
    ids = _order(studio, "press", (FOLLOWED, LEFT, REMOVED), service=service)
    ids |= _order(studio, "gone", GONE, service=service)

    def ask_for(act: Callable[[], object], told: Told, *seeds: int) -> None:
        """Do as the person asks, and tell them once it is done; what fails promises nothing."""
        if not ids.keys() >= set(seeds):
            return
        with suppress(StudioError):
            act()
            _tell(service, "decided", {ids[seed]: told for seed in seeds})

    ask_for(lambda: orders.cancel(ids[REMOVED]), Told.REMOVED, REMOVED)
    ask_for(lambda: orders.cancel_press("gone"), Told.REMOVED, *GONE)
    work(studio, clock, rounds=1)
    ask_for(lambda: orders.set_aside(ids[FOLLOWED]), Told.SET_ASIDE, FOLLOWED)
    work(studio, clock, rounds=1)
    ask_for(lambda: orders.set_aside(ids[LEFT]), Told.SET_ASIDE, LEFT)
    ask_for(lambda: orders.follow_again(ids[FOLLOWED]), Told.FOLLOWED, FOLLOWED)
    work(studio, clock)


def _order(studio: Studio, press_id: str, seeds: Iterable[int], *, service: str) -> dict[int, str]:
    """Order takes with these seeds; return their ids, none where they could not be written."""
    requests = [GenerationRequest(prompt="A red fox in the snow", seed=seed) for seed in seeds]
    with suppress(StoreError):
        asked = studio.orders.submit(requests, press_id=press_id, service=service)
        _tell(service, "acknowledged", [one.id for one in asked])
        return {one.request.seed: one.id for one in asked}
    return {}


def opened(folder: Path, clock: HandClock) -> Studio:
    """Open a studio that looks into films by itself."""
    Inspector._ask = inspect_here
    studio = open_studio(Settings(data_dir=folder), access=Access(), clock=clock)
    studio.tidy()
    return studio


def work(studio: Studio, clock: HandClock, rounds: int = ROUNDS) -> None:
    """Let the tracker do what is due, so many times."""
    for _ in range(rounds):
        with suppress(Exception):
            studio._parts.tracker.run_once()
        clock.wait(threading.Event(), _REST_S)


def _tell(service: str, what: str, facts: object) -> None:
    ask(f"{service}/{what}", json.dumps(facts).encode())


def ask(url: str, body: bytes | None = None) -> bytes:
    """Return what the witness says."""
    with urllib.request.urlopen(url, body, timeout=20) as answer:
        return answer.read()
