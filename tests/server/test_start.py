"""What a person reads in the terminal when the studio cannot start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from studio.store.lock import lock_folder

ROOT = Path(__file__).resolve().parents[2]


def start_with(home: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOME": str(home)} | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.process
@pytest.mark.parametrize(
    ("setting", "value", "said"),
    [
        ("HAPPYHORSE_CONCURRENCY", "many", "HAPPYHORSE_CONCURRENCY"),
        ("HAPPYHORSE_BASE_URL", "http://example.com", "https://"),
        ("HAPPYHORSE_DATA_DIR", "/proc/nowhere", "data folder"),
    ],
)
def test_a_setting_that_cannot_be_used_is_said_without_a_traceback(tmp_path, setting, value, said):
    ended = start_with(tmp_path, **{setting: value})
    words = ended.stdout + ended.stderr
    assert ended.returncode != 0
    assert said in words
    assert "Traceback" not in words


@pytest.mark.process
def test_a_key_in_a_wrong_place_is_not_echoed(tmp_path):
    ended = start_with(tmp_path, HAPPYHORSE_CONCURRENCY="sk-secret-1234")
    assert "sk-secret" not in ended.stdout + ended.stderr


@pytest.mark.process
def test_a_second_studio_on_the_same_folder_says_who_has_it(tmp_path):
    lock = lock_folder(tmp_path)
    ended = start_with(tmp_path, HAPPYHORSE_DATA_DIR=str(tmp_path))
    lock.release()
    words = ended.stdout + ended.stderr
    assert ended.returncode != 0
    assert f"Another studio (process {os.getpid()}" in words
    assert "Traceback" not in words
