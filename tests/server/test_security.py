from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from server import security


def answer(_request: Request) -> PlainTextResponse:
    return PlainTextResponse("done")


@pytest.fixture
def client() -> TestClient:
    methods = ["GET", "POST"]
    app = Starlette(
        routes=[Route("/v1/things", answer, methods=methods), Route("/", answer)],
        middleware=security.middleware(allowed_hosts=["studio.example"], own_prefixes=["/v1/"]),
    )
    return TestClient(app, base_url="http://127.0.0.1:8501")


@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost", "[::1]:8501", "studio.example"])
def test_known_hosts_are_served(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["evil.test", "127.0.0.1.evil.test", "localhost.evil.test", ""])
def test_other_hosts_are_refused(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 400


def test_every_answer_carries_the_headers(client):
    for response in (
        client.get("/"),
        client.get("/nowhere"),
        client.get("/", headers={"Host": "x"}),
    ):
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "frame-ancestors 'self'" in response.headers["content-security-policy"]
        assert response.headers["referrer-policy"] == "same-origin"


def test_the_policy_allows_no_inline_script(client):
    policy = client.get("/").headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert "unsafe-inline" not in scripts
    assert scripts.count("sha256-") >= 2


def test_the_hash_is_that_of_the_text_between_the_tags():
    # Source: Content Security Policy Level 3, the example of section 8.3 (doSomething).
    page = "<script>alert('Hello, world.');</script>"
    assert security.script_hashes(page) == (
        "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='",
    )


def test_each_inline_script_that_is_shipped_is_named():
    for page in security.shipped_pages():
        text = Path(page).read_text("utf-8")
        inline = text.count("<script>") + text.count('<script type="module">')
        assert len(security.script_hashes(text)) == inline > 0


@pytest.mark.parametrize("origin", ["https://evil.test", "null", "http://127.0.0.1:9999"])
def test_a_write_from_another_site_is_refused(client, origin):
    assert client.post("/v1/things", headers={"Origin": origin}).status_code == 403


def test_a_write_from_our_own_page_or_a_program_passes(client):
    own = {"Origin": "http://127.0.0.1:8501"}
    assert client.post("/v1/things", headers=own).status_code == 200
    assert client.post("/v1/things").status_code == 200


def test_a_read_from_another_site_passes(client):
    assert client.get("/v1/things", headers={"Origin": "https://evil.test"}).status_code == 200
