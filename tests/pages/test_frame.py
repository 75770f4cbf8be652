"""What cannot wait is said on every page."""

from datetime import UTC, datetime, timedelta

import pytest

from studio.domain.generation import Status
from tests.seeded import a_generation


def warnings(app):
    return "\n".join(str(element.value) for element in app.warning)


def accepted(hours_ago, status, **fields):
    moment = datetime.now(UTC) - timedelta(hours=hours_ago)
    return a_generation(status=status, created_at=moment, submitted_at=moment, **fields)


@pytest.mark.parametrize("page", ["create.py", "settings.py"])
def test_a_link_about_to_die_is_said_with_the_next_step(show, page):
    waiting = accepted(23.5, Status.COMPLETED, note="The disk is full. Asked again in 5 min.")
    said = warnings(show(page, waiting))
    assert "may die within the hour" in said
    assert "The disk is full" in said
    assert "disk has room" in said


def test_several_are_counted(show):
    moment = datetime.now(UTC) - timedelta(hours=23.5)
    kept = [
        a_generation(number, status=Status.PENDING, created_at=moment, submitted_at=moment)
        for number in (1, 2)
    ]
    assert "2 films have not arrived yet" in warnings(show("settings.py", *kept))


@pytest.mark.parametrize(
    ("hours_ago", "status"), [(22, Status.COMPLETED), (30, Status.SAVED), (30, Status.EXPIRED)]
)
def test_what_is_in_no_danger_is_not_warned_of(show, hours_ago, status):
    assert "may die" not in warnings(show("settings.py", accepted(hours_ago, status)))
