"""One life of a studio, from the empty folder to two clips in the vault, and how it is judged.

Single-threaded, on a clock that is turned by hand, and with films looked into by this process, so
that system call number n is the same call in every life. Nothing is caught but what the tracker's
own outermost edge would catch.
"""

import hashlib
import json
import sqlite3
import threading
import urllib.request
from collections import Counter
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av
import sqlalchemy as sa
from alembic import command
from pydantic import SecretStr

from studio.domain.generation import Generation, Status
from studio.domain.request import GenerationRequest
from studio.errors import StoreError
from studio.media import inspection
from studio.media.inspector import Inspector
from studio.opening import open_studio
from studio.settings import Settings
from studio.store.database import sqlite_url
from studio.store.upgrade import _config
from studio.studio import Studio

TAKES = 2
ROUNDS = 7
_REST_S = 61.0
"""Seconds between rounds: longer than a lease, so that a row that was dropped is taken up."""

_OLD_ID = "0" * 32
_OLD_ROW = f"""
    INSERT INTO generations (id, press_id, take, takes, prompt, quality, aspect_ratio, duration,
        service, status, created_at, next_at)
    VALUES ('{_OLD_ID}', 'old', 1, 1, 'A hare', '720p', '16:9', 5, 'local', 'cancelled', 0, 0)
"""

_REQUESTS = [GenerationRequest(prompt="A red fox in the snow", seed=1 + n) for n in range(TAKES)]


class HandClock:
    """Stands still until it is turned; a wait turns it."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._monotonic = 0.0

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._monotonic)

    def monotonic(self) -> float:
        return self._monotonic

    def wait(self, event: threading.Event, seconds: float) -> bool:
        self._monotonic += max(seconds, 0.0)
        return event.is_set()


def inspect_here(_inspector: Inspector, order: str) -> str:
    """Stand in for the exchange with the inspection's process."""
    return json.dumps(inspection._answer(json.loads(order))) + "\n"


class Access:
    """Leads to the service by the name that is its address."""

    def of(self, service: str) -> tuple[str, SecretStr]:
        return service, SecretStr("sk-evo-1")


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
    studio = _opened(folder, clock)
    with suppress(StoreError):
        asked = studio.orders.submit(_REQUESTS, press_id="press", service=service)
        _tell(service, [one.id for one in asked])
    _work(studio, clock)


def judge(folder: Path, service: str, *, killed: bool, old: bool) -> list[str]:
    """Open the folder again ten minutes later, let the studio work, and return all that is amiss.

    The database is checked behind the studio's back, and the vault file by file. Only a kill may
    leave an outcome unknown; whoever lives on has the answer in hand.
    """
    clips = folder.glob("clips/*/*.mp4")
    half = [f"half a clip: {place.name}" for place in clips if not _shows(place)]
    clock = HandClock(datetime.now(UTC) + timedelta(minutes=10))
    studio = _opened(folder, clock)
    _work(studio, clock)
    rows = studio.recent(limit=100)
    ledger = json.loads(_ask(f"{service}/ledger"))
    kept = len(studio.generations([_OLD_ID]))
    return [
        *half,
        *([] if kept == old else ["the old row is lost"]),
        *_money(rows, Counter(ledger["accepted"])),
        *(f"lost after it was told: {one}" for one in _missing(rows, ledger["acknowledged"])),
        *(wrong for row in rows for wrong in _row(studio, row, killed=killed)),
        *_folder(folder, rows),
    ]


def _opened(folder: Path, clock: HandClock) -> Studio:
    Inspector._ask = inspect_here
    studio = open_studio(Settings(data_dir=folder), access=Access(), clock=clock)
    studio.tidy()
    return studio


def _work(studio: Studio, clock: HandClock) -> None:
    for _ in range(ROUNDS):
        with suppress(Exception):
            studio._parts.tracker.run_once()
        clock.wait(threading.Event(), _REST_S)


def _tell(service: str, ids: list[str]) -> None:
    _ask(f"{service}/acknowledged", json.dumps(ids).encode())


def _ask(url: str, body: bytes | None = None) -> bytes:
    with urllib.request.urlopen(url, body, timeout=20) as answer:
        return answer.read()


def _money(rows: tuple[Generation, ...], accepted: Counter[str]) -> list[str]:
    wrong = [f"paid {count} times: {one}" for one, count in accepted.items() if count > 1]
    wrong += [f"paid without a row: {one}" for one in _missing(rows, accepted)]
    paid = {Status.SAVED, Status.UNKNOWN}
    wrong += [
        f"paid, but {row.status}" for row in rows if accepted[row.id] and row.status not in paid
    ]
    named = [row for row in rows if row.task_id]
    return wrong + [f"named, but {row.status}" for row in named if row.status is not Status.SAVED]


def _missing(rows: tuple[Generation, ...], ids: object) -> set[str]:
    return set(ids) - {row.id for row in rows}


def _row(studio: Studio, row: Generation, *, killed: bool) -> list[str]:
    if row.status is Status.UNKNOWN:
        return [] if row.failure and killed else ["unknown without need"]
    if row.status is not Status.SAVED:
        return [f"stuck: {row.status}"]
    place = studio.clip_path(row.id)
    if place is None or row.clip is None:
        return ["saved without a clip"]
    whole = hashlib.sha256(place.read_bytes()).hexdigest() == row.clip.sha256
    return [] if whole and row.clip.frames == 24 and _shows(place) else ["half a clip"]


def _shows(place: Path) -> bool:
    """Tell whether every picture of a film can be decoded."""
    try:
        with av.open(place) as container:
            return sum(1 for _ in container.decode(video=0)) == 24
    except av.FFmpegError:
        return False


def _folder(folder: Path, rows: tuple[Generation, ...]) -> list[str]:
    saved = {row.id for row in rows if row.status is Status.SAVED}
    files = (folder / "clips").glob("*/*")
    stray = [file.name for file in files if file.suffix == ".part" or file.stem not in saved]
    with sqlite3.connect(folder / "studio.db") as database:
        (health,) = database.execute("PRAGMA quick_check").fetchone()
    return [f"stray: {name}" for name in stray] + ([] if health == "ok" else [health])
