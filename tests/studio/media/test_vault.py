"""Files lie where the id says, and arrive there whole."""

import errno
import os
from datetime import timedelta
from pathlib import Path

import pytest

from studio.errors import DiskFullError, MediaError
from studio.media.remnant import leave_remnant
from studio.media.vault import ABANDONED, Vault

ID = "0123456789abcdef" * 2


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path)


def test_the_place_follows_from_the_id(vault, tmp_path):
    assert vault.clip(ID) == tmp_path / "01" / f"{ID}.mp4"


@pytest.mark.parametrize("name", ["", "../" + ID, ID.upper(), ID + "\n", ID[:-1]])
def test_nothing_but_an_id_names_a_place(vault, name):
    with pytest.raises(ValueError, match="32 hex"):
        vault.clip(name)


def test_what_is_kept_replaces_what_was_there(vault):
    for content in (b"old", b"new"):
        with vault.part(vault.clip(ID)) as part:
            part.write_bytes(content)
            vault.keep(part, vault.clip(ID))
    assert vault.clip(ID).read_bytes() == b"new"


def test_what_is_not_kept_is_gone(vault, tmp_path):
    with vault.part(vault.clip(ID)) as part:
        part.write_bytes(b"half")
    assert list(tmp_path.rglob("*.*")) == []


def test_a_full_disk_is_told_apart(vault):
    def fill():
        with vault.part(vault.clip(ID)):
            raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskFullError):
        fill()


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").touch()
    vault = Vault(tmp_path / "file")

    def fill():
        with vault.part(vault.clip(ID)):
            pass

    with pytest.raises(MediaError):
        fill()


def test_abandoned_parts_are_swept_and_living_ones_left(vault, clock):
    def leave(name, age):
        part = vault.clip(ID).parent / name
        part.parent.mkdir(exist_ok=True)
        part.touch()
        moment = (clock.now() - age).timestamp()
        os.utime(part, (moment, moment))
        return part

    old = leave("a.part", ABANDONED * 2)
    living = leave("b.part", timedelta(seconds=5))
    kept = leave("c.mp4", ABANDONED * 2)
    assert vault.sweep(clock.now()) == 1
    assert [Path.exists(path) for path in (old, living, kept)] == [False, True, True]


def test_a_broken_download_is_kept_for_a_day(vault, clock):
    with vault.part(vault.clip(ID)) as part:
        part.write_bytes(b"half")
        leave_remnant(part, 4, '"v1"')
    moment = clock.now().timestamp()
    os.utime(part, (moment, moment))
    assert vault.sweep(clock.now() + timedelta(hours=23)) == 0
    assert vault.sweep(clock.now() + timedelta(hours=25)) == 1
    assert list(part.parent.iterdir()) == []


def test_a_vault_that_does_not_exist_yet_has_nothing_to_sweep(tmp_path, clock):
    assert Vault(tmp_path / "none").sweep(clock.now()) == 0
