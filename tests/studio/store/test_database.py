"""The database keeps what was acknowledged, and comes up to date by itself."""

import sqlite3
import subprocess
import sys
import threading

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from studio.errors import StoreError
from studio.store.database import open_database, sqlite_url
from studio.store.schema import metadata
from studio.store.upgrade import _config
from studio.store.version import NEWEST


def is_ours(name, kind, parents):
    """Leave out what SQLite keeps for itself under the search."""
    return kind != "table" or not name.startswith("search_index")


def test_the_migrations_lead_to_the_schema(database):
    options = {"include_name": is_ours}
    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts=options)
        assert compare_metadata(context, metadata) == []


def test_the_newest_version_is_that_of_the_last_step(database):
    with database.reading() as connection:
        assert ScriptDirectory.from_config(_config(connection)).get_current_head() == NEWEST


def test_what_is_up_to_date_is_opened_without_alembic(database, tmp_path):
    url = sqlite_url(tmp_path / "studio.db")
    code = (
        "import sys; from studio.store.database import open_database;"
        f"open_database({url!r}); assert 'alembic' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)]
)
def test_the_writer_survives_a_power_cut(database, pragma, value):
    with database.writing() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_readers_cannot_write(database):
    with pytest.raises(StoreError), database.reading() as connection:
        connection.exec_driver_sql("DELETE FROM generations")


def test_a_failed_transaction_leaves_nothing(database):
    def fail():
        with database.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE half (way INTEGER)")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    with database.reading() as connection:
        assert "half" not in sa.inspect(connection).get_table_names()


def test_no_update_is_lost_between_threads_or_processes(database, tmp_path):
    other = open_database(sqlite_url(tmp_path / "studio.db"))
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE counter (n INTEGER)")
        connection.exec_driver_sql("INSERT INTO counter VALUES (0)")

    def count(database):
        for _ in range(25):
            with database.writing() as connection:
                n = connection.exec_driver_sql("SELECT n FROM counter").scalar_one()
                connection.exec_driver_sql(f"UPDATE counter SET n = {n + 1}")

    threads = [threading.Thread(target=count, args=(one,)) for one in (database, other) * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with other.reading() as connection:
        assert connection.exec_driver_sql("SELECT n FROM counter").scalar_one() == 100
    other.close()


def test_a_database_of_a_newer_studio_is_left_alone(database, tmp_path):
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        open_database(sqlite_url(tmp_path / "studio.db"))


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "studio.db").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError):
        open_database(sqlite_url(tmp_path / "studio.db"))


def test_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(StoreError):
        open_database(sqlite_url(tmp_path / "none" / "studio.db"))


def test_another_process_can_read_what_was_written(database, tmp_path):
    with sqlite3.connect(tmp_path / "studio.db") as other:
        assert other.execute("SELECT version_num FROM alembic_version").fetchone() == (NEWEST,)
    other.close()
