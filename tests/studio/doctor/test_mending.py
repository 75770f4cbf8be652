"""What needs no decision is mended, once; nothing is paid for and no clip is removed."""

import pytest
from starlette.applications import Starlette
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from studio.domain.generation import Status
from studio.domain.health import Depth, Kind

FIRST = f"{1:032x}"


def test_what_can_be_mended_is(folder, mendable_harm):
    kind, do = mendable_harm
    do(folder)
    mended = folder.mend()
    assert mended.done == {kind: 1}
    assert folder.kinds(decode=True) <= {Kind.UNSAVED_FILM}


def test_to_mend_twice_does_no_more_than_once(folder, mendable_harm):
    _, do = mendable_harm
    do(folder)
    folder.mend()
    rows, files = folder.rows(), folder.clips()
    folder.mend()
    assert (folder.rows(), folder.clips()) == (rows, files)


def test_without_time_nothing_is_begun_and_all_is_still_told(folder, mendable_harm):
    kind, do = mendable_harm
    do(folder)
    studio = folder.open()
    mended = studio.mend(studio.examine(Depth()), budget_s=0)
    assert mended.done == {}
    assert {finding.kind for finding in mended.left.findings} == {kind}


@pytest.mark.parametrize("task_id", ["task-unified-1", None])
def test_an_old_report_sets_no_row_back_twice(folder, task_id):
    folder.sql("UPDATE generations SET task_id = ? WHERE id = ?", task_id, FIRST)
    folder.vault.clip(FIRST).unlink()
    studio = folder.open()
    report = studio.examine(Depth())
    assert studio.mend(report).done == {Kind.MISSING_CLIP: 1}
    assert studio.mend(report).done == {}


@pytest.mark.parametrize("kind", [Kind.MISSING_CLIP, Kind.DAMAGED_CLIP])
def test_an_old_report_does_no_harm_to_what_is_well_by_now(folder, mendable, kind):
    data = folder.vault.clip(FIRST).read_bytes()
    mendable[kind](folder)
    studio = folder.open()
    report = studio.examine(Depth())
    folder.vault.clip(FIRST).write_bytes(data)
    assert studio.mend(report).done == {}
    assert studio.generations([FIRST])[0].status is Status.SAVED


def test_a_damaged_clip_is_moved_aside_not_removed(folder):
    folder.flip_a_bit(FIRST)
    damaged = folder.vault.clip(FIRST).read_bytes()
    folder.mend()
    (aside,) = (folder.path / "clips" / "damaged").iterdir()
    assert aside.read_bytes() == damaged
    assert folder.look().counted.aside == 1


@pytest.mark.parametrize("status", [Status.UNKNOWN, Status.PROCESSING, Status.QUEUED])
def test_nothing_that_may_cost_credits_is_touched(folder, status):
    folder.add(3, status, hours_ago=2, task_id=None)
    rows = folder.rows()
    assert folder.mend().done == {}
    assert folder.rows() == rows


def test_a_missing_drive_sets_no_row_back(folder):
    (folder.path / "clips").rename(folder.path / "elsewhere")
    rows = folder.rows()
    assert folder.mend().done == {}
    assert folder.rows() == rows


def test_a_lost_clip_of_no_known_task_is_said_to_be_expired(folder):
    folder.sql("UPDATE generations SET task_id = NULL WHERE id = ?", FIRST)
    folder.vault.clip(FIRST).unlink()
    assert "marks it as expired" in folder.look().findings[0].sentence
    folder.mend()
    (lost,) = folder.open().generations([FIRST])
    assert (lost.status, lost.clip) == (Status.EXPIRED, None)
    assert "Send it again" in lost.failure.advice


def test_a_row_that_lost_the_facts_of_its_clip_gets_them_from_the_file(folder):
    folder.sql("DELETE FROM clips WHERE generation_id = ?", FIRST)
    assert folder.mend().done == {Kind.UNTRACKED_CLIP: 1}
    (found,) = folder.open().generations([FIRST])
    assert found.clip.frames == 24


def test_what_could_not_be_mended_is_still_told(folder):
    folder.vault.poster(FIRST).unlink()
    folder.put(FIRST, b"no film at all")
    studio = folder.open()
    report = studio.examine(Depth(budget_s=0))
    mended = studio.mend(report)
    assert mended.done == {}
    assert {finding.kind for finding in mended.left.findings} == {Kind.MISSING_POSTER}


class FilmService:
    """Knows every task as completed; its links lead to the film, or nowhere once they are dead."""

    def __init__(self, film):
        self.film = film
        self.app = Starlette(
            routes=[Route("/v1/tasks/{id}", self.find), Route("/films/a.mp4", self.send)]
        )

    async def find(self, request):
        results = ["http://127.0.0.1/films/a.mp4"]
        task = {"id": request.path_params["id"], "status": "completed", "results": results}
        return JSONResponse(task)

    async def send(self, _request):
        return Response(status_code=410) if self.film is None else FileResponse(self.film)


@pytest.fixture
def mended(folder, carried_to, clock):
    """Return what mends the loss of the first clip with a service like this one about."""

    def mend(service):
        folder.sql("UPDATE generations SET service = 'http://127.0.0.1'")
        folder.vault.clip(FIRST).unlink()
        studio = folder.open(carried_to(service.app))
        studio.mend(studio.examine(Depth()))
        for _ in range(8):
            studio._parts.tracker.run_once()
            clock.turn(300)
        return studio.generations([FIRST])[0]

    return mend


def test_a_missing_clip_comes_home_by_a_fresh_link(mended, folder, film):
    assert mended(FilmService(film)).status is Status.SAVED
    assert folder.vault.clip(FIRST).is_file()
    assert folder.kinds() == set()


def test_a_missing_clip_whose_link_is_dead_is_expired(mended, clock):
    clock.turn(24 * 3600)
    assert mended(FilmService(None)).status is Status.EXPIRED
