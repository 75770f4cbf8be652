"""Callbacks of a real process, killed before it heard that one had arrived."""

import json
import threading

import pytest

from tests.service.program import FILM, Program

pytestmark = pytest.mark.process


def read_body(line):
    """Read a request and return its body, which comes after its head."""
    request = b""
    while not request.endswith(b"}"):
        request += line.recv(65_536)
    return json.loads(request.partition(b"\r\n\r\n")[2])


@pytest.fixture
def program(tmp_path, authority):
    authority.cert_pem.write_to_path(tmp_path / "authority.pem")
    program = Program(
        tmp_path / "data",
        HAPPYHORSE_FAULTS="render=none",
        HAPPYHORSE_SERVICE_CALLBACK_ALLOW_HOSTS="localhost",
        SSL_CERT_FILE=str(tmp_path / "authority.pem"),
    )
    yield program
    program.end()


def test_a_callback_that_a_killed_process_was_sending_is_sent_again(program, receive):
    bodies, came = [], threading.Semaphore(0)

    def serve(line):
        bodies.append(read_body(line))
        came.release()
        if len(bodies) == 1:
            line.recv(1)
        line.sendall(b"HTTP/1.1 204 No Content\r\n\r\n")

    receiver = receive(serve, name="localhost")
    order = {**FILM, "callback_url": f"https://localhost:{receiver.port}/film"}
    task_id = program.ask("POST", "videos/generations", json=order).json()["id"]
    assert came.acquire(timeout=20)
    program.kill()
    program.start()

    assert came.acquire(timeout=20)
    assert bodies[0] == bodies[1]
    task = program.task(task_id)
    # A query signs the link anew.
    assert bodies[1] == {**task, "results": bodies[1]["results"]}
