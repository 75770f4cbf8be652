"""The service while many clients have begun a request and do not end it."""

import socket
import statistics
import time

import pytest
import requests

from tests.service.program import Program

HALF_OPEN = 500
READS = 200

pytestmark = pytest.mark.process


@pytest.fixture
def program(tmp_path):
    program = Program(tmp_path / "data", HAPPYHORSE_FAULTS="render=none")
    yield program
    program.end()


@pytest.fixture
def half_open(program):
    """Return connections that sent the head of a request, and never its blank line."""
    lines = [socket.create_connection(("127.0.0.1", program.port)) for _ in range(HALF_OPEN)]
    for line in lines:
        line.sendall(b"POST /v1/videos/generations HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
    yield lines
    for line in lines:
        line.close()


def test_a_status_is_read_soon_while_500_requests_are_half_open(program, half_open):
    task_id = program.create()
    key = (program.folder / "key").read_text().strip()
    url = f"http://127.0.0.1:{program.port}/v1/tasks/{task_id}"
    milliseconds = []
    with requests.Session() as session:
        session.headers["authorization"] = f"Bearer {key}"
        for _ in range(READS):
            begun = time.perf_counter()
            assert session.get(url, timeout=10).status_code == 200
            milliseconds.append((time.perf_counter() - begun) * 1000)

    p95 = statistics.quantiles(milliseconds, n=20)[-1]
    print(f"\np95 of a status read beside {HALF_OPEN} half-open requests: {p95:.1f} ms")
    assert p95 < 100
