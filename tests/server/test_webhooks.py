"""A call from outside wakes the studio, and can do nothing else."""

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from server import runtime, webhooks
from server.access import ServiceAccess
from studio.settings import Settings

TOKEN = "t" * 43


class Called:
    """A studio that knows one token and remembers what it was called about."""

    def __init__(self):
        self.about = []

    def find_hooked(self, token):
        return "0" * 32 if token == TOKEN else None

    def called_about(self, generation_id):
        self.about.append(generation_id)


@pytest.fixture
def studio(tmp_path):
    settings, called = Settings(data_dir=tmp_path), Called()
    access = ServiceAccess(settings, local=None)
    runtime.use(runtime.Open(settings=settings, studio=called, access=access))
    yield called
    runtime.use(None)


@pytest.fixture
def client():
    return TestClient(Starlette(routes=webhooks.routes("/studio")))


def test_a_call_with_a_token_wakes_its_generation(client, studio):
    answer = client.post(f"/studio/hooks/{TOKEN}", content=b"\xff whatever it says")
    assert (answer.status_code, answer.content) == (204, b"")
    assert studio.about == ["0" * 32]


@pytest.mark.parametrize("token", ["x", TOKEN + "t", "%2e%2e"])
def test_a_wrong_token_is_not_found(client, studio, token):
    assert client.post(f"/studio/hooks/{token}").status_code == 404
    assert studio.about == []


def test_a_body_of_64_kib_is_taken_and_no_more(client, studio):
    full = b"x" * webhooks.LARGEST
    assert client.post(f"/studio/hooks/{TOKEN}", content=full).status_code == 204
    assert client.post(f"/studio/hooks/{TOKEN}", content=full + b"x").status_code == 413
    assert len(studio.about) == 1


def test_only_a_call_is_a_call(client, studio):
    assert client.get(f"/studio/hooks/{TOKEN}").status_code == 405
