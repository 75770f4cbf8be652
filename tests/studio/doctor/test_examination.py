"""Whatever is wrong is found, and to look for it changes nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studio.doctor.examination import Examiner
from studio.doctor.visit import visiting
from studio.domain.generation import Status
from studio.domain.health import Depth, Kind
from studio.domain.request import GenerationRequest
from studio.errors import StoreError
from studio.settings import Settings

FIRST = f"{1:032x}"


def the_only(report):
    (finding,) = report.findings
    return finding


def test_a_sound_folder_is_in_order_and_counted(folder):
    report = folder.look(decode=True)
    assert report.findings == ()
    counted = report.counted
    assert (counted.takes, counted.clips, counted.read, counted.backups) == (2, 2, 2, 1)
    assert counted.clips_bytes == sum(folder.vault.clip(f"{n:032x}").stat().st_size for n in (1, 2))


def test_what_is_wrong_is_found_and_nothing_else(folder, harm):
    kind, do = harm
    do(folder)
    assert folder.kinds() == {kind}


def test_to_look_changes_nothing(folder, harm):
    _, do = harm
    do(folder)
    before = folder.files()
    folder.look(decode=True)
    assert folder.files() == before


def test_a_finding_names_its_take_and_its_file(folder):
    folder.vault.clip(FIRST).unlink()
    finding = the_only(folder.look())
    assert finding.generation_id == FIRST
    assert finding.file_name == f"clips/00/{FIRST}.mp4"
    assert "“A lighthouse by the sea, take 1”, seed 1" in finding.sentence


@pytest.mark.parametrize("harm_done", ["longer", "shorter"])
def test_a_clip_of_another_size_needs_no_reading_to_be_found(folder, harm_done):
    place = folder.vault.clip(FIRST)
    data = place.read_bytes()
    place.write_bytes(data + b"x" if harm_done == "longer" else data[:-9])
    assert folder.kinds(budget_s=0) == {Kind.DAMAGED_CLIP}


def test_a_film_that_cannot_be_shown_is_found_by_decoding_alone(folder, film):
    data = film.read_bytes()
    at = data.index(b"mdat") + 4
    folder.put(FIRST, data[:at] + bytes(len(data) - at - 2000) + data[-2000:])
    assert folder.kinds() == set()
    assert folder.kinds(decode=True) == {Kind.DAMAGED_CLIP}


def test_without_time_no_clip_is_read_and_the_report_says_so(folder):
    counted = folder.look(budget_s=0).counted
    assert (counted.read, counted.to_read) == (0, 2)
    assert "0 of 2 read whole" in counted.sentence


def test_a_second_short_look_goes_on_where_the_first_ended(folder, clock):
    class Slow:
        """A second passes at each look at the clock."""

        def now(self):
            return clock.now()

        def monotonic(self):
            clock.turn(1)
            return clock.monotonic()

    folder.flip_a_bit(f"{2:032x}")
    with visiting(folder.settings, Slow()) as examiner:
        found = [examiner.examine(Depth(budget_s=2)).findings for _ in range(2)]
    assert sorted(map(len, found)) == [0, 1]


def test_how_long_a_link_lives_is_told(folder):
    folder.add(3, Status.COMPLETED, hours_ago=20)
    assert "another 4 h 0 min" in the_only(folder.look()).sentence


def test_a_link_that_may_be_dead_is_told(folder):
    folder.add(3, Status.COMPLETED, hours_ago=25)
    assert "may be dead" in the_only(folder.look()).sentence


def test_a_task_within_its_limit_is_no_finding(folder):
    folder.add(3, Status.PROCESSING, hours_ago=0.9)
    assert folder.kinds() == set()


def test_a_film_in_the_trackers_hand_is_no_finding(folder, clock):
    folder.add(3, Status.COMPLETED)
    until = int((clock.now() + timedelta(seconds=20)).timestamp() * 1_000_000)
    folder.sql("UPDATE generations SET leased_until = ? WHERE id = ?", until, f"{3:032x}")
    assert folder.kinds() == set()


def test_a_stray_without_a_recipe_is_named_and_left_to_the_person(folder, film):
    stray = folder.vault.clip("f" * 32)
    stray.parent.mkdir()
    stray.write_bytes(film.read_bytes())
    finding = the_only(folder.look())
    assert finding.kind is Kind.UNTRACKED_CLIP
    assert not finding.mendable


def test_files_that_are_none_of_ours_are_left_alone(folder):
    (folder.path / "clips" / "00" / "holiday.mp4").write_bytes(b"x")
    (folder.path / "clips" / "00" / f"{'f' * 32}.mp4").write_bytes(b"x")
    assert folder.kinds() == set()


def test_an_empty_folder_of_clips_is_a_missing_drive_not_many_missing_clips(folder):
    folder.save(3)
    for number in (1, 2, 3):
        folder.vault.clip(f"{number:032x}").unlink()
    assert folder.kinds() == {Kind.VAULT}


def test_an_old_backup_is_a_finding_once_more_has_happened(folder, clock):
    clock.turn(3 * 24 * 3600)
    assert folder.kinds() == set()
    folder.add(3, Status.CANCELLED, hours_ago=0)
    assert folder.kinds() == {Kind.BACKUP}


def test_a_disk_without_room_for_a_film_is_a_finding(folder):
    with visiting(folder.settings, folder.clock) as examiner:
        full = replace(examiner._patient, free_bytes=lambda _folder: 1_000_000)
        finding = the_only(Examiner(full).examine(Depth()))
    assert finding.kind is Kind.FREE_SPACE
    assert "1.0 MB are free" in finding.sentence


def test_a_database_that_is_gone_is_told(folder):
    (folder.path / "studio.db").unlink()
    assert the_only(folder.look()).sentence == "The database is missing."


def test_a_database_of_another_version_is_not_judged(folder):
    folder.sql("UPDATE alembic_version SET version_num = 'v9999'")
    with pytest.raises(StoreError, match="another version"):
        folder.look()


@pytest.mark.parametrize("is_there", [False, True])
def test_a_folder_in_which_no_studio_worked_is_refused(tmp_path, clock, is_there):
    path = tmp_path / "none"
    if is_there:
        path.mkdir()
    with (
        pytest.raises(StoreError, match=str(path)),
        visiting(Settings(data_dir=path), clock),
    ):
        pass


def test_a_studio_in_use_can_be_looked_at_from_outside(folder):
    studio = folder.open()
    fox = GenerationRequest(prompt="A red fox in the snow")
    studio.orders.submit([fox], press_id="press", service="local")
    assert folder.look().counted.takes == 3


def test_what_a_crash_left_in_the_log_is_read_and_left_there(folder, tmp_path):
    fox = GenerationRequest(prompt="A fox")
    folder.open().orders.submit([fox], press_id="press", service="local")
    crashed = folder.copy(tmp_path / "crashed")
    (crashed.path / "studio.db-shm").unlink()
    before = crashed.files()
    assert crashed.look().counted.takes == 3
    assert before.items() <= crashed.files().items()
