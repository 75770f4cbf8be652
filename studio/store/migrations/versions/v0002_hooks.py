"""What the address is known by that the service calls when a task ends."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Add the hash of each generation's token."""
    op.add_column("generations", sa.Column("hook_sha256", sa.String(64)))
    op.create_index("ix_generations_hook_sha256", "generations", ["hook_sha256"])


def downgrade() -> None:
    """Drop the hash."""
    op.drop_index("ix_generations_hook_sha256", "generations")
    op.drop_column("generations", "hook_sha256")
