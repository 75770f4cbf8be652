"""Generations and their clips."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create both tables."""
    _create_generations()
    op.create_index("ix_generations_status_next_at", "generations", ["status", "next_at"])
    op.create_index("ix_generations_created_at", "generations", ["created_at"])
    _create_clips()


def downgrade() -> None:
    """Drop both tables."""
    op.drop_table("clips")
    op.drop_table("generations")


def _create_generations() -> None:
    op.create_table(
        "generations",
        sa.Column("id", sa.String(32), nullable=False),
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
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("submitted_at", sa.BigInteger),
        sa.Column("finished_at", sa.BigInteger),
        sa.Column("note", sa.Text),
        sa.Column("failure_code", sa.Text),
        sa.Column("failure_message", sa.Text),
        sa.Column("failure_advice", sa.Text),
        sa.Column("failure_charged", sa.Text),
        sa.Column("owner", sa.Text),
        sa.Column("leased_until", sa.BigInteger, nullable=False, server_default="0"),
        sa.Column("next_at", sa.BigInteger, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
        sa.PrimaryKeyConstraint("id", name="pk_generations"),
        sa.UniqueConstraint("press_id", "take", name="uq_generations_press_id_take"),
        sa.CheckConstraint("take BETWEEN 1 AND takes", name=op.f("ck_generations_take")),
        sa.CheckConstraint("progress BETWEEN 0 AND 100", name=op.f("ck_generations_progress")),
    )


def _create_clips() -> None:
    op.create_table(
        "clips",
        sa.Column("generation_id", sa.String(32), nullable=False),
        sa.Column("size_bytes", sa.BigInteger, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("width", sa.Integer, nullable=False),
        sa.Column("height", sa.Integer, nullable=False),
        sa.Column("fps", sa.Double, nullable=False),
        sa.Column("frames", sa.Integer, nullable=False),
        sa.Column("duration_s", sa.Double, nullable=False),
        sa.Column("has_sound", sa.Boolean, nullable=False),
        sa.Column("saved_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("generation_id", name="pk_clips"),
        sa.ForeignKeyConstraint(
            ["generation_id"],
            ["generations.id"],
            ondelete="CASCADE",
            name="fk_clips_generation_id",
        ),
    )
