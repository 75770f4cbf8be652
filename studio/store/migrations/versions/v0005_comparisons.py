"""Takes that were looked at side by side, and what was decided."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the three tables."""
    _create_comparisons()
    _create_takes()
    _create_rounds()


def downgrade() -> None:
    """Drop the three tables."""
    for table in ("comparison_rounds", "comparison_takes", "comparisons"):
        op.drop_table(table)


def _create_comparisons() -> None:
    op.create_table(
        "comparisons",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
        sa.Column("changed_at", sa.BigInteger, nullable=False),
        sa.Column("is_blind", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("winner_id", sa.String(32)),
        sa.PrimaryKeyConstraint("id", name="pk_comparisons"),
        sa.ForeignKeyConstraint(
            ["winner_id"],
            ["generations.id"],
            ondelete="SET NULL",
            name="fk_comparisons_winner_id",
        ),
    )
    op.create_index("ix_comparisons_changed_at", "comparisons", ["changed_at"])


def _create_takes() -> None:
    op.create_table(
        "comparison_takes",
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("generation_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("comparison_id", "generation_id", name="pk_comparison_takes"),
        _of_a_comparison("comparison_takes"),
        sa.ForeignKeyConstraint(
            ["generation_id"],
            ["generations.id"],
            ondelete="CASCADE",
            name="fk_comparison_takes_generation_id",
        ),
    )
    op.create_index("ix_comparison_takes_generation_id", "comparison_takes", ["generation_id"])


def _create_rounds() -> None:
    op.create_table(
        "comparison_rounds",
        sa.Column("comparison_id", sa.String(32), nullable=False),
        sa.Column("round", sa.Integer, nullable=False),
        sa.Column("first_id", sa.String(32), nullable=False),
        sa.Column("second_id", sa.String(32), nullable=False),
        sa.Column("preferred_id", sa.String(32)),
        sa.Column("decided_at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("comparison_id", "round", name="pk_comparison_rounds"),
        _of_a_comparison("comparison_rounds"),
    )


def _of_a_comparison(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_comparison_id"
    return sa.ForeignKeyConstraint(
        ["comparison_id"], ["comparisons.id"], ondelete="CASCADE", name=name
    )
