"""How the service is set up."""

from datetime import timedelta

import pytest
from pydantic import ValidationError

from service.settings import ServiceSettings


def test_the_environment_sets_up_the_service(monkeypatch, tmp_path):
    monkeypatch.setenv("HAPPYHORSE_SERVICE_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("HAPPYHORSE_SERVICE_WORKERS", "1")
    monkeypatch.setenv("HAPPYHORSE_SERVICE_RETENTION", "PT48H")

    settings = ServiceSettings()

    assert settings.data_dir == tmp_path
    assert settings.workers == 1
    assert settings.retention == timedelta(hours=48)


def test_the_service_listens_to_this_machine_alone_unless_told():
    assert ServiceSettings().host == "127.0.0.1"


@pytest.mark.parametrize("wrong", [{"port": 0}, {"workers": 0}])
def test_a_setting_that_cannot_be_is_refused(wrong):
    with pytest.raises(ValidationError):
        ServiceSettings(**wrong)
