"""A data folder belongs to one process, for as long as that lives and no longer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.errors import DataFolderInUseError, StoreError
from studio.store.lock import FILE_NAME, find_holder, lock_folder

ROOT = Path(__file__).resolve().parents[3]
HOLD = (
    "import sys; from pathlib import Path; from studio.store.lock import lock_folder;"
    "lock = lock_folder(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
)


def test_the_second_is_refused_and_told_who_has_it(tmp_path):
    lock = lock_folder(tmp_path)
    with pytest.raises(DataFolderInUseError) as caught:
        lock_folder(tmp_path)
    assert f"process {os.getpid()}" in caught.value.holder
    assert str(tmp_path) in str(caught.value)
    lock.release()


def test_who_has_a_folder_can_be_asked_without_taking_it(tmp_path):
    assert find_holder(tmp_path) is None
    assert list(tmp_path.iterdir()) == []
    lock = lock_folder(tmp_path)
    assert f"process {os.getpid()}" in find_holder(tmp_path)
    lock.release()
    assert find_holder(tmp_path) is None


def test_what_is_let_go_can_be_taken(tmp_path):
    lock_folder(tmp_path).release()
    again = lock_folder(tmp_path)
    assert str(os.getpid()) in (tmp_path / FILE_NAME).read_text()
    again.release()


def test_what_an_older_one_wrote_about_itself_is_gone(tmp_path):
    (tmp_path / FILE_NAME).write_text("x" * 500)
    lock = lock_folder(tmp_path)
    assert "x" not in (tmp_path / FILE_NAME).read_text().partition(" on ")[0]
    lock.release()


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(StoreError):
        lock_folder(tmp_path / "none")


@pytest.mark.process
def test_a_killed_process_holds_nothing(tmp_path):
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as holder:
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(DataFolderInUseError, match=f"process {holder.pid}"):
            lock_folder(tmp_path)
        holder.kill()
        holder.wait(10)
    lock_folder(tmp_path).release()
