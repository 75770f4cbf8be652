"""What a service is made of, and how it is put together on a data folder.

```
<data>/tasks.db    keys, credits, tasks, callbacks
<data>/films/      the finished films
<data>/scratch/    the renderer's
<data>/key         the first key, for the person and for a studio on this machine
<data>/secret      signs the result links: one secret a line, the newest first
```
"""

import random
from dataclasses import dataclass
from pathlib import Path

from service.accounts import Accounts
from service.board import Board, BoardTools
from service.callbacks.courier import Courier, Sends
from service.callbacks.outbox import Outbox
from service.clock import Clock
from service.database import Database, open_database
from service.dispatch import Dispatcher
from service.farm import FarmFactory
from service.films import FilmShelf
from service.intake import Intake
from service.keys import KeyRing, draw_secret
from service.limits import RequestLimits
from service.links import Links
from service.lookout import Lookout
from service.pace import Pace
from service.private import read_or_make
from service.recent import RecentEnds
from service.settings import ServiceSettings
from service.store import Store
from service.vocabulary import Quality
from service.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class Books:
    """What is known on disk; several processes may have it open."""

    database: Database
    writer: Writer
    store: Store
    accounts: Accounts
    keys: KeyRing

    def close(self) -> None:
        """Write all that waits, and close."""
        self.writer.stop()
        self.database.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What a service is made of."""

    books: Books
    local_key: str
    links: Links
    limits: RequestLimits
    films: FilmShelf
    recent: RecentEnds
    board: Board
    dispatcher: Dispatcher
    intake: Intake
    lookout: Lookout
    courier: Courier


def open_books(data_dir: Path, *, clock: Clock, chance: random.Random) -> Books:
    """Open the database, and make the folder and the tables that are missing."""
    data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    database = open_database(data_dir / "tasks.db")
    writer = Writer(database.writer)
    writer.start()
    accounts = Accounts(database, writer)
    return Books(
        database=database,
        writer=writer,
        store=Store(database, writer),
        accounts=accounts,
        keys=KeyRing(accounts, clock=clock, chance=chance),
    )


def open_parts(
    settings: ServiceSettings,
    *,
    clock: Clock,
    chance: random.Random,
    build_farm: FarmFactory,
    sender: Sends,
) -> Parts:
    """Open all that lies in the data folder, and make what is missing."""
    books = open_books(settings.data_dir, clock=clock, chance=chance)
    store, recent = books.store, RecentEnds()
    secrets = read_or_make(settings.data_dir / "secret", lambda: draw_secret(chance)).split()
    links = Links(secrets, clock, settings.retention)
    pace = Pace({quality: store.render_paces(quality) for quality in Quality})
    tools = BoardTools(
        store=store, writer=books.writer, links=links, recent=recent, pace=pace, clock=clock
    )
    board = Board(tools, limit=settings.queue_limit)
    shelf = _film_shelf(settings, store, recent, clock)
    farm = build_farm(board, settings.workers, _folder(settings.data_dir / "scratch"))
    dispatcher = Dispatcher(farm, board=board, films=shelf, store=store, slate=settings.slate)
    courier = Courier(Outbox(books.database, books.writer), sender, clock)
    board.on_end(lambda _task_id: courier.look())
    intake = Intake(
        writer=books.writer,
        board=board,
        dispatcher=dispatcher,
        pace=pace,
        clock=clock,
        chance=chance,
        has_policy=settings.content_policy,
    )
    return Parts(
        books=books,
        local_key=books.keys.local(settings.data_dir / "key"),
        links=links,
        limits=_limits(settings, clock),
        films=shelf,
        recent=recent,
        board=board,
        dispatcher=dispatcher,
        intake=intake,
        lookout=Lookout(
            store=store, keys=books.keys, board=board, dispatcher=dispatcher, clock=clock
        ),
        courier=courier,
    )


def _film_shelf(
    settings: ServiceSettings, store: Store, recent: RecentEnds, clock: Clock
) -> FilmShelf:
    return FilmShelf(
        _folder(settings.data_dir / "films"),
        store=store,
        recent=recent,
        clock=clock,
        retention=settings.retention,
    )


def _limits(settings: ServiceSettings, clock: Clock) -> RequestLimits:
    return RequestLimits(
        creations_per_minute=settings.creations_per_minute,
        queries_per_minute=settings.queries_per_minute,
        clock=clock,
    )


def _folder(path: Path) -> Path:
    path.mkdir(exist_ok=True)
    return path
