"""The tables: keys and their credits, tasks, remembered answers, and callbacks to be sent.

Changing one takes a migration beside it in `migrations/versions`; a test compares the two. Amounts
are whole hundredths of a credit, so that sums are exact.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    text,
)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """An aware UTC datetime, kept as whole microseconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """Return what is kept."""
        del dialect
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """Return what was meant."""
        del dialect
        return None if value is None else _EPOCH + value * _MICROSECOND


metadata = MetaData()

keys = Table(
    "keys",
    metadata,
    Column("digest", String(64), primary_key=True),
    Column("created_at", Moment, nullable=False),
    Column("name", String(100), nullable=False, server_default=""),
    Column("models", Text),
    Column("removed_at", Moment),
)
"""`models` are divided by spaces; NULL means all of them. A removed key stays, for its tasks."""

accounts = Table(
    "accounts",
    metadata,
    Column("owner", ForeignKey("keys.digest"), primary_key=True),
    Column("available", BigInteger, nullable=False),
    Column("reserved", BigInteger, nullable=False),
    Column("spent", BigInteger, nullable=False),
    CheckConstraint("available >= 0", name="available_is_not_negative"),
    CheckConstraint("reserved >= 0", name="reserved_is_not_negative"),
)
"""The sums of the ledger for each key. A key without an account draws for free."""

ledger = Table(
    "ledger",
    metadata,
    Column("reference", String(100), primary_key=True),
    Column("kind", String(16), primary_key=True),
    Column("account", String(16), primary_key=True),
    Column("owner", ForeignKey("keys.digest"), nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_with_rowid=False,
)
"""Two entries for each move, which sum to zero. `reference` is a task's id or a grant's own."""

Index("keys_by_name", keys.c.name, unique=True, sqlite_where=text("removed_at IS NULL"))
Index(
    "ledger_settles_once",
    ledger.c.reference,
    unique=True,
    sqlite_where=text("account = 'reserved' AND kind <> 'reserve'"),
)

tasks = Table(
    "tasks",
    metadata,
    Column("id", String(100), primary_key=True),
    Column("owner", ForeignKey("keys.digest"), nullable=False),
    Column("prompt", Text, nullable=False),
    Column("quality", String(8), nullable=False),
    Column("aspect_ratio", String(8), nullable=False),
    Column("duration", Integer, nullable=False),
    Column("seed", Integer, nullable=False),
    Column("callback_url", Text, nullable=False),
    Column("estimated_time", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("status", String(16), nullable=False),
    Column("progress", Integer, nullable=False),
    Column("completed_at", Moment),
    Column("render_seconds", Float),
    Column("failure_code", String(64)),
    Column("cost", BigInteger, nullable=False, server_default="0"),
    Column("address", Text, nullable=False, server_default=""),
    CheckConstraint("progress BETWEEN 0 AND 100", name="progress_is_percent"),
    Index("tasks_by_status", "status", "completed_at"),
)
"""`cost` is what is reserved for it; `address` is where its creator reached the API."""

replies = Table(
    "replies",
    metadata,
    Column("owner", ForeignKey("keys.digest"), primary_key=True),
    Column("key_digest", String(64), primary_key=True),
    Column("body_digest", String(64), nullable=False),
    Column("answer", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
    Index("replies_by_age", "created_at"),
)
"""The answers to creations that came with an `Idempotency-Key`."""

callbacks = Table(
    "callbacks",
    metadata,
    Column("task_id", String(100), primary_key=True),
    Column("url", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Moment, nullable=False),
    Column("done_at", Moment),
    Index("callbacks_due", "done_at", "next_at"),
)
"""The outbox: a row is written together with its task's final status."""
