"""Which addresses may be called, held against two libraries that answer the same question."""

import ipaddress
import random
from ipaddress import IPv4Address, IPv6Address

import pytest
import requests_hardened.ip_filter
from AntiSSRF import AntiSSRFPolicy, PolicyConfigOptions

from service.callbacks.addresses import is_public

NOT_PUBLIC = """
0.0.0.0 0.1.2.3 0.255.255.255
10.0.0.0 10.1.2.3 10.255.255.255
100.64.0.0 100.100.100.200 100.127.255.255
127.0.0.1 127.1.1.1 127.255.255.255
168.63.129.16
169.254.0.1 169.254.169.254 169.254.170.2
172.16.0.1 172.31.255.255
192.0.0.1 192.0.0.8 192.0.0.9 192.0.0.10 192.0.0.170 192.0.0.192
192.0.2.1 192.31.196.1 192.52.193.1 192.88.99.1 192.168.0.1 192.168.255.255 192.175.48.1
198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9
224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.254 255.255.255.255
:: ::1 ::127.0.0.1 ::10.0.0.1 ::8.8.8.8
::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 ::ffff:8.8.8.8 ::ffff:0:127.0.0.1
64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::a00:1 100::1 100:0:0:1::1
2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:1::1 2001:1::2 2001:1::3 2001:2::1 2001:3::1
2001:4:112::1 2001:10::1 2001:20::1 2001:30::1 2001:db8::1
2002:7f00:1:: 2002:a00:1::1 2002:808:808::1 2620:4f:8000::1 3ffe::1 3fff::1 3fff:fff::1
2606:4700:0:0:0:5efe:a00:1 2606:4700::200:5efe:7f00:1
4000::1 5f00::1 fc00::1 fd00:ec2::254 fd12:3456:789a::1 fe80::1 fe80::1%eth0 febf::1
fec0::1 feff::1 ff02::1 ff0e::1 ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff
2606:4700::1111%eth0
"""

PUBLIC = """
1.1.1.1 8.8.8.8 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0
168.63.129.15 168.63.129.17 169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0
192.167.255.255 192.169.0.0 198.17.255.255 198.20.0.0 223.255.255.255
2001:200::1 2001:4860:4860::8888 2003::1 2400:cb00::1 2606:4700:4700::1111 2620:4f:8001::1
2a00:1450:4001:81b::200e
"""


def is_refused_elsewhere(address):
    """Tell whether requests-hardened or microsoft-antissrf refuses an address."""
    policy = AntiSSRFPolicy(PolicyConfigOptions.EXTERNAL_ONLY_LATEST)
    if not policy._is_str_ip_address_connection_allowed(str(address)):
        return True
    try:
        requests_hardened.ip_filter.get_ip_address(str(address), 443, allow_loopback=False)
    except requests_hardened.ip_filter.InvalidIPAddress:
        return True
    return False


def around_every_special_range():
    """Yield the edges of every refused range, their neighbours, and a few from its middle."""
    chance = random.Random(59)
    for address in map(
        ipaddress.ip_address, (text.partition("%")[0] for text in NOT_PUBLIC.split())
    ):
        kind, bits = type(address), address.max_prefixlen
        for prefix in range(4, bits + 1, 4):
            network = ipaddress.ip_network((address, prefix), strict=False)
            first, last = int(network[0]), int(network[-1])
            for number in (first - 1, first, chance.randint(first, last), last, last + 1):
                if 0 <= number < 1 << bits:
                    yield kind(number)


def at_random():
    chance = random.Random(46)
    for _ in range(5_000):
        yield IPv4Address(chance.getrandbits(32))
        yield IPv6Address(chance.getrandbits(128))
        yield IPv6Address(1 << 125 | chance.getrandbits(125))


def test_there_are_enough_addresses_to_be_refused():
    assert len(set(NOT_PUBLIC.split())) >= 59


@pytest.mark.parametrize("address", NOT_PUBLIC.split())
def test_an_address_that_is_not_public_is_refused(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC.split())
def test_a_public_address_is_accepted(address):
    assert is_public(address)


@pytest.mark.parametrize("text", ["", "localhost", "1.1.1", "0x7f.1", "127.1", "[::1]", "1.1.1.01"])
def test_what_is_no_address_is_refused(text):
    assert not is_public(text)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("sample", [around_every_special_range, at_random])
def test_whatever_another_library_refuses_is_refused(sample, monkeypatch):
    monkeypatch.setattr(
        requests_hardened.ip_filter.socket,
        "getaddrinfo",
        lambda host, port, **_: [(2 if "." in host else 10, 1, 6, "", (host, port))],
    )
    addresses = set(sample())

    accepted = [address for address in addresses if is_public(str(address))]

    assert len(addresses) > 1_000
    assert accepted
    assert [str(address) for address in accepted if is_refused_elsewhere(address)] == []
