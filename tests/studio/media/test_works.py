"""Works go after a day, proxies with their clips, and the oldest of either when they are many."""

import os
from datetime import UTC, datetime, timedelta

import pytest

from studio.media.vault import Vault
from studio.media.works import WORK_LIFE, Works

JOB, CLIP = "0123456789abcdef" * 2, "fedcba9876543210" * 2
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path / "clips")


@pytest.fixture
def works(tmp_path, vault):
    return Works(tmp_path, vault, most_bytes=1000)


def put(place, *, age=timedelta(0), size=10):
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(bytes(size))
    at = (NOW - age).timestamp()
    os.utime(place, (at, at))
    return place


def test_a_work_is_found_by_its_job_and_name(works):
    place = put(works.work(JOB, "a fox – 狐.mp4"))
    assert works.find_work(JOB, "a fox – 狐.mp4") == place


@pytest.mark.parametrize("name", ["../secret", "..", ".", "", "fox.mp4.part", "/etc/passwd"])
def test_no_name_leads_elsewhere(works, tmp_path, name):
    put(works.work(JOB, "fox.mp4"))
    put(works.work(JOB, "fox.mp4.part"))
    put(tmp_path / "works" / "secret")
    assert works.find_work(JOB, name) is None


@pytest.mark.parametrize("job", ["..", "../works/" + JOB, "", JOB.upper(), "1" * 32])
def test_no_job_leads_elsewhere(works, job):
    put(works.work(JOB, "fox.mp4"))
    assert works.find_work(job, "fox.mp4") is None


def test_an_old_work_goes_with_its_folder(works):
    place = put(works.work(JOB, "fox.mp4"), age=WORK_LIFE + timedelta(minutes=1))
    works.sweep(NOW)
    assert not place.parent.exists()


def test_a_work_of_today_stays(works):
    place = put(works.work(JOB, "fox.mp4"), age=WORK_LIFE - timedelta(minutes=1))
    works.sweep(NOW)
    assert place.exists()


def test_a_part_goes_once_nobody_writes_it(works):
    dead = put(works.work(JOB, "a.mp4.part"), age=timedelta(minutes=6))
    living = put(works.work(JOB, "b.mp4.part"), age=timedelta(minutes=1))
    works.sweep(NOW)
    assert (dead.exists(), living.exists()) == (False, True)


def test_the_oldest_works_go_when_they_are_too_much(works):
    places = [
        put(works.work(f"{number:032x}", "fox.mp4"), age=timedelta(hours=number), size=400)
        for number in range(4)
    ]
    works.sweep(NOW)
    assert [place.exists() for place in places] == [True, True, False, False]


def test_a_proxy_stays_as_long_as_its_clip(works, vault):
    put(vault.clip(CLIP))
    kept = put(works.proxy(CLIP), age=timedelta(days=90))
    stray = put(works.proxy(JOB))
    works.sweep(NOW)
    assert (kept.exists(), stray.exists()) == (True, False)


def test_a_data_folder_without_works_is_swept_in_peace(works, tmp_path):
    before = sorted(tmp_path.rglob("*"))
    works.sweep(NOW)
    assert sorted(tmp_path.rglob("*")) == before
