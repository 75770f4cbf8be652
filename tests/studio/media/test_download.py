"""Only a film, and only a whole one, gets through; and nothing of ours gets out."""

import hashlib
import threading

import pytest
import requests

from studio.errors import (
    DiskFullError,
    DownloadCutError,
    LinkExpiredError,
    MediaError,
    NotAFilmError,
)
from studio.media import download
from studio.media.download import Link


@pytest.fixture
def fetch(world, tmp_path):
    def fetch(url=world.url, **link):
        return world.downloader.fetch(Link(url=url, **link), tmp_path / "film.part")

    return fetch


def test_a_film_arrives_byte_for_byte(fetch, film, tmp_path):
    fetched = fetch()
    content = film.read_bytes()
    assert (tmp_path / "film.part").read_bytes() == content
    assert fetched.size_bytes == len(content)
    assert fetched.sha256 == hashlib.sha256(content).hexdigest()


def test_the_link_gets_neither_key_nor_cookies(fetch, server, monkeypatch, tmp_path):
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine films.example.com login me password secret")
    monkeypatch.setenv("NETRC", str(netrc))
    server.headers["Set-Cookie"] = "a=b"
    fetch()
    fetch()
    assert not {"Authorization", "Cookie"} & set(server.asked[-1].headers)
    assert server.asked[-1].headers["Accept-Encoding"] == "identity"


def test_a_page_in_place_of_a_film_is_refused(fetch, server):
    server.headers["Content-Type"] = "text/html; charset=utf-8"
    with pytest.raises(NotAFilmError):
        fetch()


def test_a_page_that_calls_itself_a_film_is_refused(fetch, server):
    server.body = b"<html>busy</html>"
    with pytest.raises(NotAFilmError):
        fetch()


@pytest.mark.parametrize("status", [403, 404, 410])
def test_a_dead_link_is_told_apart(fetch, server, status):
    server.status = status
    with pytest.raises(LinkExpiredError):
        fetch()


def test_a_server_in_trouble_is_not_a_dead_link(fetch, server):
    server.status = 503
    with pytest.raises(MediaError, match="503"):
        fetch()


def test_a_film_cut_off_without_a_word_is_noticed(fetch, server):
    server.body = server.body[:-100]
    with pytest.raises(DownloadCutError):
        fetch()


def test_less_than_was_announced_is_noticed(fetch, server):
    server.headers["Content-Length"] = str(len(server.body) + 1)
    with pytest.raises(DownloadCutError):
        fetch()


def test_a_film_that_is_far_too_large_is_not_even_begun(fetch, server):
    server.headers["Content-Length"] = str(download.LARGEST + 1)
    with pytest.raises(NotAFilmError, match="too large"):
        fetch()


def test_a_film_that_grows_too_large_is_dropped(fetch, monkeypatch):
    monkeypatch.setattr(download, "LARGEST", 100)
    with pytest.raises(NotAFilmError, match="too large"):
        fetch()


def test_a_broken_connection_is_a_cut(fetch, server):
    server.trouble = requests.ConnectionError("reset")
    with pytest.raises(DownloadCutError):
        fetch()


def test_a_stop_cuts_a_download_short(fetch, world):
    world.stopped.set()
    with pytest.raises(DownloadCutError):
        fetch()


def test_no_message_holds_the_link(fetch, server):
    server.status = 403
    with pytest.raises(LinkExpiredError) as caught:
        fetch()
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://films.example.com/a.mp4",
        "http://127.0.0.1/a.mp4",
        "ftp://films.example.com/a.mp4",
        "file:///etc/passwd",
        "https://me:word@films.example.com/a.mp4",
        "https://",
        "https://[::1",
        "a.mp4",
    ],
)
def test_an_improper_link_is_not_followed(fetch, server, url):
    with pytest.raises(MediaError):
        fetch(url)
    assert server.asked == []


def test_a_film_of_this_machine_may_come_over_plain_http(fetch):
    assert fetch("http://127.0.0.1:8501/a.mp4", may_be_loopback=True).size_bytes


def test_this_machine_means_this_machine(fetch):
    with pytest.raises(MediaError):
        fetch("http://films.example.com/a.mp4", may_be_loopback=True)


