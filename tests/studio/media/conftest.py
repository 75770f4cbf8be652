"""A film server that answers as told, without a network."""

import io
import threading
from types import SimpleNamespace

import pytest
import requests
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse

from studio.media.download import Downloader, open_session

URL = "https://films.example.com/a.mp4?Expires=1&Signature=secret"


class FilmServer(BaseAdapter):
    """Gives the same answer to every request and remembers what it was asked."""

    def __init__(self):
        super().__init__()
        self.status, self.headers, self.body = 200, {"Content-Type": "video/mp4"}, b""
        self.trouble = None
        self.asked = []

    def send(self, request, **_options):
        self.asked.append(request)
        if self.trouble is not None:
            raise self.trouble
        response = requests.Response()
        response.status_code = self.status
        response.headers.update(self.headers)
        response.raw = HTTPResponse(io.BytesIO(self.body), preload_content=False)
        response.request, response.url = request, request.url
        return response

    def close(self):
        pass


@pytest.fixture
def server(film):
    server = FilmServer()
    server.body = film.read_bytes()
    return server


@pytest.fixture
def world(server, clock):
    """A downloader and what it stands on."""
    stopped = threading.Event()
    downloader = Downloader(open_session(server), clock, stopped)
    return SimpleNamespace(downloader=downloader, stopped=stopped, url=URL)
