"""One attempt at a callback."""

import socket
import ssl
import threading
import time

import pytest

from service.callbacks.errors import (
    CallbackFailedError,
    CallbackLateError,
    CallbackRefusedError,
    CallbackStoppedError,
)

PUBLIC, OTHER, PRIVATE = "93.184.216.34", "93.184.216.35", "10.0.0.1"

pytestmark = pytest.mark.process


def answer(text: bytes):
    """Return what reads a request with its body, and answers with a text."""

    def serve(line):
        request = b""
        while not request.endswith(b"}"):
            request += line.recv(4096)
        serve.requests.append(request)
        line.sendall(text)

    serve.requests = []
    return serve


def drip(line):
    line.recv(4096)
    line.sendall(b"HTTP/1.1 200 OK\r\nx: ")
    while True:
        line.sendall(b"x")
        time.sleep(0.02)


def never_end(line):
    line.recv(4096)
    line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        line.sendall(b"x" * 65_536)


def say_continue(line):
    line.recv(4096)
    while True:
        line.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        time.sleep(0.02)


def be_silent(line):
    while line.recv(4096):
        pass


def drip_before_tls(line):
    line.sendall(b"\x16\x03\x03\x40\x00")
    while True:
        line.sendall(b"\x02")
        time.sleep(0.02)


OK = b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"


def test_the_body_arrives_under_the_name_that_was_asked_for(receive, sender):
    serve = answer(OK)
    receiver = receive(serve)

    assert sender().send(receiver.url, '{"id": 1}') == 200

    head, _, body = serve.requests[0].partition(b"\r\n\r\n")
    lines = head.decode().lower().split("\r\n")
    assert lines[0] == "post /film?id=1 http/1.1"
    assert f"host: hooks.example.com:{receiver.port}" in lines
    assert "content-type: application/json" in lines
    assert body == b'{"id": 1}'
    assert receiver.names == ["hooks.example.com"]


@pytest.mark.parametrize("status", [204, 301, 404, 500])
def test_the_status_is_told_whatever_it_is(receive, sender, status):
    head = f"HTTP/1.1 {status} So\r\nlocation: https://hooks.example.com/\r\n\r\n"
    receiver = receive(answer(head.encode()))

    assert sender().send(receiver.url, "{}") == status
    assert receiver.calls == 1


def test_a_certificate_for_another_name_is_refused(receive, sender):
    serve = answer(OK)
    receiver = receive(serve, name="other.example.com")

    with pytest.raises(CallbackFailedError, match="SSL"):
        sender().send(receiver.url, "{}")
    assert serve.requests == []


def test_a_certificate_of_an_unknown_authority_is_refused(receive, sender):
    receiver = receive(answer(OK))
    unknowing = sender()
    unknowing._context = ssl.create_default_context()

    with pytest.raises(CallbackFailedError, match="SSL"):
        unknowing.send(receiver.url, "{}")


def test_an_endless_body_is_not_read(receive, sender):
    receiver = receive(never_end)
    begun = time.monotonic()

    assert sender().send(receiver.url, "{}") == 200
    assert time.monotonic() - begun < 5
    assert receiver.over.wait(5)


@pytest.mark.parametrize(
    ("serve", "tls"),
    [
        (drip, True),
        (say_continue, True),
        (be_silent, True),
        (be_silent, False),
        (drip_before_tls, False),
    ],
)
def test_a_peer_that_dawdles_is_left_within_the_deadline(receive, sender, serve, tls):
    receiver = receive(serve, tls=tls)
    begun = time.monotonic()

    with pytest.raises(CallbackLateError):
        sender(deadline=0.4).send(receiver.url, "{}")

    assert 0.4 <= time.monotonic() - begun < 2.4
    assert receiver.over.wait(5), "the connection is still open"


def test_a_slow_look_up_is_left_within_the_deadline(sender):
    answered = threading.Event()
    slow = sender(lambda *_: answered.wait(20) and [PUBLIC], deadline=0.2)
    begun = time.monotonic()

    with pytest.raises(CallbackLateError):
        slow.send("https://hooks.example.com/", "{}")

    answered.set()
    assert time.monotonic() - begun < 2.2