def test_a_redirect_has_to_be_proper_too(fetch, server):
    server.status, server.headers["Location"] = 302, "http://127.0.0.1/admin"
    with pytest.raises(MediaError):
        fetch()
    assert len(server.asked) == 1


def test_redirects_come_to_an_end(fetch, server):
    server.status, server.headers["Location"] = 302, "/a.mp4"
    with pytest.raises(MediaError, match="circles"):
        fetch()


@pytest.fixture
def cut(fetch, server, film, tmp_path):
    """Let a download break off after so many bytes; return all bytes of the film."""

    def cut(at, etag='"v1"'):
        whole = film.read_bytes()
        server.body = whole[:at]
        server.headers |= {"Content-Length": str(len(whole)), "ETag": etag}
        with pytest.raises(DownloadCutError):
            fetch()
        return whole

    return cut


def answer_with_the_rest(server, whole, at, *, says=None, etag='"v1"'):
    server.status, server.body = 206, whole[at:]
    said = at if says is None else says
    server.headers = {
        "Content-Type": "video/mp4",
        "Content-Range": f"bytes {said}-{len(whole) - 1}/{len(whole)}",
        "ETag": etag,
    }


def test_a_broken_download_goes_on_where_it_was(fetch, server, cut, tmp_path):
    whole = cut(1000)
    answer_with_the_rest(server, whole, 1000)
    fetched = fetch("https://films.example.com/a.mp4?Signature=fresh")
    assert (tmp_path / "film.part").read_bytes() == whole
    assert fetched.sha256 == hashlib.sha256(whole).hexdigest()
    assert server.asked[-1].headers["Range"] == "bytes=1000-"
    assert server.asked[-1].headers["If-Range"] == '"v1"'


def test_a_server_that_knows_no_ranges_sends_all_of_it(fetch, server, cut):
    whole = cut(1000)
    server.body = whole
    assert fetch().sha256 == hashlib.sha256(whole).hexdigest()


@pytest.mark.parametrize(("says", "etag"), [(999, '"v1"'), (1000, '"v2"')])
def test_another_rest_than_was_asked_for_is_not_glued_on(fetch, server, cut, says, etag):
    whole = cut(1000)
    answer_with_the_rest(server, whole, 1000, says=says, etag=etag)
    with pytest.raises(DownloadCutError):
        fetch()
    server.status, server.body, server.headers = 200, whole, {"Content-Type": "video/mp4"}
    assert fetch().sha256 == hashlib.sha256(whole).hexdigest()
    assert "Range" not in server.asked[-1].headers


def test_a_range_that_does_not_exist_begins_anew(fetch, server, cut):
    cut(1000)
    server.status, server.body = 416, b""
    with pytest.raises(DownloadCutError):
        fetch()
    with pytest.raises(MediaError, match="416"):
        fetch()


@pytest.mark.parametrize("etag", ['W/"v1"', "v1", ""])
def test_without_a_strong_tag_it_begins_anew(fetch, server, cut, etag):
    cut(1000, etag=etag)
    with pytest.raises(DownloadCutError):
        fetch()
    assert "Range" not in server.asked[-1].headers


def test_what_a_crash_wrote_after_the_note_is_not_trusted(fetch, server, cut, tmp_path):
    whole = cut(1000)
    with (tmp_path / "film.part").open("ab") as part:
        part.write(b"\0" * 500)
    answer_with_the_rest(server, whole, 1000)
    assert fetch().sha256 == hashlib.sha256(whole).hexdigest()


def test_a_film_without_room_for_it_is_not_begun(server, clock, tmp_path):
    downloader = download.Downloader(
        download.open_session(server), clock, threading.Event(), free=lambda _folder: 40_000_000
    )
    server.headers["Content-Length"] = "30000000"
    with pytest.raises(DiskFullError, match=r"needs 64 MB.*there are 40 MB") as caught:
        downloader.fetch(Link(url="https://films.example.com/a.mp4"), tmp_path / "film.part")
    assert caught.value.free_bytes == 40_000_000
    assert not (tmp_path / "film.part").exists()
