import pytest
from pydantic import SecretStr

from components.takes import OrderFilm
from server import retakes
from server.access import LocalService, ServiceAccess
from studio.domain.service import LOCAL
from studio.errors import InvalidRequestError, KeyMissingError
from studio.opening import open_studio
from studio.settings import Settings
from tests.seeded import a_generation, keep

VENDOR = "https://api.evolink.ai"
ANIMATIC = a_generation(1)


@pytest.fixture
def studio(tmp_path):
    keep(tmp_path, ANIMATIC)
    settings = Settings(data_dir=tmp_path, api_key=SecretStr("sk-vendor-1234"), budget_press=50)
    local = LocalService(address=lambda: "http://127.0.0.1:9", key=lambda: "local-key")
    studio = open_studio(settings, access=ServiceAccess(settings, local=local))
    yield studio
    studio.stop()


def test_what_was_ordered_before_comes_back(studio):
    first = retakes.order(studio, OrderFilm(ANIMATIC.id), vendor=VENDOR)
    assert retakes.order(studio, OrderFilm(ANIMATIC.id), vendor=VENDOR) == first
    assert [one.service for one in studio.recent()] == [VENDOR, LOCAL]


def test_what_was_ordered_before_comes_back_when_the_budget_is_spent(studio, monkeypatch):
    first = retakes.order(studio, OrderFilm(ANIMATIC.id), vendor=VENDOR)
    monkeypatch.setattr(type(studio.purse), "objection", lambda *_, **__: "All is spent.")
    assert retakes.order(studio, OrderFilm(ANIMATIC.id), vendor=VENDOR) == first
    with pytest.raises(InvalidRequestError):
        retakes.order(studio, OrderFilm(first[0].id), vendor=VENDOR)


def test_a_film_is_not_ordered_without_a_key(studio):
    with pytest.raises(KeyMissingError):
        retakes.order(studio, OrderFilm(ANIMATIC.id), vendor=None)
    assert len(studio.recent()) == 1


def test_nothing_is_ordered_out_of_a_take_that_is_not_kept(studio):
    assert retakes.order(studio, OrderFilm("f" * 32), vendor=VENDOR) == []
