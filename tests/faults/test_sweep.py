"""The studio is killed, and its disk fails, at every system call that writes.

After each life the studio is opened once more. Then no creation may have been repeated, no clip
may be lost or half there, no row may be stuck, and what a person was told of a decision has to
stand; see `judgement.judge`.
"""

import pytest

from tests.faults import trace
from tests.faults.life import Kind, Told

KILL, FULL, BROKEN = "signal=KILL", "error=ENOSPC", "error=EIO"

pytestmark = [pytest.mark.process, pytest.mark.timeout(900)]


def points(calls, fault):
    """Return where a fault can strike: a kill also between a request and its answer."""
    return [call for call in calls if call.writes or (fault == KILL and call.name in trace.NETWORK)]


def divided(calls):
    """Divide the calls where a person is told of the first order: the studio is open by then."""
    first = next(number for number, call in enumerate(calls) if call.name == "sendto")
    return calls[:first], calls[first:]


@pytest.mark.parametrize("fault", [KILL, FULL, BROKEN])
def test_a_fault_here_and_there_costs_nothing(lives, some, fault):
    struck = some(points(lives.observe(), fault), 8)
    assert [wrong for call in struck for wrong in lives.hit(call, fault)] == []


@pytest.mark.sweep
@pytest.mark.parametrize("fault", [KILL, FULL, BROKEN])
def test_a_fault_at_any_call_costs_nothing(lives, fault):
    struck = points(lives.observe(), fault)
    assert len(struck) >= 140
    assert [wrong for call in struck for wrong in lives.hit(call, fault)] == []


@pytest.mark.sweep
@pytest.mark.parametrize("fault", [KILL, FULL, BROKEN])
def test_a_fault_while_the_tables_are_brought_up_to_date_costs_nothing(lives_of, fault):
    lives = lives_of(Kind.OLD)
    before, _ = divided(lives.observe())
    assert [wrong for call in points(before, fault) for wrong in lives.hit(call, fault)] == []


def test_every_decision_is_made_in_a_life_that_nothing_happens_to(lives_of):
    lives = lives_of(Kind.DECIDED)
    lives.observe()
    assert lives.decided() == [Told.FOLLOWED, *[Told.REMOVED] * 3, Told.SET_ASIDE]


@pytest.mark.parametrize("fault", [KILL, FULL, BROKEN])
def test_a_fault_here_and_there_leaves_a_decision_as_it_was_told(lives_of, some, fault):
    lives = lives_of(Kind.DECIDED)
    _, after = divided(lives.observe())
    struck = some(points(after, fault), 4)
    assert [wrong for call in struck for wrong in lives.hit(call, fault)] == []


@pytest.mark.sweep
@pytest.mark.parametrize("fault", [KILL, FULL, BROKEN])
def test_a_fault_at_any_call_leaves_a_decision_as_it_was_told(lives_of, fault):
    lives = lives_of(Kind.DECIDED)
    _, after = divided(lives.observe())
    struck = points(after, fault)
    assert len(struck) >= 100
    assert [wrong for call in struck for wrong in lives.hit(call, fault)] == []


def test_a_decision_is_told_once_a_power_cut_cannot_take_it_back(lives_of):
    assert list(trace.unsafe(lives_of(Kind.DECIDED).observe())) == []


def test_nothing_builds_on_what_a_power_cut_takes_back(lives):
    assert list(trace.unsafe(lives.observe())) == []


def test_a_missing_fsync_is_noticed(lives):
    assert "a clip took its place before it was synced" in trace.unsafe(
        lives.observe(bug="no fsync")
    )


@pytest.mark.sweep
def test_a_missing_rename_is_noticed(lives):
    assert is_noticed(lives, "no rename", {"write"}, "half a clip")


@pytest.mark.sweep
def test_a_creation_outside_the_gate_is_noticed(lives):
    assert is_noticed(lives, "POST outside the gate", {"recvfrom"}, "paid 2 times")


@pytest.mark.sweep
def test_a_removal_that_is_told_before_it_is_kept_is_noticed(lives_of):
    lives = lives_of(Kind.DECIDED)
    assert is_noticed(lives, "removal kept late", {"recvfrom"}, "told removed")


def is_noticed(lives, bug, names, complaint):
    """Tell whether a kill at one of these calls brings out the bug."""
    struck = [call for call in lives.observe(bug=bug) if call.name in names]
    return any(complaint in wrong for call in struck for wrong in lives.hit(call, KILL, bug=bug))
