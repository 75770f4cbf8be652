"""The service alone, as a process: `python -m service`."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.service.program import ROOT, Program

pytestmark = pytest.mark.process


@pytest.fixture
def program(tmp_path: Path) -> Iterator[Program]:
    program = Program(tmp_path / "data")
    yield program
    program.end()


def test_the_first_start_tells_the_address_and_the_key(program):
    key = (program.folder / "key").read_text().strip()

    assert program.greeting == [
        f"HappyHorse service: http://127.0.0.1:{program.port}/v1\n",
        f"Key: {program.folder / 'key'} ({key})\n",
    ]


def test_a_film_killed_in_the_middle_is_the_same_film_after_a_restart(program):
    whole = program.film(program.create())
    task_id = program.create()
    program.until(lambda: program.task(task_id)["progress"] > 0)
    program.kill()
    program.start()

    assert program.task(task_id)["status"] != "completed"
    assert program.film(task_id) == whole
    assert whole[4:8] == b"ftyp"


def test_told_to_stop_it_puts_the_film_back_into_the_queue(program):
    task_id = program.create()
    program.until(lambda: program.task(task_id)["progress"] > 0)
    begun = time.monotonic()
    program.end()
    stopped_in = time.monotonic() - begun
    program.start()

    assert stopped_in < 8
    assert program.film(task_id)[4:8] == b"ftyp"


def test_a_command_cancels_a_film_that_is_being_drawn(program):
    task_id = program.create()
    program.until(lambda: program.task(task_id)["progress"] > 0)

    done = subprocess.run(
        [sys.executable, "-m", "service", "--data", str(program.folder), "cancel", task_id],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == f"{task_id} is cancelled.\n"
    program.until(lambda: program.health()["queue"] == 0)
    assert program.task(task_id)["error"]["code"] == "request_cancelled"


def test_the_health_and_the_contract_are_told_to_anybody(program):
    health = program.health()

    assert (health["status"], health["queue"]) == ("ok", 0)
    assert health["workers"] >= 1
    assert health["sqlite"].startswith("3.")
    assert "openapi" in requests.get(f"{program.root}/openapi.json", timeout=20).json()
    assert requests.get(f"{program.root}/openapi.yaml", timeout=20).ok


def test_every_line_of_the_log_is_json_and_none_tells_a_key(program):
    task_id = program.create()
    program.until(lambda: "task created" in program.log.read_text())

    key = (program.folder / "key").read_text().strip()
    lines = [json.loads(line) for line in program.log.read_text().splitlines()]
    assert task_id in {line.get("task") for line in lines}
    assert key not in program.log.read_text()
