"""A clock turned by hand, a scratch database, a very small film, and HTTP without a network."""

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import av
import numpy as np
import pytest
import requests
from requests.adapters import BaseAdapter
from starlette.testclient import TestClient
from urllib3.response import HTTPResponse

from studio.domain.generation import Clip, Generation, Status
from studio.domain.request import GenerationRequest
from studio.store.database import open_database, sqlite_url
from studio.store.errands import Errands
from studio.store.generations import Generations

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


class HandClock:
    """Stands still until it is turned; a wait turns it."""

    def __init__(self):
        self._now = NOON
        self._monotonic = 0.0

    def now(self):
        return self._now

    def monotonic(self):
        return self._monotonic

    def wait(self, event, seconds):
        self.turn(seconds)
        return event.is_set()

    def turn(self, seconds):
        self._now += timedelta(seconds=seconds)
        self._monotonic += seconds

    def set_back(self, **by):
        """Move what people read off the wall, as a corrected system clock does."""
        self._now -= timedelta(**by)


@pytest.fixture
def clock():
    return HandClock()


@pytest.fixture
def database(tmp_path):
    database = open_database(sqlite_url(tmp_path / "studio.db"))
    yield database
    database.close()


@pytest.fixture
def generations(database):
    return Generations(database)


@pytest.fixture
def errands(database):
    return Errands(database)


@pytest.fixture
def new_generation():
    """Make generations that were just asked for, with ids that count up."""
    count = 0

    def new(**fields):
        nonlocal count
        count += 1
        generation = Generation(
            id=f"{count:032x}",
            press_id=f"press-{count}",
            take=1,
            takes=1,
            request=GenerationRequest(prompt="A red fox in the snow", seed=42),
            service="https://api.example.com",
            status=Status.QUEUED,
            created_at=NOON,
        )
        return replace(generation, **fields)

    return new


@pytest.fixture
def clip():
    return Clip(
        size_bytes=5,
        sha256="0" * 64,
        width=64,
        height=64,
        fps=24.0,
        frames=24,
        duration_s=1.0,
        has_sound=True,
        saved_at=NOON,
    )


@pytest.fixture(scope="session")
def film(tmp_path_factory):
    """One second of a grey field that grows brighter, with silence, 64 pixels wide."""
    path = tmp_path_factory.mktemp("film") / "film.mp4"
    with av.open(str(path), "w", format="mp4") as container:
        picture = container.add_stream("libx264", rate=24, options={"preset": "ultrafast"})
        picture.width, picture.height, picture.pix_fmt = 64, 48, "yuv420p"
        sound = container.add_stream("aac", rate=44100, layout="stereo")
        for number in range(24):
            field = np.full((48, 64, 3), number * 10, np.uint8)
            container.mux(picture.encode(av.VideoFrame.from_ndarray(field, "rgb24")))
        container.mux(picture.encode())
        silence = np.zeros((2, 44100), np.float32)
        frame = av.AudioFrame.from_ndarray(silence, "fltp", "stereo")
        frame.sample_rate = 44100
        container.mux(sound.encode(frame))
        container.mux(sound.encode())
    return path


class InProcess(BaseAdapter):
    """Carries requests to an ASGI app in this process instead of over the network."""

    def __init__(self, app):
        super().__init__()
        self._client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)

    def send(self, request, **_options):
        answer = self._client.request(
            request.method,
            request.url,
            content=request.body,
            headers=dict(request.headers),
            follow_redirects=False,
        )
        response = requests.Response()
        response.status_code, response.request, response.url = (
            answer.status_code,
            request,
            request.url,
        )
        response.headers.update(answer.headers)
        response.raw = HTTPResponse(io.BytesIO(answer.content), preload_content=False)
        return response

    def close(self):
        self._client.close()


@pytest.fixture
def carried_to():
    """Make adapters that carry requests to an ASGI app."""
    return InProcess
