"""Brings the tables of the service up to date."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection


def upgrade(connection: Connection) -> None:
    """Take the steps that this database lacks."""
    command.upgrade(steps(connection), "head")


def steps(connection: Connection) -> Config:
    """Return where the steps lie and what they are taken on, as Alembic wants to know it."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    return config
