"""Which URLs may be asked for as a callback."""

import pytest

from service.callbacks.errors import CallbackRefusedError
from service.callbacks.urls import is_callable, read_url

HOSTILE = [
    # Not HTTPS.
    "http://hooks.example.com/",
    "ftp://hooks.example.com/",
    "file:///etc/passwd",
    "gopher://hooks.example.com/",
    "//hooks.example.com/",
    "hooks.example.com/",
    "https:hooks.example.com/",
    "https:/hooks.example.com/",
    "https:///hooks.example.com/",
    "https://",
    "",
    "javascript:alert(1)//https://hooks.example.com",
    # Loopback and its other notations.
    "https://127.0.0.1/",
    "https://127.1/",
    "https://127.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.0.0.1/",
    "https://0x7f.1/",
    "https://017700000001/",
    "https://0177.0.0.1/",
    "https://127.0.0.01/",
    "https://0/",
    "https://0.0.0.0/",
    "https://127.0.0.1./",
    "https://1.1.1.0x1/",
    "https://1.1.1.256/",
    "https://4294967297.1/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:7f00:1]/",
    "https://[::127.0.0.1]/",
    "https://[64:ff9b::127.0.0.1]/",
    "https://[2002:7f00:1::]/",
    "https://[2606:4700::1.1.1.1]/",
    "https://[fe80::1%25eth0]/",
    "https://[fe80::1%eth0]/",
    "https://[v1.127.0.0.1]/",
    "https://[::1/",
    "https://::1/",
    "https://[[::1]]/",
    "https://[127.0.0.1]/",
    # Other private addresses.
    "https://10.0.0.1/",
    "https://169.254.169.254/latest/meta-data/",
    "https://192.168.1.1:8443/",
    "https://100.64.0.1/",
    "https://168.63.129.16/",
    "https://[fd00:ec2::254]/",
    # Names that stay at home.
    "https://localhost/",
    "https://LOCALHOST/",
    "https://localhost./",
    "https://a.localhost/",
    "https://router/",
    "https://printer.local/",
    "https://metadata.google.internal/",
    "https://nas.home.arpa/",
    "https://wiki.corp/",
    "https://hooks.example.com./",
    # Names that are none.
    "https://.example.com/",
    "https://example..com/",
    "https://-a.example.com/",
    "https://a-.example.com/",
    "https://a_b.example.com/",
    "https://" + "a" * 64 + ".example.com/",
    "https://" + "a." * 125 + "example.com/",
    "https://*.example.com/",
    "https://%31%32%37.0.0.1/",
    "https://localhost%2eexample.com/",
    # Somebody's name in front, or a parser led astray.
    "https://user@hooks.example.com/",
    "https://user:word@hooks.example.com/",
    "https://@hooks.example.com/",
    "https://hooks.example.com@127.0.0.1/",
    "https://127.0.0.1\\@hooks.example.com/",
    "https://hooks.example.com\\@127.0.0.1/",
    "https:\\\\hooks.example.com/",
    "https://hooks.example.com:80@127.0.0.1/",
    "https://127.0.0.1:443:443/",
    "https://hooks.example.com;127.0.0.1/",
    "https://hooks.example.com,127.0.0.1/",
    # Blanks and controls.
    " https://hooks.example.com/",
    "https://hooks.example.com/ ",
    "https://hooks.example.com/a b",
    "https://hooks.exa mple.com/",
    "https://hooks.example.com/\r\nX-Injected: 1",
    "https://hooks.example.com/\t",
    "ht\ntps://hooks.example.com/",
    "https://hooks.example.com/\x00",
    "https://hooks.example.com\x7f/",
    # Letters that look like others, or turn into others.
    "https://ｌｏｃａｌｈｏｓｔ/",  # noqa: RUF001
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://hooks.exam\u200bple.com/",
    "https://bücher.example.com/",
    "https://hooks.example.com/é",
    # Ports.
    "https://hooks.example.com:0/",
    "https://hooks.example.com:65536/",
    "https://hooks.example.com:99999/",
    "https://hooks.example.com:-1/",
    "https://hooks.example.com:0443/",
    "https://hooks.example.com:/",
    "https://hooks.example.com:443a/",
    "https://hooks.example.com:+443/",
    # Characters that no URL has.
    "https://hooks.example.com/%",
    "https://hooks.example.com/%zz",
    "https://hooks.example.com/<script>",
    'https://hooks.example.com/"',
    "https://hooks.example.com/{id}",
    "https://hooks.example.com/[1]",
    "https://hooks.example.com/" + "a" * 2_023,
]


def test_there_are_enough_hostile_urls():
    assert len(set(HOSTILE)) >= 46


@pytest.mark.parametrize("url", HOSTILE)
def test_a_hostile_url_is_refused(url):
    assert not is_callable(url)


@pytest.mark.parametrize(
    ("url", "host", "port", "target"),
    [
        ("https://hooks.example.com", "hooks.example.com", 443, "/"),
        ("https://hooks.example.com?id=1", "hooks.example.com", 443, "/?id=1"),
        ("HTTPS://Hooks.Example.COM/Film", "hooks.example.com", 443, "/Film"),
        ("https://hooks.example.com:8443/a/b?c=d&e#f", "hooks.example.com", 8443, "/a/b?c=d&e"),
        ("https://hooks.example.com/a/../b", "hooks.example.com", 443, "/b"),
        ("https://hooks.example.com/?to=http://127.0.0.1/", "hooks.example.com", 443, None),
        ("https://hooks.example.com#@127.0.0.1/", "hooks.example.com", 443, "/"),
        ("https://hooks.example.com/@127.0.0.1", "hooks.example.com", 443, "/@127.0.0.1"),
        ("https://xn--bcher-kva.example.com/", "xn--bcher-kva.example.com", 443, "/"),
        ("https://127.0.0.1.nip.io/", "127.0.0.1.nip.io", 443, "/"),
        ("https://1.1.1.1/", "1.1.1.1", 443, "/"),
        ("https://[2606:4700:4700::1111]:444/", "2606:4700:4700::1111", 444, "/"),
    ],
)
def test_a_public_url_is_read(url, host, port, target):
    found = read_url(url)

    assert (found.host, found.port) == (host, port)
    assert target is None or found.target == target


def test_a_url_of_2048_characters_is_read():
    assert is_callable("https://hooks.example.com/" + "a" * 2_022)


@pytest.mark.parametrize("url", ["https://localhost:8443/", "https://LocalHost/", "https://nas/"])
def test_named_hosts_may_be_let_through(url):
    assert is_callable(url, frozenset({"localhost", "nas"}))


@pytest.mark.parametrize("url", ["http://nas/", "https://a@nas/", "https://nas.local/"])
def test_a_host_that_is_let_through_changes_no_other_rule(url):
    assert not is_callable(url, frozenset({"nas"}))


def test_a_refusal_does_not_repeat_the_url():
    with pytest.raises(CallbackRefusedError) as refusal:
        read_url("https://hunter2@hooks.example.com/")

    assert "hunter2" not in repr(refusal.value)
