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


def test_faults_are_ordered_by_a_variable_of_their_own(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_FAULTS", "create:3=429;render=none")

    assert [rule.place for rule in ServiceSettings().faults] == ["create", "render"]


def test_a_fault_that_there_is_not_stops_the_start(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_FAULTS", "create=flood")

    with pytest.raises(ValidationError, match="no such fault: create=flood"):
        ServiceSettings()


def test_hosts_that_may_be_called_back_are_separated_by_commas(monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_SERVICE_CALLBACK_ALLOW_HOSTS", "NAS, hooks.test,")

    assert ServiceSettings().callback_allow_hosts == {"nas", "hooks.test"}
