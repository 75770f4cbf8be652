import pytest
from pydantic import SecretStr

from server.access import KeySource, LocalService, ServiceAccess
from studio.domain.service import LOCAL
from studio.errors import KeyMissingError, SettingsError
from studio.settings import Settings

HERE = LocalService(address=lambda: "http://127.0.0.1:8501", key=lambda: "local-key")
VENDOR = "https://api.evolink.ai"


@pytest.fixture
def no_settings(monkeypatch, tmp_path):
    for name in ("HAPPYHORSE_API_KEY", "HAPPYHORSE_BASE_URL", "HAPPYHORSE_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def access(no_settings) -> ServiceAccess:
    return ServiceAccess(Settings(), local=HERE)


def with_key(value: str) -> ServiceAccess:
    return ServiceAccess(Settings(api_key=SecretStr(value)), local=HERE)


def test_without_a_key_requests_go_to_the_local_service(access):
    assert access.target == LOCAL
    assert access.of(LOCAL) == ("http://127.0.0.1:8501", SecretStr("local-key"))


def test_with_a_key_they_go_to_the_vendor(no_settings):
    access = with_key("sk-vendor-1234")
    assert access.target == VENDOR
    assert access.of(VENDOR) == (VENDOR, SecretStr("sk-vendor-1234"))


def test_the_vendor_is_known_wherever_requests_go_but_not_without_a_key(access):
    assert access.vendor is None
    access.use(base_url=VENDOR, typed_key=SecretStr("sk-typed-2"))
    access.prefer_local(True)
    assert access.vendor == VENDOR


def test_a_typed_key_beats_the_one_from_the_settings(no_settings):
    access = with_key("sk-settings-1")
    access.use(base_url=VENDOR, typed_key=SecretStr("sk-typed-2"))
    assert access.key().source is KeySource.TYPED
    access.forget_typed_key()
    assert access.key().source is KeySource.SETTINGS


def test_no_key_goes_to_an_address_that_is_not_in_use(no_settings):
    access = with_key("sk-vendor-1234")
    access.use(base_url="https://other.example", typed_key=None)
    with pytest.raises(KeyMissingError):
        access.of(VENDOR)


def test_a_person_may_draft_locally_although_there_is_a_key(no_settings):
    access = with_key("sk-vendor-1234")
    access.prefer_local(True)
    assert access.target == LOCAL


def test_a_key_is_shown_by_its_last_four_characters(no_settings):
    assert with_key("sk-vendor-1234").key().masked == "••••••••1234"
    assert with_key("short").key().masked == "••••••••"


@pytest.mark.parametrize("address", ["", "ftp://x", "http://example.com", "https://a@b.c", "x y"])
def test_an_address_that_no_key_may_be_sent_to_is_refused(access, address):
    with pytest.raises(SettingsError):
        access.use(base_url=address, typed_key=None)


def test_without_the_local_service_and_without_a_key_the_vendor_is_the_target(no_settings):
    access = ServiceAccess(Settings(), local=None)
    assert access.target == VENDOR
    with pytest.raises(KeyMissingError):
        access.of(LOCAL)
