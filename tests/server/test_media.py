"""Works and proxies travel with Range, under safe names, and nothing else does."""

from types import SimpleNamespace

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components import brand, player
from server import media, runtime
from studio.media.vault import Vault
from studio.media.works import Works
from studio.settings import Settings

JOB, CLIP = "0123456789abcdef" * 2, "fedcba9876543210" * 2


@pytest.fixture
def works(tmp_path):
    works = Works(tmp_path, Vault(tmp_path / "clips"))
    for place in (works.work(JOB, "狐 fox.mp4"), works.work(JOB, "x.html"), works.proxy(CLIP)):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"0123456789")
    return works


@pytest.fixture
def client(works, tmp_path):
    workshop = SimpleNamespace(work_path=works.find_work, proxy_path=works.find_proxy)
    studio = SimpleNamespace(workshop=workshop)
    runtime.use(runtime.Open(settings=Settings(data_dir=tmp_path), studio=studio, access=None))
    yield TestClient(Starlette(routes=media.routes("/studio")))
    runtime.use(None)


PROXY = f"/studio/app/static/proxies/{CLIP}.mp4"
WORK = f"/studio/app/static/works/{JOB}/%E7%8B%90%20fox.mp4"


@pytest.mark.parametrize("url", [PROXY, WORK])
def test_films_are_sent_in_ranges(client, url):
    answer = client.get(url, headers={"Range": "bytes=2-4"})
    assert (answer.status_code, answer.content) == (206, b"234")
    assert answer.headers["content-type"] == "video/mp4"
    assert answer.headers["cache-control"].startswith("private")


def test_a_work_is_sent_as_a_file_on_request(client):
    disposition = client.get(f"{WORK}?download").headers["content-disposition"]
    assert disposition == "attachment; filename*=utf-8''%E7%8B%90%20fox.mp4"
    assert "content-disposition" not in client.get(WORK).headers


@pytest.mark.parametrize(
    "url",
    [
        f"/studio/app/static/works/{JOB}/other.mp4",
        f"/studio/app/static/works/{JOB}/x.html",
        f"/studio/app/static/works/{JOB}/..%2f..%2fstudio.db",
        f"/studio/app/static/works/..%2f{JOB}/x.html",
        f"/studio/app/static/works/{JOB}/",
        f"/studio/app/static/proxies/{JOB}.mp4",
        "/studio/app/static/proxies/..%2fstudio.mp4",
    ],
)
def test_nothing_else_is_sent(client, url):
    assert client.get(url).status_code == 404


def test_the_player_is_kept_by_browsers_under_the_name_of_its_edition():
    client = TestClient(Starlette(routes=media.routes("/studio")))
    sent = client.get(f"/studio/app/static/player/{player.edition()}/player.js")
    assert sent.headers["content-type"].startswith("text/javascript")
    assert "immutable" in sent.headers["cache-control"]
    assert client.get("/studio/app/static/player/another/player.js").status_code == 404


def test_the_mark_is_sent_under_the_address_that_the_pages_tell(client):
    answer = client.get(f"/studio{brand.MARK}")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "image/png")
