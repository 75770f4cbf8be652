"""A service that answers one HTTP request after the other as told, without a network."""

import io
import json
from collections import deque

import pytest
import requests
from pydantic import SecretStr
from requests.adapters import BaseAdapter
from urllib3.response import HTTPResponse

from studio.api.client import ApiClient
from studio.api.session import open_sessions


class Wire(BaseAdapter):
    """Says the next answer, (status, JSON or bytes, headers) or an error; keeps what it heard."""

    def __init__(self):
        super().__init__()
        self.answers = deque()
        self.heard = []

    def send(self, request, **options):
        self.heard.append((request, options))
        answer = self.answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        status, body, *headers = answer
        response = requests.Response()
        response.status_code, response.request, response.url = status, request, request.url
        response.headers.update(headers[0] if headers else {})
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        response.raw = HTTPResponse(io.BytesIO(content), preload_content=False)
        return response

    def close(self):
        pass


@pytest.fixture
def wire():
    return Wire()


@pytest.fixture
def new_client(wire, clock):
    def new(key="sk-evo-1"):
        address = ("https://api.example.com", SecretStr(key))
        return ApiClient(address, open_sessions(wire), clock)

    return new


@pytest.fixture
def client(new_client):
    return new_client()
