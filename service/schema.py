"""The tables: the keys that may ask, and the tasks.

Changing one takes a migration beside it in `migrations/versions`; a test compares the two.
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
    CheckConstraint("progress BETWEEN 0 AND 100", name="progress_is_percent"),
    Index("tasks_by_status", "status", "completed_at"),
)
