"""What a generation says of itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from studio.domain.generation import FINAL, FOLLOWERS, LIVE, Status, file_name
from studio.domain.request import GenerationRequest


def test_what_waits_for_a_person_is_neither_live_nor_final():
    assert set(Status) - LIVE - FINAL == {Status.UNKNOWN, Status.SET_ASIDE}


def test_nothing_leads_from_a_lost_answer_back_to_the_queue():
    reached, ahead = set(), {Status.UNKNOWN}
    while ahead:
        reached |= ahead
        ahead = set().union(*(FOLLOWERS[status] for status in ahead)) - reached
    assert not reached & {Status.QUEUED, Status.SUBMITTING}


@pytest.mark.parametrize("status", sorted(LIVE))
def test_everything_live_can_come_to_an_end(status):
    reached, ahead = set(), {status}
    while ahead:
        reached |= ahead
        ahead = set().union(*(FOLLOWERS[status] for status in ahead)) - reached
    assert reached & FINAL


def test_time_spent_stands_still_at_the_end(new_generation):
    generation = new_generation()
    now = generation.created_at + timedelta(seconds=90)
    ended = replace(generation, finished_at=generation.created_at + timedelta(seconds=60))
    assert (generation.spent_s(now), ended.spent_s(now)) == (90, 60)


def test_time_spent_is_never_negative(new_generation):
    generation = new_generation()
    assert generation.spent_s(generation.created_at - timedelta(days=2)) == 0


def test_a_download_is_named_after_prompt_quality_and_seed(new_generation):
    generation = new_generation(id="1f2e3d4c" * 4)
    assert file_name(generation) == "a-red-fox-in-the-snow-720p-seed42-1f2e3d4c.mp4"


def test_the_longest_name_fits_a_file_system(new_generation):
    request = GenerationRequest(prompt="狐" * 100, seed=2_147_483_647)
    assert len(file_name(new_generation(request=request)).encode()) <= 255
