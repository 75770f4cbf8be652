"""The service calls back over HTTPS, and only to the public."""

import pytest

from studio.domain.callback import LONGEST_CALLBACK_URL, problem_with


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/done",
        "https://hooks.example.com:8443/a?b=c#d",
        "https://8.8.8.8/",
        "https://[2606:4700::1111]/",
        "https://xn--bcher-kva.example/",
    ],
)
def test_a_public_address_is_fine(url):
    assert problem_with(url) is None


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/",
        "ftp://example.com/",
        "example.com",
        "https://",
        "https://localhost/",
        "https://printer/",
        "https://nas.local/",
        "https://db.internal./",
        "https://127.0.0.1/",
        "https://10.1.2.3/",
        "https://172.16.0.1/",
        "https://192.168.1.1/",
        "https://169.254.169.254/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[fd00::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://2130706433/",
        "https://0x7f.1/",
        "https://127.1/",
        "https://user:word@example.com/",
        "https://example.com\\@127.0.0.1/",
        "https://example.com/a b",
        "https://example.com/\n",
        "https://example.com:0/",
        "https://example.com:99999/",
        "https://[::1",
        "https://exämple.com/",
    ],
)
def test_any_other_is_refused(url):
    assert problem_with(url)


def test_the_length_is_bounded():
    longest = "https://example.com/".ljust(LONGEST_CALLBACK_URL, "a")
    assert problem_with(longest) is None
    assert problem_with(longest + "a")
