"""How a life is judged once it is over: by the database, the vault, and the witness's ledger."""

import hashlib
import json
import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

import av

from studio.domain.generation import Generation, Status
from studio.studio import Studio
from tests.faults.life import FOLLOWED, GONE, OLD_ID, REMOVED, Told, ask, opened, work
from tests.hand_clock import HandClock

_KEPT = {
    Told.REMOVED: {Status.CANCELLED},
    Told.SET_ASIDE: {Status.SET_ASIDE},
    Told.FOLLOWED: {Status.SAVED},
}


def judge(folder: Path, service: str, *, killed: bool, old: bool) -> list[str]:
    """Open the folder again ten minutes later, let the studio work, and return all that is amiss.

    The database is checked behind the studio's back, and the vault file by file. Only a kill may
    leave an outcome unknown; whoever lives on has the answer in hand. What was set aside is looked
    at as it stands, and then followed again, which has to bring its film.
    """
    clips = folder.glob("clips/*/*.mp4")
    half = [f"half a clip: {place.name}" for place in clips if not _shows(place)]
    clock = HandClock(datetime.now(UTC) + timedelta(minutes=10))
    studio = opened(folder, clock)
    work(studio, clock)
    stood = {row.id: row for row in studio.recent(limit=100)}
    if aside := [row for row in stood.values() if row.status is Status.SET_ASIDE]:
        for row in aside:
            studio.orders.follow_again(row.id)
        work(studio, clock)
    rows = studio.recent(limit=100)
    ledger = json.loads(ask(f"{service}/ledger"))
    kept = len(studio.generations([OLD_ID]))
    return [
        *half,
        *([] if kept == old else ["the old row is lost"]),
        *_broken(ledger["decided"], stood),
        *_money(rows, Counter(ledger["accepted"])),
        *(f"lost after it was told: {one}" for one in _missing(rows, ledger["acknowledged"])),
        *(wrong for row in rows for wrong in _row(studio, row, killed=killed)),
        *_folder(folder, rows),
    ]


def _money(rows: tuple[Generation, ...], accepted: Counter[str]) -> list[str]:
    wrong = [f"paid {count} times: {one}" for one, count in accepted.items() if count > 1]
    wrong += [f"paid without a row: {one}" for one in _missing(rows, accepted)]
    paid = {Status.SAVED, Status.UNKNOWN}
    wrong += [
        f"paid, but {row.status}" for row in rows if accepted[row.id] and row.status not in paid
    ]
    named = [row for row in rows if row.task_id]
    return wrong + [f"named, but {row.status}" for row in named if row.status is not Status.SAVED]


def _broken(decided: dict[str, str], stood: dict[str, Generation]) -> list[str]:
    """Say which decisions a person was told of, and that did not stand."""
    rows = [(Told(told), stood[one]) for one, told in decided.items() if one in stood]
    return [
        f"told {told}, but {row.status}" for told, row in rows if row.status not in _kept(told, row)
    ]


def _kept(told: Told, row: Generation) -> set[Status]:
    if told is Told.SET_ASIDE and row.request.seed == FOLLOWED:
        # That it is followed again may be kept already, and the person not told of it yet.
        return _KEPT[Told.SET_ASIDE] | _KEPT[Told.FOLLOWED]
    return _KEPT[told]


def _missing(rows: tuple[Generation, ...], ids: object) -> set[str]:
    return set(ids) - {row.id for row in rows}


def _row(studio: Studio, row: Generation, *, killed: bool) -> list[str]:
    if row.status is Status.UNKNOWN:
        return [] if row.failure and killed else ["unknown without need"]
    if row.status is Status.CANCELLED and row.request.seed in {REMOVED, *GONE}:
        return []
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
