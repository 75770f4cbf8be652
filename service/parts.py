"""What a service is made of, and how it is put together on a data folder.

```
<data>/tasks.db    keys and tasks
<data>/films/      the finished films
<data>/scratch/    the renderer's
<data>/key         the first key, for the person and for a studio on this machine
<data>/secret      signs the result links
```
"""

import random
from dataclasses import dataclass
from pathlib import Path

from service.board import Board
from service.clock import Clock
from service.database import Database, open_database
from service.dispatch import Dispatcher
from service.farm import FarmFactory
from service.films import FilmShelf
from service.keys import KeyRing, draw_secret
from service.links import Links
from service.pace import Pace
from service.private import read_or_make
from service.settings import ServiceSettings
from service.store import Store
from service.vocabulary import Quality
from service.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a service is made of."""

    database: Database
    writer: Writer
    store: Store
    keys: KeyRing
    local_key: str
    links: Links
    films: FilmShelf
    pace: Pace
    board: Board
    dispatcher: Dispatcher


def open_parts(
    settings: ServiceSettings, *, clock: Clock, chance: random.Random, build_farm: FarmFactory
) -> Parts:
    """Open all that lies in the data folder, and make what is missing."""
    films, scratch = _folders(settings.data_dir)
    database = open_database(settings.data_dir / "tasks.db")
    writer = Writer(database.writer)
    writer.start()
    store = Store(database, writer)
    keys = KeyRing(store, clock=clock, chance=chance)
    secret = read_or_make(settings.data_dir / "secret", lambda: draw_secret(chance))
    pace = Pace({quality: store.render_paces(quality) for quality in Quality})
    board = Board(store, clock=clock, pace=pace)
    shelf = FilmShelf(films, store=store, clock=clock, retention=settings.retention)
    farm = build_farm(board, settings.workers, scratch)
    return Parts(
        database=database,
        writer=writer,
        store=store,
        keys=keys,
        local_key=keys.local(settings.data_dir / "key"),
        links=Links(secret, clock),
        films=shelf,
        pace=pace,
        board=board,
        dispatcher=Dispatcher(farm, board=board, films=shelf),
    )


def _folders(data_dir: Path) -> tuple[Path, Path]:
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    films, scratch = data_dir / "films", data_dir / "scratch"
    films.mkdir(exist_ok=True)
    scratch.mkdir(exist_ok=True)
    return films, scratch
