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
    sa.Index(None, "status", "created_at"),
    sa.Index(None, "created_at"),
    sa.Index(None, "hook_sha256"),
)


def _generation_id() -> sa.Column[str]:
    """Return the column that says which generation a row is about, and goes with it."""
    whole = sa.ForeignKey("generations.id", ondelete="CASCADE")
    return sa.Column("generation_id", sa.String(32), whole, primary_key=True)


def _comparison_id() -> sa.Column[str]:
    """Return the column that says which comparison a row belongs to, and goes with it."""
    whole = sa.ForeignKey("comparisons.id", ondelete="CASCADE")
    return sa.Column("comparison_id", sa.String(32), whole, primary_key=True)


clips = sa.Table(
    "clips",
    metadata,
    _generation_id(),
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

marks = sa.Table(
    "marks",
    metadata,
    _generation_id(),
    sa.Column("stars", sa.Integer, nullable=False, server_default="0"),
    sa.Column("is_favourite", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("is_rejected", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("note", sa.Text, nullable=False, server_default=""),
    sa.Column("trashed_at", Moment),
    sa.Column("changed_at", Moment, nullable=False),
    sa.CheckConstraint("stars BETWEEN 0 AND 5", name="stars"),
    sa.Index(None, "trashed_at"),
)
"""What a person thinks of a generation."""

tags = sa.Table(
    "tags",
    metadata,
    _generation_id(),
    sa.Column("tag", sa.Text, primary_key=True),
    sa.Index(None, "tag"),
)

search_texts = sa.Table(
    "search_texts",
    metadata,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column(
        "generation_id",
        sa.String(32),
        sa.ForeignKey("generations.id", ondelete="CASCADE"),
        nullable=False,
        unique=True,
    ),
    sa.Column("prompt", sa.Text, nullable=False),
    sa.Column("note", sa.Text, nullable=False),
)
"""Prompts and notes with their words divided, as the search reads them; triggers keep it up."""

views = sa.Table(
    "views",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("query", sa.Text, nullable=False),
    sa.Column("created_at", Moment, nullable=False),
)
"""Searches of the library that a person named; `query` is what stands in the page's address."""

templates = sa.Table(
    "templates",
    metadata,
    sa.Column("name", sa.Text, primary_key=True),
    sa.Column("prompt", sa.Text, nullable=False),
    sa.Column("aspect_ratio", sa.Text, nullable=False),
    sa.Column("duration", sa.Integer, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
)
"""A person's own templates."""

drafts = sa.Table(
    "drafts",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("content", sa.Text, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
)
"""Forms that were filled in and not sent, as JSON."""

comparisons = sa.Table(
    "comparisons",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("is_blind", sa.Boolean, nullable=False, server_default=sa.false()),
    sa.Column("winner_id", sa.String(32), sa.ForeignKey("generations.id", ondelete="SET NULL")),
    sa.Index(None, "changed_at"),
)
"""Sets of takes that were looked at side by side."""

comparison_takes = sa.Table(
    "comparison_takes",
    metadata,
    _comparison_id(),
    _generation_id(),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Index(None, "generation_id"),
)

comparison_rounds = sa.Table(
    "comparison_rounds",
    metadata,
    _comparison_id(),
    sa.Column("round", sa.Integer, primary_key=True),
    sa.Column("first_id", sa.String(32), nullable=False),
    sa.Column("second_id", sa.String(32), nullable=False),
    sa.Column("preferred_id", sa.String(32)),
    sa.Column("decided_at", Moment, nullable=False),
)
"""Pairs that were put before a person; without a preferred one they were called equal."""
