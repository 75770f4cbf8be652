"""A parcel travels as it is made, under a safe name, and stops when nobody takes it."""

import io
import threading
from types import SimpleNamespace
from zipfile import ZipFile

import anyio
import pytest
from starlette.applications import Starlette
from starlette.requests import ClientDisconnect
from starlette.testclient import TestClient

from server import exports, runtime, security
from studio.errors import EditListsMissingError
from studio.handover.handover import Parcel
from studio.settings import Settings

PARCEL = "/studio/app/static/parcels/ticket.zip"


class Handover:
    """Hands out one parcel, and tells whether it was let go."""

    def __init__(self):
        self.closed = threading.Event()
        self.sent = 0
        self.trouble = None

    def open(self, ticket):
        if self.trouble is not None:
            raise self.trouble
        if ticket != "ticket":
            return None
        return Parcel(file_name="happyhorse-3-clips.zip", chunks=self._chunks())

    def _chunks(self):
        try:
            page = io.BytesIO()
            with ZipFile(page, "w") as parcel:
                parcel.writestr("clips/fox.mp4", bytes(3_000_000))
            whole = page.getvalue()
            for start in range(0, len(whole), 100_000):
                self.sent += 1
                yield whole[start : start + 100_000]
        finally:
            self.closed.set()


@pytest.fixture
def handover(tmp_path):
    handover = Handover()
    studio = SimpleNamespace(handover=handover)
    runtime.use(runtime.Open(settings=Settings(data_dir=tmp_path), studio=studio, access=None))
    yield handover
    runtime.use(None)


@pytest.fixture
def app():
    guards = security.middleware(allowed_hosts=["testserver"], own_prefixes=[])
    return Starlette(routes=exports.routes("/studio"), middleware=guards)


def test_a_parcel_comes_whole_under_its_name(handover, app):
    answer = TestClient(app).get(PARCEL)
    assert answer.headers["content-disposition"] == 'attachment; filename="happyhorse-3-clips.zip"'
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "private, no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert ZipFile(io.BytesIO(answer.content)).testzip() is None
    assert handover.closed.is_set()


def test_a_ticket_that_has_run_out_says_what_to_do(handover, app):
    answer = TestClient(app).get(PARCEL.replace("ticket", "old"))
    assert answer.status_code == 404
    assert "open Hand over again" in answer.text


def test_what_cannot_be_packed_says_why(handover, app):
    handover.trouble = EditListsMissingError()
    answer = TestClient(app).get(PARCEL)
    assert answer.status_code == 409
    assert "OpenTimelineIO" in answer.text


def test_asking_after_a_parcel_packs_nothing(handover, app):
    answer = TestClient(app).head(PARCEL)
    assert (answer.status_code, answer.content) == (200, b"")
    assert handover.sent == 0


def test_a_receiver_who_goes_stops_the_packing(handover, app):
    scope = {
        "type": "http",
        "method": "GET",
        "path": PARCEL,
        "raw_path": PARCEL.encode(),
        "query_string": b"",
        "headers": [(b"host", b"testserver")],
        "root_path": "",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
    }

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        if message["type"] == "http.response.body":
            raise OSError

    async def fetch():
        with pytest.raises(ClientDisconnect):
            await app(scope, receive, send)

    anyio.run(fetch)
    assert handover.closed.is_set()
    assert handover.sent == 1
