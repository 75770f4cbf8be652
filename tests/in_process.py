"""HTTP that stays in the process: the real client meets a real application without a socket."""

import io

import requests
from requests.adapters import BaseAdapter
from starlette.testclient import TestClient
from urllib3.response import HTTPResponse


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
