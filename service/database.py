"""The SQLite file: how it is opened, and brought to the current tables.

Two engines share the file. The writer's begins every transaction IMMEDIATE, since SQLite would
otherwise let two of them read the same row before either writes; the reader's cannot write at all.
Only the writer checkpoints the log.
"""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, column, create_engine, event, inspect, select, table
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

NEWEST = "0002"
"""The step that this code was written for: the last of those under `migrations`."""

_BUSY_SECONDS = 10
_COMMON = ("PRAGMA foreign_keys = ON",)
_WRITER = ("PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", *_COMMON)
_READER = ("PRAGMA wal_autocheckpoint = 0", "PRAGMA query_only = ON", *_COMMON)


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """One file, seen by its writer and by its readers."""

    writer: Engine
    reader: Engine

    def close(self) -> None:
        """Close every connection."""
        self.reader.dispose()
        self.writer.dispose()


def open_database(path: Path) -> Database:
    """Open or make the file, with the current tables in it."""
    writer = _engine(path, _WRITER, "BEGIN IMMEDIATE")
    with writer.begin() as connection:
        if not _is_up_to_date(connection):
            # The tool for it takes longer to load than all the rest, and is hardly ever needed.
            from service.upgrade import upgrade  # noqa: PLC0415

            upgrade(connection)
    return Database(writer=writer, reader=_engine(path, _READER, "BEGIN"))


def _engine(path: Path, pragmas: tuple[str, ...], begin: str) -> Engine:
    # Without hidden parameters, a failed statement would carry a prompt into the log.
    engine = create_engine(
        f"sqlite:///{path}",
        connect_args={"timeout": _BUSY_SECONDS},
        hide_parameters=True,
        max_overflow=-1,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # The driver's own transactions would begin too late: ours are begun below.
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _is_up_to_date(connection: Connection) -> bool:
    taken = table("alembic_version", column("version_num"))
    if not inspect(connection).has_table(taken.name):
        return False
    return bool(connection.execute(select(taken.c.version_num)).scalar() == NEWEST)
