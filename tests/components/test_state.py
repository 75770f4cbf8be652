from datetime import UTC, datetime, timedelta

from components.state import UiState

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def test_a_double_click_is_one_press():
    ui = UiState()
    first = ui.press_id("a draft", NOON)
    assert ui.press_id("a draft", NOON + timedelta(seconds=1)) == first


def test_a_hail_of_clicks_is_still_one_press():
    ui = UiState()
    presses = {ui.press_id("a draft", NOON + timedelta(seconds=2 * n)) for n in range(5)}
    assert len(presses) == 1


def test_the_same_draft_later_is_another_press():
    ui = UiState()
    first = ui.press_id("a draft", NOON)
    assert ui.press_id("a draft", NOON + timedelta(seconds=4)) != first


def test_another_draft_at_once_is_another_press():
    ui = UiState()
    assert ui.press_id("a draft", NOON) != ui.press_id("another", NOON)


def test_what_is_shown_again_moves_to_the_head_once():
    ui = UiState(shown=["b", "a"])
    ui.show(["c", "a"])
    assert ui.shown == ["c", "a", "b"]


def test_a_notice_is_said_once():
    ui = UiState()
    ui.say("Saved.")
    assert [notice.text for notice in ui.take_notices()] == ["Saved."]
    assert ui.take_notices() == ()
