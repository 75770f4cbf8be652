"""The studio is killed, and its disk fails, at every system call that writes.

After each life the studio is opened once more. Then no creation may have been repeated, no clip
may be lost or half there, and no row may be stuck; see `life.judge`.
"""

import pytest

from tests.faults import trace

KILL, FULL, BROKEN = "signal=KILL", "error=ENOSPC", "error=EIO"

pytestmark = [pytest.mark.process, pytest.mark.timeout(900)]


def points(calls, fault):
    """Return where a fault can strike: a kill also between a request and its answer."""
    return [call for call in calls if call.writes or (fault == KILL and call.name in trace.NETWORK)]


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
def test_a_fault_while_the_tables_are_brought_up_to_date_costs_nothing(old_lives, fault):
    calls = old_lives.observe()
    first = next(number for number, call in enumerate(calls) if call.name == "sendto")
    struck = points(calls[:first], fault)
    assert [wrong for call in struck for wrong in old_lives.hit(call, fault)] == []


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


def is_noticed(lives, bug, names, complaint):
    """Tell whether a kill at one of these calls brings out the bug."""
    struck = [call for call in lives.observe(bug=bug) if call.name in names]
    return any(complaint in wrong for call in struck for wrong in lives.hit(call, KILL, bug=bug))
