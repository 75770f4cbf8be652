"""The database is copied in time, and a damaged one is replaced by its newest good copy."""

import sqlite3
from datetime import timedelta

import pytest

from studio.errors import StoreError
from studio.store.backups import KEPT, Backups, is_sound
from studio.store.database import open_database, sqlite_url
from studio.store.generations import Generations


@pytest.fixture
def file(tmp_path):
    return tmp_path / "studio.db"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def backups(file, folder):
    return Backups(file, folder)


@pytest.fixture
def written(file, new_generation):
    """Write a generation into the database, and close it."""

    def write():
        database = open_database(sqlite_url(file))
        (one,) = Generations(database).add([new_generation()])
        database.close()
        return one

    return write


def ids(file):
    with sqlite3.connect(file) as connection:
        return [one for (one,) in connection.execute("SELECT id FROM generations ORDER BY id")]


def damage(file):
    file.write_bytes(b"\xff" * 8192)


def test_a_copy_holds_what_is_only_in_the_log_of_an_open_database(
    backups, folder, file, clock, new_generation
):
    database = open_database(sqlite_url(file))
    (one,) = Generations(database).add([new_generation()])
    backups.make(clock.now())
    database.close()
    (copy,) = folder.iterdir()
    assert ids(copy) == [one.id]


def test_one_copy_a_day_is_enough(backups, folder, clock, written):
    written()
    for _ in range(48):
        backups.make_daily(clock.now())
        clock.turn(3600)
    assert len(list(folder.iterdir())) == 2


def test_only_the_newest_copies_are_kept(backups, folder, clock, written):
    written()
    for _ in range(KEPT + 3):
        backups.make(clock.now())
        clock.turn(1)
    copies = sorted(path.name for path in folder.iterdir())
    assert len(copies) == KEPT
    assert (clock.now() - timedelta(seconds=1)).strftime("%H%M%S") in copies[-1]


def test_a_sound_database_is_left_alone(backups, file, clock, written):
    written()
    before = file.read_bytes()
    assert backups.restore(clock.now()) is None
    assert file.read_bytes() == before


def test_a_first_start_restores_nothing(backups, clock):
    assert backups.restore(clock.now()) is None


def test_a_damaged_database_gives_way_to_its_copy_and_is_kept_aside(
    backups, file, tmp_path, clock, written
):
    one = written()
    backups.make(clock.now())
    damage(file)
    assert backups.restore(clock.now()).copied_at == clock.now()
    assert ids(file) == [one.id]
    (aside,) = tmp_path.glob("*.damaged-*")
    assert aside.read_bytes() == b"\xff" * 8192


def test_a_damaged_copy_is_passed_over(backups, file, folder, clock, written):
    one = written()
    backups.make(clock.now())
    good_at = clock.now()
    clock.turn(86400)
    backups.make(clock.now())
    damage(max(folder.iterdir()))
    damage(file)
    assert backups.restore(clock.now()).copied_at == good_at
    assert ids(file) == [one.id]


def test_a_damaged_database_without_copies_gives_way_to_nothing(backups, file, clock):
    damage(file)
    assert backups.restore(clock.now()).copied_at is None
    assert not file.exists()


def test_a_restoration_that_was_cut_off_is_finished(backups, file, clock, written):
    one = written()
    backups.make(clock.now())
    file.rename(file.with_suffix(".damaged-1"))
    file.with_name("studio.db-wal").write_bytes(b"old")
    assert backups.restore(clock.now()) is not None
    assert ids(file) == [one.id]
    assert not file.with_name("studio.db-wal").exists()


def test_a_cut_off_database_is_not_sound(file, written):
    written()
    file.write_bytes(file.read_bytes()[:10_000])
    assert not is_sound(file)


def test_a_copy_that_cannot_be_made_leaves_none(file, folder, backups, clock):
    damage(file)
    with pytest.raises(StoreError):
        backups.make(clock.now())
    assert list(folder.glob("*.db")) == []
