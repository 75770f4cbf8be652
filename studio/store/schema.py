"""The tables, as the newest migration leaves them.

Beside the record that pages read, `generations` holds the tracker's own columns: who has the row
in hand and until when, when to look at it again, and how often in a row that came to nothing.
"""

from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for "never" in columns that are compared with now."""


class Moment(TypeDecorator[datetime]):
    """An aware datetime in UTC, kept as whole microseconds since 1970."""

    impl = sa.BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> int | None:
        """Turn a moment into a number."""
        del dialect
        return None if value is None else (value - EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> datetime | None:
        """Turn a number into a moment."""
        del dialect
        return None if value is None else EPOCH + timedelta(microseconds=value)


metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

generations = sa.Table(
    "generations",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("press_id", sa.Text, nullable=False),
    sa.Column("take", sa.Integer, nullable=False),
    sa.Column("takes", sa.Integer, nullable=False),
    sa.Column("prompt", sa.Text, nullable=False),
    sa.Column("quality", sa.Text, nullable=False),
    sa.Column("aspect_ratio", sa.Text, nullable=False),
    sa.Column("duration", sa.Integer, nullable=False),
    sa.Column("seed", sa.BigInteger),
    sa.Column("callback_url", sa.Text),
    sa.Column("service", sa.Text, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("task_id", sa.Text),
    sa.Column("progress", sa.Integer, nullable=False, server_default="0"),
    sa.Column("estimated_s", sa.Integer),
    sa.Column("credits_reserved", sa.Double),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("submitted_at", Moment),
    sa.Column("finished_at", Moment),
    sa.Column("note", sa.Text),
    sa.Column("failure_code", sa.Text),
    sa.Column("failure_message", sa.Text),
    sa.Column("failure_advice", sa.Text),
    sa.Column("failure_charged", sa.Text),
    sa.Column("owner", sa.Text),
    sa.Column("leased_until", Moment, nullable=False, server_default="0"),
    sa.Column("next_at", Moment, nullable=False),
    sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
    sa.Column("hook_sha256", sa.String(64)),
    sa.CheckConstraint("take BETWEEN 1 AND takes", name="take"),
    sa.CheckConstraint("progress BETWEEN 0 AND 100", name="progress"),
    sa.UniqueConstraint("press_id", "take"),
    sa.Index(None, "status", "next_at"),
    sa.Index(None, "created_at"),
    sa.Index(None, "hook_sha256"),
)

clips = sa.Table(
    "clips",
    metadata,
    sa.Column(
        "generation_id",
        sa.String(32),
        sa.ForeignKey("generations.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    sa.Column("size_bytes", sa.BigInteger, nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("fps", sa.Double, nullable=False),
    sa.Column("frames", sa.Integer, nullable=False),
    sa.Column("duration_s", sa.Double, nullable=False),
    sa.Column("has_sound", sa.Boolean, nullable=False),
    sa.Column("saved_at", Moment, nullable=False),
)
