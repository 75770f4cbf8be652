"""The first tables: keys and tasks."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "keys",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "tasks",
        sa.Column("id", sa.String(100), primary_key=True),
        sa.Column("owner", sa.String(64), sa.ForeignKey("keys.digest"), nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("quality", sa.String(8), nullable=False),
        sa.Column("aspect_ratio", sa.String(8), nullable=False),
        sa.Column("duration", sa.Integer, nullable=False),
        sa.Column("seed", sa.Integer, nullable=False),
        sa.Column("callback_url", sa.Text, nullable=False),
        sa.Column("estimated_time", sa.Integer, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("progress", sa.Integer, nullable=False),
        sa.Column("completed_at", sa.BigInteger),
        sa.Column("render_seconds", sa.Float),
        sa.Column("failure_code", sa.String(64)),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name="progress_is_percent"),
    )
    op.create_index("tasks_by_status", "tasks", ["status", "completed_at"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("tasks")
    op.drop_table("keys")
