"""A data folder with two saved films in it, made for real, and every way to harm it."""

import hashlib
import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from studio.doctor.visit import visiting
from studio.domain.generation import Status
from studio.domain.health import Depth, Kind
from studio.domain.recipe import Recipe
from studio.media import recipe
from studio.media.vault import Vault
from studio.opening import open_studio
from studio.settings import Settings
from studio.store.backups import Backups
from tests.access import Access
from tests.seeded import POSTER, a_clip, a_generation, keep

FIRST, SECOND = f"{1:032x}", f"{2:032x}"
VENDOR = "https://api.example.com"


class Folder:
    """The data folder of a studio that has stopped."""

    def __init__(self, path, film, clock):
        self.path, self._film, self.clock = path, film, clock
        self.vault = Vault(path / "clips")
        self.settings = Settings(data_dir=path)
        self._studios = []

    def add(self, number, status, *, hours_ago=1.0, **changes):
        """Write down a generation of a vendor's task, without any file."""
        moment = self.clock.now() - timedelta(hours=hours_ago)
        facts = {"created_at": moment, "submitted_at": moment, "finished_at": None}
        facts |= {"service": VENDOR, "task_id": f"task-unified-{number}", "clip": None}
        keep(self.path, a_generation(number, status=status, **(facts | changes)))

    def save(self, number):
        """Write down a generation with its film, which holds its recipe, and its poster."""
        asked = a_generation(number, clip=None, task_id=f"task-unified-{number}", service=VENDOR)
        place = self.vault.clip(asked.id)
        place.parent.mkdir(parents=True, exist_ok=True)
        recipe.embed(self._film, place, Recipe(generation=asked, version="test"))
        data = place.read_bytes()
        clip = replace(a_clip(), size_bytes=len(data), sha256=hashlib.sha256(data).hexdigest())
        moment = self.clock.now() - timedelta(hours=1)
        facts = {"created_at": moment, "submitted_at": moment, "finished_at": moment}
        keep(self.path, replace(asked, clip=clip, **facts))
        place.write_bytes(data)
        self.vault.poster(asked.id).write_bytes(POSTER)

    def put(self, generation_id, data):
        """Put other bytes in a clip's place, and make its row say that they belong there."""
        self.vault.clip(generation_id).write_bytes(data)
        facts = (len(data), hashlib.sha256(data).hexdigest(), generation_id)
        self.sql("UPDATE clips SET size_bytes = ?, sha256 = ? WHERE generation_id = ?", *facts)

    def flip_a_bit(self, generation_id):
        """Spoil a clip as a worn disk does: of the same size, but not the same."""
        place = self.vault.clip(generation_id)
        data = bytearray(place.read_bytes())
        data[-1] ^= 1
        place.write_bytes(data)

    def sql(self, statement, *values):
        with closing(sqlite3.connect(self.path / "studio.db")) as connection, connection:
            return connection.execute(statement, values).fetchall()

    def rows(self):
        tables = ("generations", "clips")
        return [self.sql(f"SELECT * FROM {table} ORDER BY 1") for table in tables]

    def files(self):
        """Return the digest of every file."""
        files = sorted(file for file in self.path.rglob("*") if file.is_file())
        return {
            str(file.relative_to(self.path)): hashlib.sha256(file.read_bytes()).hexdigest()
            for file in files
        }

    def clips(self):
        """Return the digest of every file in the vault."""
        return {name: told for name, told in self.files().items() if name.startswith("clips")}

    def look(self, **depth):
        with visiting(self.settings, self.clock) as examiner:
            return examiner.examine(Depth(**depth))

    def kinds(self, **depth):
        return {finding.kind for finding in self.look(**depth).findings}

    def open(self, adapter=None):
        studio = open_studio(self.settings, access=Access(), clock=self.clock, adapter=adapter)
        self._studios.append(studio)
        return studio

    def mend(self):
        studio = self.open()
        mended = studio.mend(studio.examine(Depth()))
        studio.stop()
        return mended

    def copy(self, path):
        """Return a copy, as a crash at this moment would leave the folder."""
        shutil.copytree(self.path, path)
        return Folder(path, self._film, self.clock)

    def close(self):
        for studio in self._studios:
            studio.stop()


@pytest.fixture
def folder(tmp_path, film, clock):
    folder = Folder(tmp_path / "data", film, clock)
    folder.save(1)
    folder.save(2)
    Backups(folder.path / "studio.db", folder.path / "backups").make(clock.now())
    yield folder
    folder.close()


def _lose_clip(folder):
    folder.vault.clip(FIRST).unlink()


def _empty_row(folder):
    folder.sql("DELETE FROM clips WHERE generation_id = ?", FIRST)
    folder.vault.clip(FIRST).unlink()


def _forget_row(folder):
    folder.sql("DELETE FROM clips WHERE generation_id = ?", FIRST)
    folder.sql("DELETE FROM generations WHERE id = ?", FIRST)


def _leave_part(folder):
    part = folder.vault.clip(FIRST).with_suffix(".mp4.part")
    part.write_bytes(b"half a film")
    os.utime(part, (0, 0))


def _drop_backups(folder):
    for copy in (folder.path / "backups").iterdir():
        copy.unlink()


MENDABLE = {
    Kind.MISSING_CLIP: _lose_clip,
    Kind.DAMAGED_CLIP: lambda folder: folder.flip_a_bit(FIRST),
    Kind.EMPTY_ROW: _empty_row,
    Kind.UNTRACKED_CLIP: _forget_row,
    Kind.MISSING_POSTER: lambda folder: folder.vault.poster(FIRST).unlink(),
    Kind.STALE_PART: _leave_part,
    Kind.BACKUP: _drop_backups,
    Kind.UNSAVED_FILM: lambda folder: folder.add(3, Status.COMPLETED),
}
NAMED = {
    Kind.OVERDUE_TASK: lambda folder: folder.add(3, Status.PROCESSING, hours_ago=2),
    Kind.UNKNOWN_OUTCOME: lambda folder: folder.add(3, Status.UNKNOWN, task_id=None),
    Kind.DATABASE: lambda folder: (folder.path / "studio.db").write_bytes(b"no database" * 500),
    Kind.VAULT: lambda folder: (folder.path / "clips").rename(folder.path / "elsewhere"),
}


@pytest.fixture
def mendable():
    """Return what does each kind of harm that can be mended."""
    return MENDABLE


def pytest_generate_tests(metafunc):
    """Run a test that asks for a `harm` with each there is, one for `mendable_harm` with those."""
    for name, harms in (("harm", MENDABLE | NAMED), ("mendable_harm", MENDABLE)):
        if name in metafunc.fixturenames:
            metafunc.parametrize(name, harms.items(), ids=[kind.value for kind in harms])
