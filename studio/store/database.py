"""Opens the database and hands out transactions.

On SQLite two kinds of connections: one that writes and checkpoints, and some that only read.
Writers so queue in this process instead of in SQLite's busy handler, and no second connection
checkpoints, which older SQLite versions do not survive beside a writer.
Source: sqlite.org/wal.html, "The WAL-Reset Bug".
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError

from studio.errors import StoreError
from studio.store.dividing import divided
from studio.store.version import NEWEST, version_of

_BUSY_S = 10
_READERS = 8


class Database:
    """Transactions, of two kinds."""

    def __init__(self, writer: sa.Engine, reader: sa.Engine) -> None:
        self._writer = writer
        self._reader = reader

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """Begin a transaction that nobody else's can cross; commit it at the end.

        Raises:
            StoreError: Nothing was written.
        """
        with _translated(), self._writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """Look at one consistent state.

        Raises:
            StoreError: The database cannot be read.
        """
        with _translated(), self._reader.connect() as connection:
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self._reader.dispose()
        self._writer.dispose()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except SQLAlchemyError as error:
        raise StoreError from error


def open_database(url: str, before_upgrade: Callable[[], None] = lambda: None) -> Database:
    """Open a database and bring its tables up to date.

    Args:
        url: Where it is.
        before_upgrade: Called before tables that hold something are changed.

    Raises:
        StoreError: It cannot be opened, or was written by a newer studio.
    """
    with _translated():
        if sa.make_url(url).get_backend_name() != "sqlite":
            engine = sa.create_engine(url)
            database = Database(engine, engine)
        else:
            database = Database(_sqlite_writer(url), _sqlite_reader(url))
        with database.reading() as connection:
            version = version_of(connection)
        if version not in (None, NEWEST):
            before_upgrade()
        if version != NEWEST:
            _upgrade(database)
    return database


def open_unchanging(file: Path) -> Database:
    """Open a SQLite file so that nothing is written to it.

    Without a log beside it, nobody has the file open and SQLite need not lay one down either. With
    one that a crash left, SQLite adds the index of it that the next start would make anyway.

    Source: sqlite.org/uri.html, "immutable".
    """
    query = {"mode": "ro", "uri": "true"}
    if not Path(f"{file}-wal").exists():
        query["immutable"] = "1"
    url = sa.URL.create("sqlite", database=file.resolve().as_uri(), query=query)
    engine = _sqlite_reader(url.render_as_string())
    return Database(engine, engine)


def _upgrade(database: Database) -> None:
    # The tool for it takes longer to load than all the rest, and is hardly ever needed.
    from studio.store.upgrade import upgrade  # noqa: PLC0415

    with database.writing() as connection:
        upgrade(connection)


def sqlite_url(file: Path) -> str:
    """Return the URL of a SQLite file."""
    return sa.URL.create("sqlite", database=str(file)).render_as_string()


def _sqlite_writer(url: str) -> sa.Engine:
    engine = sa.create_engine(
        url, poolclass=sa.QueuePool, pool_size=1, max_overflow=0, pool_timeout=_BUSY_S
    )
    _prepare(engine, "journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON")
    event.listen(engine, "connect", _lend_divided)
    event.listen(engine, "begin", _begin_immediate)
    return engine


def _sqlite_reader(url: str) -> sa.Engine:
    engine = sa.create_engine(url, poolclass=sa.QueuePool, pool_size=_READERS, max_overflow=0)
    _prepare(engine, "query_only=ON", "wal_autocheckpoint=0")
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(engine: sa.Engine, *pragmas: str) -> None:
    """Have each new connection leave transactions to us, and set it up."""

    def connect(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        for pragma in (f"busy_timeout={_BUSY_S * 1000}", *pragmas):
            connection.execute(f"PRAGMA {pragma}")

    event.listen(engine, "connect", connect)


def _lend_divided(connection: Any, _record: object) -> None:
    """Let the triggers that keep the search's texts up call our own function."""
    connection.create_function("divided", 1, divided, deterministic=True)


def _begin_immediate(connection: sa.Connection) -> None:
    """Take the write lock first: a transaction that reads, then writes, would lose updates."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN")
