"""The section Health of the Settings page."""

from pathlib import Path

import pytest

from server import runtime
from studio.domain.generation import Status
from tests.pages.screen import press, said
from tests.seeded import a_generation

HOSTILE = "![x](https://evil.test/x.png) **loud** [a](javascript:alert(1)) <b>bold</b>"


def words_on(app):
    return said(app).replace("\\", "")


@pytest.fixture
def check(show):
    """Open the page over a studio with a backup and these generations, and check."""

    def check(*kept):
        app = show("settings.py", *kept)
        runtime.studio().tidy()
        return press(app, "check_health")

    return check


def test_before_the_first_check_nothing_is_claimed(show):
    app = show("settings.py")
    assert "changes nothing" in words_on(app)
    assert "in order" not in words_on(app)


def test_a_studio_without_a_flaw_is_in_order_and_says_what_was_counted(check):
    words = words_on(check())
    assert "Everything is in order" in words
    assert "0 clips" in words
    assert "free" in words
    assert "1 backup" in words


def test_what_is_wrong_is_listed_and_mended_by_a_button(check, tmp_path):
    app = check(a_generation(1, status=Status.SAVED, task_id="task-unified-1"))
    assert "Damaged clips" in words_on(app)
    assert "moved to the folder" in words_on(app)
    press(app, "mend_health")
    assert "Damaged clips: 1 moved aside" in words_on(app)
    assert "Films made but not here yet" in words_on(app)
    assert list(Path(tmp_path / "data" / "clips" / "damaged").iterdir())


def test_what_only_a_person_can_decide_has_no_button(check):
    app = check(a_generation(1, status=Status.UNKNOWN, service="https://api.example.com"))
    assert "Takes of unknown outcome" in words_on(app)
    assert not [button for button in app.button if button.key == "mend_health"]


def test_a_hostile_prompt_is_drawn_as_text(check):
    app = check(a_generation(1, status=Status.UNKNOWN, prompt=HOSTILE))
    listed = [markdown.value for markdown in app.markdown if "loud" in markdown.value]
    assert listed
    for words in listed:
        assert "![x](" not in words
        assert "**loud" not in words


def test_many_findings_of_a_kind_are_counted_not_listed(check):
    unknown = [a_generation(number, status=Status.UNKNOWN) for number in range(1, 31)]
    assert "and 22 more" in words_on(check(*unknown))


def test_a_test_of_the_connection_leaves_the_findings_on_the_page(check):
    app = check(a_generation(1, status=Status.UNKNOWN))
    press(app, "test_local")
    assert "Takes of unknown outcome" in words_on(app)
