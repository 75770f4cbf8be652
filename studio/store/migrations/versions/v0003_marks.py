"""What a person thinks of a generation: marks, tags, and searches worth a name."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the three tables."""
    _create_marks()
    _create_tags()
    op.create_table(
        "views",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_views"),
    )


def downgrade() -> None:
    """Drop the three tables."""
    for table in ("views", "tags", "marks"):
        op.drop_table(table)


def _create_marks() -> None:
    op.create_table(
        "marks",
        sa.Column("generation_id", sa.String(32), nullable=False),
        sa.Column("stars", sa.Integer, nullable=False, server_default="0"),
        sa.Column("is_favourite", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("is_rejected", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("note", sa.Text, nullable=False, server_default=""),
        sa.Column("trashed_at", sa.BigInteger),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("generation_id", name="pk_marks"),
        sa.CheckConstraint("stars BETWEEN 0 AND 5", name=op.f("ck_marks_stars")),
        _of_a_generation("marks"),
    )
    op.create_index("ix_marks_trashed_at", "marks", ["trashed_at"])


def _create_tags() -> None:
    op.create_table(
        "tags",
        sa.Column("generation_id", sa.String(32), nullable=False),
        sa.Column("tag", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("generation_id", "tag", name="pk_tags"),
        _of_a_generation("tags"),
    )
    op.create_index("ix_tags_tag", "tags", ["tag"])


def _of_a_generation(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_generation_id"
    return sa.ForeignKeyConstraint(
        ["generation_id"], ["generations.id"], ondelete="CASCADE", name=name
    )
