"""Brings the tables up to date.

All steps of one upgrade are one transaction: it arrives whole, or not at all.
"""

from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
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


def _config(connection: sa.Connection) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_STEPS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
