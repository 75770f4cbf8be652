"""Only a film, and only a whole one, gets through; and nothing of ours gets out."""

import hashlib

import pytest
import requests

from studio.errors import DownloadCutError, LinkExpiredError, MediaError, NotAFilmError
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
