"""One work after the other; what is asked twice is made once; what is unwanted leaves nothing."""

import pytest

from studio.domain.work import CutOrder, JobState, Kind, TileOrder
from studio.errors import DiskFullError, WorkFailedError
from studio.workshop.ticket import PATIENCE_S

WAITING, RUNNING, DONE = JobState.WAITING, JobState.RUNNING, JobState.DONE


@pytest.fixture
def cut(workshop, keep):
    """Ask for a cut of clips of its own."""
    return lambda: workshop.rough_cut(CutOrder(ids=(keep(),)))


def test_a_work_is_made_and_put_in_its_place(workshop, cut, finish):
    job = cut()
    finish()
    done = workshop.job(job.id)
    assert (done.state, done.share, done.left_s) == (DONE, 1.0, 0.0)
    assert workshop.work_path(job.id, done.file_name).read_text("utf-8") == "made"


def test_a_job_has_no_address_until_it_is_done(workshop, cut, bench, finish):
    job = cut()
    assert job.url_path is None
    finish()
    assert workshop.job(job.id).url_path == f"/app/static/works/{job.id}/{job.file_name}"


def test_one_work_is_made_at_a_time(workshop, cut, bench):
    jobs = [cut() for _ in range(3)]
    bench.busy.wait(10)
    states = [workshop.job(job.id).state for job in jobs]
    assert states == [RUNNING, WAITING, WAITING]


def test_quick_works_go_before_long_ones_that_wait(workshop, cut, keep, bench, finish):
    cut()
    bench.busy.wait(10)
    cut()
    workshop.proxy(keep())
    finish()
    kinds = [assignment.kind for assignment in bench.asked]
    assert kinds == [Kind.ROUGH_CUT, Kind.PROXY, Kind.ROUGH_CUT]


def test_what_is_asked_twice_is_made_once(workshop, keep, bench, finish):
    order = CutOrder(ids=(keep(), keep()))
    first = workshop.rough_cut(order)
    assert workshop.rough_cut(order).id == first.id
    finish()
    assert workshop.rough_cut(order).id == first.id
    assert len(bench.asked) == 1


def test_a_work_that_was_swept_is_made_again(workshop, keep, bench, finish):
    order = CutOrder(ids=(keep(),))
    first = workshop.rough_cut(order)
    finish()
    workshop.work_path(first.id, first.file_name).unlink()
    assert workshop.job(first.id) is None
    assert workshop.rough_cut(order).id != first.id


def test_time_spent_and_left_follow_the_share(workshop, cut, bench, clock):
    job = cut()
    bench.busy.wait(10)
    clock.turn(8)
    running = workshop.job(job.id)
    assert (running.share, running.spent_s, running.left_s) == (0.5, 8.0, 8.0)


def test_a_cancelled_job_leaves_nothing(workshop, cut, bench, finish, tmp_path):
    job = cut()
    bench.busy.wait(10)
    assert workshop.cancel(job.id).state is JobState.CANCELLED
    finish()
    assert workshop.job(job.id).state is JobState.CANCELLED
    assert not [file for file in (tmp_path / "works").rglob("*") if file.is_file()]


def test_a_job_that_waits_can_be_cancelled_and_is_never_made(workshop, cut, bench, finish):
    cut()
    bench.busy.wait(10)
    workshop.cancel(cut().id)
    finish()
    assert len(bench.asked) == 1


def test_a_finished_job_cannot_be_cancelled(workshop, cut, finish):
    job = cut()
    finish()
    assert workshop.cancel(job.id).state is DONE


def test_after_a_cancelled_job_the_next_is_made(workshop, cut, bench, finish):
    first, second = cut(), cut()
    bench.busy.wait(10)
    workshop.cancel(first.id)
    finish()
    assert workshop.job(second.id).state is DONE


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (DiskFullError(), "disk is full"),
        (WorkFailedError("One of the clips cannot be read."), "cannot be read"),
        (OSError("no more processes"), "could not be written"),
        (RuntimeError("a slip"), "the log says why"),
    ],
)
def test_a_job_that_fails_says_why(workshop, cut, bench, finish, trouble, words):
    bench.trouble = trouble
    job = cut()
    finish()
    failed = workshop.job(job.id)
    assert failed.state is JobState.FAILED
    assert words in failed.message


def test_after_a_failure_the_same_may_be_asked_again(workshop, keep, bench, finish):
    order = CutOrder(ids=(keep(),))
    bench.trouble = DiskFullError()
    first = workshop.rough_cut(order)
    finish()
    bench.trouble = None
    second = workshop.rough_cut(order)
    finish()
    assert workshop.job(second.id).state is DONE
    assert second.id != first.id


def test_a_proxy_that_failed_is_not_tried_again_at_once(workshop, keep, bench, finish, clock):
    fox = keep()
    bench.trouble = WorkFailedError()
    failed = workshop.proxy(fox)
    finish()
    assert workshop.proxy(fox).id == failed.id
    clock.turn(PATIENCE_S)
    assert workshop.proxy(fox).id != failed.id
    finish()


def test_a_stop_ends_what_is_made_and_takes_nothing_more(workshop, cut, bench):
    running = cut()
    bench.busy.wait(10)
    workshop.stop()
    assert workshop.job(running.id).state is JobState.CANCELLED
    assert cut().state is JobState.CANCELLED
    assert len(bench.asked) == 1


def test_jobs_are_told_newest_first(workshop, keep, finish):
    ids = (keep(), keep())
    workshop.rough_cut(CutOrder(ids=ids))
    workshop.tile(TileOrder(ids=ids, labels=("", "")))
    assert [job.kind for job in finish().jobs] == [Kind.TILE, Kind.ROUGH_CUT]


def test_nobody_knows_a_job_that_was_never_asked_for(workshop):
    assert workshop.job("0" * 32) is workshop.cancel("0" * 32) is None
