"""Each creation goes out on a connection of its own."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from studio.api.session import open_sessions


class KeepingOpen(BaseHTTPRequestHandler):
    """Answers and never says that it will close, as a service may."""

    protocol_version = "HTTP/1.1"

    def setup(self):
        super().setup()
        self.server.connections += 1

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.close_connection = False
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_arguments):
        pass


@pytest.fixture
def service():
    with ThreadingHTTPServer(("127.0.0.1", 0), KeepingOpen) as server:
        server.connections = 0
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def connections_of(session, service):
    """Send three times over a session; return how many connections that took."""
    for _ in range(3):
        with session.post(f"http://127.0.0.1:{service.server_port}/", data=b"{}") as answer:
            assert answer.content == b"{}"
    return service.connections


@pytest.mark.process
def test_a_creation_never_takes_a_connection_that_was_used_before(service):
    assert connections_of(open_sessions().creations, service) == 3


@pytest.mark.process
def test_questions_share_a_connection(service):
    assert connections_of(open_sessions().questions, service) == 1
