"""Tells how old the tables are, without the tool that changes them."""

import sqlalchemy as sa

NEWEST = "0006"
"""The step that this code was written for: the last of those under `migrations`."""

_taken = sa.table("alembic_version", sa.column("version_num", sa.String))


def version_of(connection: sa.Connection) -> str | None:
    """Return the last step that was taken; None where there are no tables yet."""
    if not sa.inspect(connection).has_table(_taken.name):
        return None
    version: str | None = connection.execute(sa.select(_taken.c.version_num)).scalar()
    return version
