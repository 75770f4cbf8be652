"""Brings the tables up to date when the database is opened.

All steps of one upgrade are one transaction: it arrives whole, or not at all.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError

from studio.errors import StoreError

_STEPS = Path(__file__).with_name("migrations")


def upgrade(connection: sa.Connection) -> None:
    """Take the steps that this database lacks.

    Raises:
        StoreError: The database was written by a newer studio.
    """
    try:
        command.upgrade(_config(connection), "head")
    except CommandError as error:
        raise StoreError("The database was written by a newer studio.") from error


def has_older_tables(connection: sa.Connection) -> bool:
    """Tell whether there is something that an upgrade would change."""
    found = MigrationContext.configure(connection).get_current_revision()
    return found is not None and found != _newest(connection)


def has_other_tables(connection: sa.Connection) -> bool:
    """Tell whether the tables are not those of this version, or there are none."""
    found = MigrationContext.configure(connection).get_current_revision()
    return found != _newest(connection)


def _newest(connection: sa.Connection) -> str | None:
    return ScriptDirectory.from_config(_config(connection)).get_current_head()


def _config(connection: sa.Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
