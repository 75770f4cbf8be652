import pytest

from studio.domain.board import board_of, families
from studio.domain.generation import Status
from studio.domain.request import GenerationRequest

OLD = "A red fox runs through the snow"
NEW = "A red fox walks through deep snow"


@pytest.fixture
def take(new_generation, clip):
    def make(prompt, seed, status=Status.SAVED, **facts):
        request = GenerationRequest(prompt=prompt, seed=seed)
        kept = clip if status is Status.SAVED else None
        return new_generation(request=request, status=status, clip=kept, **facts)

    return make


def test_prompts_that_share_most_words_are_versions_of_one(take):
    takes = [take(NEW, 1), take("A quiet harbour at dawn", 1), take(OLD, 1)]
    assert families(takes) == ((NEW, OLD), ("A quiet harbour at dawn",))


def test_prompts_of_one_press_are_versions_whatever_their_words(take):
    fox, bear = take("A fox", 1, press_id="both"), take("One bear", 1, press_id="both")
    assert families([fox, bear, take("Some owl", 1, press_id="other")]) == (
        ("A fox", "One bear"),
        ("Some owl",),
    )


def test_a_take_in_the_trash_is_neither_shown_nor_asked_for_again(take):
    thrown = take(NEW, 9)
    (row,) = board_of((NEW,), [take(NEW, 4), take(NEW, 9, Status.FAILED)], [thrown]).rows
    cell = row.cells[1]
    assert (cell.request.seed, cell.is_trashed, cell.is_open) == (9, True, False)
    assert cell.lying == (thrown,)


def test_a_cell_with_a_clip_says_nothing_of_the_trash(take):
    (row,) = board_of((NEW,), [take(NEW, 9)], [take(NEW, 9)]).rows
    assert not row.cells[0].is_trashed


def test_versions_in_chinese_are_found_by_their_characters(take):
    takes = [take("红色的狐狸在雪地里奔跑", 1), take("红色的狐狸在雪地里散步", 1)]
    assert len(families(takes)) == 1


def test_rows_are_versions_and_columns_the_seeds_of_most_of_them_first(take):
    board = board_of((NEW, OLD), [take(NEW, 9), take(OLD, 4), take(OLD, 9)])
    assert board.seeds == (9, 4)
    assert [(row.version, row.prompt) for row in board.rows] == [(2, NEW), (1, OLD)]
    assert [[cell.is_open for cell in row.cells] for row in board.rows] == [
        [False, True],
        [False, False],
    ]


def test_an_empty_cell_asks_for_the_settings_of_its_row_with_the_columns_seed(take):
    board = board_of((NEW, OLD), [take(NEW, 9), take(OLD, 4)])
    assert board.rows[0].cells[0].request == GenerationRequest(prompt=NEW, seed=4)


@pytest.mark.parametrize(
    ("status", "is_open"),
    [(Status.QUEUED, False), (Status.UNKNOWN, False), (Status.FAILED, True)],
)
def test_a_cell_is_open_only_where_nothing_is_on_its_way(take, status, is_open):
    (row,) = board_of((NEW,), [take(NEW, 9, status)]).rows
    assert row.cells[0].is_open is is_open


def test_a_cell_shows_the_newest_take_that_has_a_clip(take):
    takes = [take(NEW, 9, Status.FAILED), take(NEW, 9), take(NEW, 9)]
    (row,) = board_of((NEW,), takes).rows
    assert row.cells[0].take == takes[1]


def test_no_more_seeds_or_versions_than_can_be_played_at_once(take):
    prompts = tuple(f"A red fox in the snow number {number}" for number in range(12))
    takes = [take(prompt, seed) for prompt in prompts for seed in range(1, 13)]
    board = board_of(prompts, takes)
    assert (len(board.seeds), len(board.rows)) == (9, 9)
    assert board.rows[0].version == 12
    assert len(board.columns) == 9


def test_a_prompt_without_takes_makes_no_row():
    assert board_of((NEW,), []).rows == ()
