"""The SQLite file."""

import subprocess
import sys
from importlib import import_module

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from service.database import NEWEST, open_database
from service.schema import metadata
from service.upgrade import steps


def test_the_migrations_lead_to_the_tables_of_the_schema(database):
    with database.writer.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_version_is_that_of_the_last_step(database):
    with database.writer.connect() as connection:
        assert ScriptDirectory.from_config(steps(connection)).get_current_head() == NEWEST


def test_what_is_up_to_date_is_opened_without_alembic(database, tmp_path):
    code = (
        "import sys; from pathlib import Path; from service.database import open_database;"
        f"open_database(Path({str(tmp_path)!r}) / 'tasks.db');"
        "assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_opening_twice_changes_nothing(database, tmp_path):
    again = open_database(tmp_path / "tasks.db")
    with again.writer.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    again.close()


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
def test_what_is_written_is_safe(database, pragma, value):
    with database.writer.connect() as connection:
        assert connection.scalar(text(f"PRAGMA {pragma}")) == value


def test_readers_cannot_write(database):
    with database.reader.connect() as connection, pytest.raises(OperationalError):
        connection.execute(text("DELETE FROM tasks"))


def test_a_reader_does_not_wait_for_the_writer(database):
    with database.writer.begin() as writing, database.reader.connect() as reading:
        writing.execute(text("INSERT INTO keys (digest, created_at) VALUES ('a', 0)"))

        assert reading.scalar(text("SELECT count(*) FROM keys")) == 0


def test_a_file_of_the_first_tables_keeps_its_keys_and_tasks(tmp_path):
    database = open_database(tmp_path / "tasks.db")
    with database.writer.begin() as connection:
        context = MigrationContext.configure(connection)
        with Operations.context(context):
            import_module("service.migrations.versions.credits").downgrade()
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        connection.execute(text("INSERT INTO keys VALUES ('abcdef', 1)"))
    database.close()

    database = open_database(tmp_path / "tasks.db")

    with database.reader.connect() as connection:
        rows = connection.execute(text("SELECT digest, name, removed_at FROM keys")).all()
    database.close()
    assert rows == [("abcdef", "abcdef", None)]
