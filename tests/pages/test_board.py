"""The board: versions over seeds, gaps that can be filled, rows and columns that play."""

import pytest

from server import runtime
from studio.domain.generation import Status
from studio.domain.request import GenerationRequest
from tests.pages.screen import press, said
from tests.seeded import a_generation

VENDOR = "https://api.example.com"
OLD, NEW = "A red fox runs through the snow", "A red fox walks through deep snow"


def cell(number, prompt, seed, **facts):
    return a_generation(number, request=GenerationRequest(prompt=prompt, seed=seed), **facts)


PAID = [cell(1, NEW, 41, service=VENDOR), cell(2, OLD, 42, service=VENDOR)]
TAKES = [cell(1, NEW, 41), cell(2, OLD, 41), cell(3, OLD, 42)]


@pytest.fixture
def board(show):
    def open_board(*takes, **keys):
        app = show("board.py", *(takes or TAKES), **keys)
        assert not app.exception
        return app

    return open_board


def waiting():
    return [one for one in runtime.studio().recent() if one.status is Status.QUEUED]


def test_without_takes_there_is_one_sentence_and_one_action(show):
    assert "No takes yet" in said(show("board.py"))


def test_versions_are_rows_and_what_changed_is_marked(board):
    text = said(board())
    assert "orange-background[walks]" in text
    assert "no promise of the same picture" in text


def test_a_gap_is_filled_once_with_its_rows_settings_and_its_columns_seed(board):
    app = board()
    fill = app.button(key="fill_2_42")
    assert fill.label == "Make, free"
    press(app, "fill_2_42")
    (take,) = waiting()
    assert (take.request.prompt, take.request.seed) == (NEW, 42)
    assert not [button for button in app.button if button.key == "fill_2_42"]


def test_a_paid_gap_names_its_price(board):
    app = board(*PAID, api_key="sk-vendor-1234")
    assert app.button(key="fill_2_42").label == "Make, 38.08 credits"


def test_a_gap_beyond_the_budget_is_not_sent(board, monkeypatch):
    monkeypatch.setenv("HAPPYHORSE_BUDGET_PRESS", "30")
    app = press(board(*PAID, api_key="sk-vendor-1234"), "fill_2_42")
    assert waiting() == []
    assert "one press may take 30" in "\n".join(toast.value for toast in app.toast)


def test_a_failed_take_leaves_its_cell_open(board):
    app = board(cell(1, NEW, 41), cell(2, NEW, 42, status=Status.FAILED))
    press(app, "fill_1_42")
    assert len(waiting()) == 1


def test_a_row_or_a_column_plays(board):
    app = press(board(), "row_1")
    assert "top of the page" in "\n".join(toast.value for toast in app.toast)
    assert len(app.get("bidi_component")) == 1
    press(app, "close_player")
    assert not app.get("bidi_component")
    press(app, "column_41")
    assert len(app.get("bidi_component")) == 1


def test_takes_of_several_services_have_boards_of_their_own(board):
    app = board(cell(1, NEW, 41), cell(2, NEW, 41, service=VENDOR))
    assert app.segmented_control(key="board_service").value == "local"
    assert [button.key for button in app.button if button.key.startswith("row_")] == ["row_1"]
