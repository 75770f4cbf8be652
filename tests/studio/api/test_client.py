"""A creation goes out once; what became of it is never guessed."""

import json
import ssl
from decimal import Decimal

import pytest
import requests
from urllib3.exceptions import MaxRetryError, NewConnectionError, ProtocolError, SSLError

from studio.domain.balance import Balance
from studio.domain.request import AspectRatio, GenerationRequest, Quality
from studio.domain.task import TaskStatus
from studio.errors import KeyMissingError
from studio.service_errors import (
    AccessDeniedError,
    CreditsExhaustedError,
    KeyRefusedError,
    NotAcceptedError,
    OutcomeUnknownError,
    RateLimitedError,
    RequestRefusedError,
    ServiceDownError,
    ServiceError,
    UnexpectedAnswerError,
    UnknownTaskError,
    UnreachableError,
)

REQUEST = GenerationRequest(prompt="狐狸", seed=42)
PENDING = {"id": "task-unified-1", "status": "pending"}


def refusal(code="x", message="No"):
    return {"error": {"code": code, "message": message, "type": "t"}}


def failed_before_sending(reason):
    return requests.ConnectionError(MaxRetryError(None, "/", reason))


def create(client):
    return client.create(REQUEST, idempotency_key="0" * 32)


def test_a_creation_says_what_the_contract_asks_for(client, wire):
    wire.answers.append((200, PENDING))
    client.create(
        GenerationRequest(
            prompt="狐狸", quality=Quality.FULL_HD, aspect_ratio=AspectRatio.CINEMA, seed=7
        ),
        idempotency_key="abc",
    )
    http, _ = wire.heard[0]
    assert (http.method, http.url) == ("POST", "https://api.example.com/v1/videos/generations")
    assert http.headers["Authorization"] == "Bearer sk-evo-1"
    assert http.headers["Content-Type"] == "application/json"
    assert json.loads(http.body) == {
        "model": "happyhorse-1.1-text-to-video",
        "prompt": "狐狸",
        "quality": "1080p",
        "aspect_ratio": "21:9",
        "duration": 5,
        "seed": 7,
    }


def test_an_accepted_creation_names_the_task(client, wire):
    answer = PENDING | {
        "task_info": {"estimated_time": 120},
        "usage": {"credits_reserved": 38.08},
    }
    wire.answers.append((200, answer))
    task = create(client)
    assert (task.id, task.status) == ("task-unified-1", TaskStatus.PENDING)
    assert (task.estimated_s, task.credits_reserved) == (120, 38.08)


def test_creations_share_no_connection_with_anything(client, wire):
    wire.answers.append((200, PENDING))
    create(client)
    http, options = wire.heard[0]
    assert http.headers["Connection"] == "close"
    assert options["timeout"] == (5, 15)


@pytest.mark.parametrize(
    "error",
    [
        requests.ConnectTimeout(),
        failed_before_sending(NewConnectionError(None, "refused")),
        failed_before_sending(SSLError(ssl.SSLCertVerificationError("bad certificate"))),
    ],
)
def test_a_creation_that_never_left_was_not_accepted(client, wire, error):
    wire.answers.append(error)
    with pytest.raises(NotAcceptedError):
        create(client)


@pytest.mark.parametrize(
    "answer",
    [
        requests.ReadTimeout(),
        requests.ConnectionError(ProtocolError("Connection aborted.")),
        requests.exceptions.ChunkedEncodingError(),
        (500, refusal()),
        (502, b"<html>bad gateway</html>"),
        (503, refusal(), {"Retry-After": "1"}),
        (408, refusal()),
        (409, refusal()),
        (302, b"", {"Location": "https://elsewhere.example.com/"}),
        (200, b"<html>welcome</html>"),
        (200, {"status": "pending"}),
        (200, {"id": "", "status": "pending"}),
        (200, []),
        (200, b"[" * 2_000_000),
    ],
)
def test_any_other_lost_answer_leaves_the_outcome_unknown(client, wire, answer):
    wire.answers.append(answer)
    with pytest.raises(OutcomeUnknownError):
        create(client)
    assert len(wire.heard) == 1


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, RequestRefusedError),
        (401, KeyRefusedError),
        (402, CreditsExhaustedError),
        (403, AccessDeniedError),
        (429, RateLimitedError),
        (418, ServiceError),
    ],
)
def test_a_refused_creation_says_why(client, wire, status, kind):
    wire.answers.append((status, refusal("some_code", "Because.")))
    with pytest.raises(kind, match="Because") as caught:
        create(client)
    assert (type(caught.value), caught.value.code) == (kind, "some_code")


def test_a_refusal_without_words_is_understood(client, wire):
    wire.answers.append((401, b""))
    with pytest.raises(KeyRefusedError, match="401"):
        create(client)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [("7", 7), ("86400", 3600), ("Sun, 22 Nov 2026 12:00:30 GMT", 30), ("soon", None), ("", None)],
)
def test_the_wait_that_a_service_asks_for_is_read(client, wire, header, seconds):
    wire.answers.append((429, refusal(), {"Retry-After": header}))
    with pytest.raises(RateLimitedError) as caught:
        create(client)
    assert caught.value.retry_after == seconds


