"""Orders become assignments; clips that are not kept are refused."""

import pytest

from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from studio.domain.service import LOCAL
from studio.domain.work import CutOrder, JobState, SheetFormat, SheetOrder, TileOrder
from studio.errors import InvalidOrderError, UnknownGenerationError
from tests.films import write_counting_film


def test_a_proxy_is_made_once_and_kept(workshop, keep, bench, finish):
    fox = keep()
    workshop.proxy(fox)
    finish()
    again = workshop.proxy(fox)
    assert (again.state, again.url_path) == (JobState.DONE, f"/app/static/proxies/{fox}.mp4")
    assert workshop.proxy_path(fox).read_text("utf-8") == "made"
    assert len(bench.asked) == 1


def test_a_proxy_of_an_earlier_run_is_not_made_again(workshop, works, keep, bench):
    fox = keep()
    works.proxy(fox).parent.mkdir()
    works.proxy(fox).write_bytes(b"film")
    assert workshop.proxy(fox).state is JobState.DONE
    assert not bench.asked


def test_a_lost_proxy_is_made_again(workshop, keep, bench, finish):
    fox = keep()
    workshop.proxy(fox)
    finish()
    workshop.proxy_path(fox).unlink()
    workshop.proxy(fox)
    finish()
    assert len(bench.asked) == 2


@pytest.mark.parametrize(("distance", "needed"), [("24", False), ("25", True)])
def test_sparse_key_frames_need_a_proxy(workshop, keep, vault, distance, needed):
    fox = keep()
    write_counting_film(vault.clip(fox), 40, g=distance, sc_threshold="0")
    assert workshop.needs_proxy(fox) is needed


@pytest.mark.parametrize("generation_id", ["f" * 32, "../../etc/passwd", ""])
def test_a_clip_that_is_not_here_needs_none(workshop, generation_id):
    assert not workshop.needs_proxy(generation_id)


def test_a_clip_is_looked_into_once(workshop, keep, vault):
    fox = keep()
    first = workshop.needs_proxy(fox)
    vault.clip(fox).unlink()
    assert workshop.needs_proxy(fox) == first


def test_the_clip_to_be_heard_is_found_by_its_id(workshop, keep, vault, bench, finish):
    ids = (keep(), keep(), keep())
    workshop.tile(TileOrder(ids=ids, labels=("a", "b", ""), heard_id=ids[1]))
    finish()
    (asked,) = bench.asked
    assert asked.sources == tuple(str(vault.clip(one)) for one in ids)
    assert (asked.heard, asked.labels) == (1, ("a", "b", ""))


def test_a_clip_may_come_twice_in_a_cut(workshop, keep, vault, bench, finish):
    fox, hare = keep(), keep()
    workshop.rough_cut(CutOrder(ids=(fox, hare, fox)))
    finish()
    assert bench.asked[0].sources == tuple(str(vault.clip(one)) for one in (fox, hare, fox))


def test_captions_tell_prompt_and_settings(workshop, keep, bench, finish):
    fox = keep(request=GenerationRequest(prompt="A red\n fox", seed=42))
    workshop.contact_sheet(SheetOrder(ids=(fox,), title="Foxes"))
    finish()
    assert bench.asked[0].labels == ("A red fox\n720p · 16:9 · 5 s · seed 42",)


def test_an_animatic_is_called_one(workshop, keep, bench, finish):
    workshop.contact_sheet(SheetOrder(ids=(keep(service=LOCAL),)))
    finish()
    assert bench.asked[0].labels[0].endswith(" · animatic")


def test_works_are_named_after_what_they_show(workshop, keep):
    fox = keep(request=GenerationRequest(prompt="../A <b>red</b> fox/狐", seed=42), id="0" * 32)
    names = [
        workshop.proxy(fox).file_name,
        workshop.still(fox, 1.25).file_name,
        workshop.contact_sheet(SheetOrder(ids=(fox,), format=SheetFormat.PNG)).file_name,
        workshop.clean_copy(fox).file_name,
    ]
    assert names == [
        "a-b-red-b-fox-狐-720p-seed42-00000000-proxy.mp4",
        "a-b-red-b-fox-狐-720p-seed42-00000000-1.250s.png",
        "contact-sheet-1-clips.png",
        "a-b-red-b-fox-狐-720p-seed42-00000000-clean.mp4",
    ]


def test_clips_that_are_not_kept_are_refused(workshop, generations, new_generation):
    waiting = new_generation(status=Status.PENDING)
    generations.add([waiting])
    for unknown in (waiting.id, "f" * 32):
        with pytest.raises(UnknownGenerationError):
            workshop.proxy(unknown)
        with pytest.raises(UnknownGenerationError):
            workshop.rough_cut(CutOrder(ids=(unknown,)))


@pytest.mark.parametrize("at_s", [-0.1, float("nan"), float("inf")])
def test_a_still_needs_a_moment_in_the_clip(workshop, keep, at_s):
    with pytest.raises(InvalidOrderError):
        workshop.still(keep(), at_s)


@pytest.mark.parametrize("count", [7, 17])
def test_a_sheet_takes_eight_to_sixteen_stills(workshop, keep, count):
    with pytest.raises(InvalidOrderError):
        workshop.stills(keep(), count)