def test_a_connection_made_too_late_is_cut(receive, sender):
    receiver = receive(be_silent, tls=False)
    late = threading.Event()

    def connect(address, seconds):
        late.wait(20)
        return socket.create_connection(("127.0.0.1", receiver.port))

    with pytest.raises(CallbackLateError):
        sender(connect=connect, deadline=0.2).send(receiver.url, "{}")
    late.set()

    assert receiver.over.wait(5)


def test_a_name_is_looked_up_once_and_the_judged_address_is_called(receive, sender):
    receiver = receive(answer(OK))
    answers, called = [[PUBLIC], [PRIVATE]], []

    def connect(address, seconds):
        called.append(address)
        return socket.create_connection(("127.0.0.1", receiver.port), seconds)

    rebinding = sender(lambda *_: answers.pop(0), connect=connect)

    assert rebinding.send(receiver.url, "{}") == 200
    assert called == [(PUBLIC, receiver.port)]
    assert answers == [[PRIVATE]]


def test_a_name_that_leads_home_at_the_next_attempt_is_refused_then(receive, sender):
    receiver = receive(answer(OK))
    answers = [[PUBLIC], [PRIVATE]]
    rebinding = sender(lambda *_: answers.pop(0))

    assert rebinding.send(receiver.url, "{}") == 200
    with pytest.raises(CallbackRefusedError):
        rebinding.send(receiver.url, "{}")
    assert receiver.calls == 1


@pytest.mark.parametrize(
    "addresses", [[PRIVATE], [PUBLIC, PRIVATE], [PRIVATE, PUBLIC], [PUBLIC, "::1"], []]
)
def test_a_name_with_a_private_address_is_refused_without_a_connection(sender, addresses):
    called = []
    strict = sender(lambda *_: addresses, connect=lambda *call: called.append(call))

    with pytest.raises(CallbackRefusedError):
        strict.send("https://hooks.example.com/", "{}")
    assert called == []


def test_the_next_address_is_tried_when_the_first_does_not_answer(receive, sender):
    receiver = receive(answer(OK))
    called = []

    def connect(address, seconds):
        called.append(address[0])
        if address[0] == PUBLIC:
            raise ConnectionRefusedError
        return socket.create_connection(("127.0.0.1", receiver.port), seconds)

    assert sender(lambda *_: [PUBLIC, OTHER], connect=connect).send(receiver.url, "{}") == 200
    assert called == [PUBLIC, OTHER]


def test_no_address_that_answers_is_a_failure(sender):
    def refuse(_address, _seconds):
        raise ConnectionRefusedError

    with pytest.raises(CallbackFailedError, match="ConnectionRefusedError"):
        sender(lambda *_: [PUBLIC, OTHER], connect=refuse).send("https://hooks.example.com/", "{}")


def test_a_name_that_is_not_found_is_a_failure(sender):
    def find_nothing(_host, _port):
        raise socket.gaierror

    with pytest.raises(CallbackFailedError, match="gaierror"):
        sender(find_nothing).send("https://hooks.example.com/", "{}")


def test_no_proxy_is_taken_from_the_environment(receive, sender, monkeypatch):
    proxy = receive(be_silent, tls=False)
    receiver = receive(answer(OK))
    for name in ("HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")

    assert sender().send(receiver.url, "{}") == 200
    assert proxy.calls == 0


def test_a_host_that_is_let_through_may_be_anywhere(receive, sender):
    receiver = receive(answer(OK))
    trusting = sender(lambda *_: ["127.0.0.1"], allow_hosts=frozenset({"hooks.example.com"}))

    assert trusting.send(receiver.url, "{}") == 200


def test_a_stop_cuts_an_attempt_short(receive, sender):
    receiver = receive(be_silent)
    stopped = sender()
    cut = threading.Timer(0.2, stopped.stop)
    cut.start()

    with pytest.raises(CallbackStoppedError):
        stopped.send(receiver.url, "{}")
    with pytest.raises(CallbackStoppedError):
        stopped.send(receiver.url, "{}")
    cut.join()


def test_an_unforeseen_fault_is_a_failure(sender):
    def breaks(_host, _port):
        raise RuntimeError

    with pytest.raises(CallbackFailedError, match="RuntimeError"):
        sender(breaks).send("https://hooks.example.com/", "{}")
