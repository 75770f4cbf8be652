"""Credits, remembered answers and callbacks: what a key may spend, and what it is told."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables; keys and tasks that are there draw for free, as they did."""
    _widen()
    _make_books()
    op.create_table(
        "replies",
        sa.Column("owner", sa.String(64), sa.ForeignKey("keys.digest"), primary_key=True),
        sa.Column("key_digest", sa.String(64), primary_key=True),
        sa.Column("body_digest", sa.String(64), nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("created_at", sa.BigInteger, nullable=False),
    )
    op.create_index("replies_by_age", "replies", ["created_at"])
    op.create_table(
        "callbacks",
        sa.Column("task_id", sa.String(100), primary_key=True),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", sa.BigInteger, nullable=False),
        sa.Column("done_at", sa.BigInteger),
    )
    op.create_index("callbacks_due", "callbacks", ["done_at", "next_at"])


def downgrade() -> None:
    """Drop the tables and the columns."""
    for table in ("callbacks", "replies", "ledger", "accounts"):
        op.drop_table(table)
    op.drop_index("keys_by_name", "keys")
    for table, column in (
        ("keys", "name"),
        ("keys", "models"),
        ("keys", "removed_at"),
        ("tasks", "cost"),
        ("tasks", "address"),
    ):
        op.drop_column(table, column)


def _widen() -> None:
    op.add_column("keys", sa.Column("name", sa.String(100), nullable=False, server_default=""))
    op.add_column("keys", sa.Column("models", sa.Text))
    op.add_column("keys", sa.Column("removed_at", sa.BigInteger))
    op.execute("UPDATE keys SET name = substr(digest, 1, 12)")
    live = sa.text("removed_at IS NULL")
    op.create_index("keys_by_name", "keys", ["name"], unique=True, sqlite_where=live)
    op.add_column("tasks", sa.Column("cost", sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("tasks", sa.Column("address", sa.Text, nullable=False, server_default=""))


def _make_books() -> None:
    op.create_table(
        "accounts",
        sa.Column("owner", sa.String(64), sa.ForeignKey("keys.digest"), primary_key=True),
        sa.Column("available", sa.BigInteger, nullable=False),
        sa.Column("reserved", sa.BigInteger, nullable=False),
        sa.Column("spent", sa.BigInteger, nullable=False),
        sa.CheckConstraint("available >= 0", name="available_is_not_negative"),
        sa.CheckConstraint("reserved >= 0", name="reserved_is_not_negative"),
    )
    op.create_table(
        "ledger",
        sa.Column("reference", sa.String(100), primary_key=True),
        sa.Column("kind", sa.String(16), primary_key=True),
        sa.Column("account", sa.String(16), primary_key=True),
        sa.Column("owner", sa.String(64), sa.ForeignKey("keys.digest"), nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    settling = sa.text("account = 'reserved' AND kind <> 'reserve'")
    op.create_index(
        "ledger_settles_once", "ledger", ["reference"], unique=True, sqlite_where=settling
    )
