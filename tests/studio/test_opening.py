"""A data folder is opened by one studio, and whatever befell it, what was ordered goes on."""

import os

import pytest

from studio.domain.generation import Status
from studio.errors import DataFolderInUseError, SettingsError
from studio.opening import open_studio
from studio.settings import Settings
from tests.studio.small_service import submit


def test_a_studio_opened_anew_goes_on_where_the_last_one_was(
    studio, service, access, carried_to, clock, tmp_path
):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.stop()
    anew = open_studio(
        Settings(data_dir=tmp_path / "data"),
        access=access,
        clock=clock,
        adapter=carried_to(service.app),
    )
    clock.turn(2)
    anew._parts.tracker.run_once()
    assert anew.generations([asked.id])[0].status is Status.SAVED
    assert len(service.orders) == 1
    anew.stop()


def test_a_second_studio_on_the_same_folder_is_refused(studio, access, tmp_path):
    with pytest.raises(DataFolderInUseError, match=f"process {os.getpid()}"):
        open_studio(Settings(data_dir=tmp_path / "data"), access=access)


def test_an_address_that_nobody_can_call_is_refused(access, tmp_path):
    settings = Settings(data_dir=tmp_path / "data", public_url="https://10.0.0.1")
    with pytest.raises(SettingsError, match="HAPPYHORSE_PUBLIC_URL"):
        open_studio(settings, access=access)
    open_studio(Settings(data_dir=tmp_path / "data"), access=access).stop()


@pytest.fixture
def reopened(service, access, carried_to, clock, tmp_path, studio):
    """Close the studio, do something to its database, and open it again."""

    def reopen(harm):
        studio.stop()
        harm(tmp_path / "data" / "studio.db")
        settings = Settings(data_dir=tmp_path / "data")
        return open_studio(settings, access=access, clock=clock, adapter=carried_to(service.app))

    return reopen


def wreck(file):
    for companion in ("-wal", "-shm"):
        file.with_name(file.name + companion).unlink()
    file.write_bytes(b"\xff" * 8192)


def test_films_outlive_the_database(studio, work, reopened):
    (asked,) = submit(studio)
    work()
    anew = reopened(wreck)
    (found,) = anew.generations([asked.id])
    assert (found.status, found.request, found.task_id) == (
        Status.SAVED,
        asked.request,
        "task-unified-1",
    )
    assert "Films found again by their recipes: 1." in anew.recovered()


def test_what_an_old_copy_wants_to_send_is_left_to_a_person(studio, service, work, reopened):
    (asked,) = submit(studio, service="https://api.example.com")
    studio.tidy()
    anew = reopened(wreck)
    anew._parts.tracker.run_once()
    assert anew.generations([asked.id])[0].status is Status.UNKNOWN
    assert service.orders == []


def test_a_film_that_an_old_copy_waits_for_is_found_in_the_vault(studio, work, reopened):
    (asked,) = submit(studio)
    studio._parts.tracker.run_once()
    studio.tidy()
    work()
    assert reopened(wreck).generations([asked.id])[0].status is Status.SAVED


def test_a_sound_database_needs_no_word(studio, reopened):
    assert reopened(lambda _file: None).recovered() is None
