"""Settings come from file and environment and are checked once."""

import pytest

from studio.errors import SettingsError
from studio.settings import PREFIX, Settings, describe, load_settings


@pytest.fixture(autouse=True)
def bare(monkeypatch, tmp_path):
    """Start from nothing but the built-in values."""
    for name in Settings.model_fields:
        monkeypatch.delenv(PREFIX + name.upper(), raising=False)
    file = tmp_path / "config.toml"
    file.touch()
    monkeypatch.setenv("HAPPYHORSE_CONFIG", str(file))
    return file


def test_nothing_has_to_be_set():
    assert load_settings().api_key is None


def test_the_environment_beats_the_file(bare, monkeypatch):
    bare.write_text("concurrency = 5\npoll_fastest_s = 4")
    monkeypatch.setenv("HAPPYHORSE_CONCURRENCY", "7")
    settings = load_settings()
    assert (settings.concurrency, settings.poll_fastest_s) == (7, 4)


def test_a_bad_value_is_named_and_not_repeated(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_CONCURRENCY", "sk-evo-secret")
    with pytest.raises(SettingsError, match="HAPPYHORSE_CONCURRENCY") as caught:
        load_settings()
    assert "secret" not in str(caught.value)
    assert caught.value.names == ("HAPPYHORSE_CONCURRENCY",)


def test_a_key_is_not_shown(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_API_KEY", "sk-evo-secret")
    assert "secret" not in repr(load_settings())


def test_a_misspelt_setting_in_the_file_is_named(bare):
    bare.write_text("concurency = 5")
    with pytest.raises(SettingsError, match="HAPPYHORSE_CONCURENCY"):
        load_settings()


def test_a_file_that_is_no_toml_is_named(bare):
    bare.write_text("concurrency: 5")
    with pytest.raises(SettingsError, match=r"config\.toml"):
        load_settings()


def test_a_settings_file_that_is_asked_for_has_to_exist(monkeypatch, tmp_path):
    monkeypatch.setenv("HAPPYHORSE_CONFIG", str(tmp_path / "none.toml"))
    with pytest.raises(SettingsError, match="HAPPYHORSE_CONFIG"):
        load_settings()


@pytest.mark.parametrize(
    "url", ["http://api.example.com", "https://me:pass@example.com", "api.example.com", "https://"]
)
def test_a_key_may_not_go_to_such_an_address(monkeypatch, url):
    monkeypatch.setenv("HAPPYHORSE_BASE_URL", url)
    with pytest.raises(SettingsError, match="HAPPYHORSE_BASE_URL"):
        load_settings()


def test_an_address_loses_its_last_slash(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BASE_URL", "http://127.0.0.1:9000/")
    assert load_settings().base_url == "http://127.0.0.1:9000"


def test_hosts_are_divided_by_commas(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_ALLOWED_HOSTS", "a.example, b.example,")
    assert load_settings().allowed_hosts == ("a.example", "b.example")


def test_every_setting_is_described():
    assert all(name.startswith(PREFIX) and text.endswith(".") for name, _, text in describe())


def test_services_that_keep_answers_are_addresses(monkeypatch):
    services = "https://api.example.com/, https://b.example.com"
    monkeypatch.setenv("HAPPYHORSE_REPLAY_SERVICES", services)
    assert load_settings().replay_services == ("https://api.example.com", "https://b.example.com")


@pytest.mark.parametrize("url", ["http://films.example.com", "https://", "films.example.com"])
def test_a_public_address_has_to_be_one(monkeypatch, url):
    monkeypatch.setenv("HAPPYHORSE_PUBLIC_URL", url)
    with pytest.raises(SettingsError, match="HAPPYHORSE_PUBLIC_URL"):
        load_settings()


def test_the_public_address_is_one_of_our_names(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_PUBLIC_URL", "https://films.example.com/studio/")
    settings = load_settings()
    assert settings.public_url == "https://films.example.com/studio"
    assert settings.hosts == ("films.example.com",)
