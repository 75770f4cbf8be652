"""The service alone, as a process: `python -m service`."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.service.program import Program

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