@pytest.mark.parametrize("key", ["", "two\nlines", " sk", "schlüssel"])
def test_what_cannot_be_a_key_is_not_sent(new_client, wire, key):
    with pytest.raises(KeyMissingError):
        create(new_client(key))
    assert wire.heard == []


def test_a_question_names_the_task_in_the_path(client, wire):
    wire.answers.append((200, {"id": "task-unified-1/..", "status": "pending"}))
    client.find("task-unified-1/..")
    assert wire.heard[0][0].url == "https://api.example.com/v1/tasks/task-unified-1%2F.."


def test_a_finished_task_brings_its_links(client, wire):
    link = "https://films.example.com/a.mp4?Expires=1"
    wire.answers.append((200, PENDING | {"status": "completed", "results": [link]}))
    assert client.find("task-unified-1").results == (link,)


def test_a_failed_task_brings_its_reason(client, wire):
    error = {"code": "content_policy_violation", "message": "Blocked.", "type": "task_error"}
    wire.answers.append((200, PENDING | {"status": "failed", "error": error}))
    fault = client.find("task-unified-1").error
    assert (fault.code, fault.message) == ("content_policy_violation", "Blocked.")


def test_what_the_studio_can_do_without_may_be_nonsense(client, wire):
    odd = {"progress": "half", "results": None, "usage": [], "task_info": {"estimated_time": -1}}
    wire.answers.append((200, PENDING | odd))
    task = client.find("task-unified-1")
    assert (task.progress, task.results, task.estimated_s) == (0, (), None)


def test_an_answer_about_another_task_is_refused(client, wire):
    wire.answers.append((200, {"id": "task-unified-2", "status": "completed"}))
    with pytest.raises(UnexpectedAnswerError):
        client.find("task-unified-1")


def test_a_status_that_nobody_knows_is_refused(client, wire):
    wire.answers.append((200, PENDING | {"status": "dreaming"}))
    with pytest.raises(UnexpectedAnswerError) as caught:
        client.find("task-unified-1")
    assert (caught.value.path, caught.value.excerpt) == ("status", "dreaming")


def test_a_question_on_a_dead_connection_is_asked_once_more(client, wire):
    dead = requests.ConnectionError(ProtocolError("Connection aborted."))
    wire.answers.extend([dead, (200, PENDING)])
    assert client.find("task-unified-1").id == "task-unified-1"


def test_a_question_that_took_too_long_is_not_asked_again(client, wire):
    wire.answers.append(requests.ReadTimeout())
    with pytest.raises(UnreachableError):
        client.find("task-unified-1")


@pytest.mark.parametrize(("status", "kind"), [(404, UnknownTaskError), (500, ServiceDownError)])
def test_a_question_may_be_refused(client, wire, status, kind):
    wire.answers.append((status, refusal()))
    with pytest.raises(kind):
        client.find("task-unified-1")


@pytest.mark.parametrize("status", [400, 404])
def test_a_service_that_does_not_know_nobodys_task_takes_the_key(client, wire, status):
    wire.answers.append((status, refusal()))
    client.check()


def test_a_service_that_refuses_the_key_says_so(client, wire):
    wire.answers.append((401, refusal()))
    with pytest.raises(KeyRefusedError):
        client.check()


def test_the_environment_has_no_say(client, wire, monkeypatch, tmp_path):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine api.example.com login me password secret")
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example.com")
    wire.answers.append((200, PENDING))
    create(client)
    http, options = wire.heard[0]
    assert http.headers["Authorization"] == "Bearer sk-evo-1"
    assert not options["proxies"]


@pytest.mark.parametrize(
    ("data", "of_key", "of_account"),
    [
        (
            {"token": {"remaining_credits": 3.5}, "user": {"remaining_credits": 900}},
            Decimal("3.5"),
            Decimal(900),
        ),
        (
            {
                "token": {"unlimited_credits": True, "remaining_credits": 0},
                "user": {"remaining_credits": 12},
            },
            None,
            Decimal(12),
        ),
        ({"token": {"unlimited_credits": True}}, None, None),
    ],
    ids=["both bounds", "a key without a bound", "no bound at all"],
)
def test_what_is_left_is_read(client, wire, data, of_key, of_account):
    wire.answers.append((200, {"data": data, "message": "", "success": True}))
    assert client.balance() == Balance(of_key=of_key, of_account=of_account)
    assert wire.heard[0][0].url == "https://api.example.com/v1/credits"


@pytest.mark.parametrize("answer", [{}, {"data": []}, {"data": {"token": {"x": 1}}}])
def test_an_answer_that_tells_no_credits_is_none(client, wire, answer):
    wire.answers.append((200, answer))
    with pytest.raises(UnexpectedAnswerError):
        client.balance()


def test_a_service_may_not_know_the_question(client, wire):
    wire.answers.append((404, refusal()))
    with pytest.raises(ServiceError):
        client.balance()
