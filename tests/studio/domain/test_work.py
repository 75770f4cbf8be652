import pytest

from studio.domain.work import (
    MOST_ON_SHEET,
    CutOrder,
    SheetFormat,
    SheetOrder,
    TileOrder,
    check_count,
)
from studio.errors import InvalidOrderError

IDS = tuple(f"{number:032x}" for number in range(10))


def test_nine_clips_fit_side_by_side():
    assert TileOrder(ids=IDS[:9], labels=("",) * 9, heard_id=IDS[8]).height_px == 1080


@pytest.mark.parametrize(
    "wrong",
    [
        {"ids": ()},
        {"ids": IDS, "labels": ("",) * 10},
        {"labels": ("only one",)},
        {"heard_id": IDS[5]},
        {"height_px": 100},
        {"height_px": 9000},
        {"ids": ("../../x", "y")},
    ],
)
def test_a_tile_that_breaks_a_rule_is_refused(wrong):
    with pytest.raises(InvalidOrderError):
        TileOrder(**({"ids": IDS[:2], "labels": ("a", "b")} | wrong))


@pytest.mark.parametrize("columns", [0, 9])
def test_a_sheet_has_one_to_eight_columns(columns):
    with pytest.raises(InvalidOrderError):
        SheetOrder(ids=IDS, columns=columns)


@pytest.mark.parametrize("kind", SheetFormat)
def test_a_sheet_takes_so_many_and_no_more(kind):
    most = MOST_ON_SHEET[kind]
    SheetOrder(ids=IDS[:1] * most, format=kind)
    with pytest.raises(InvalidOrderError, match=str(most)):
        SheetOrder(ids=IDS[:1] * (most + 1), format=kind)


def test_a_cut_of_nothing_is_refused():
    with pytest.raises(InvalidOrderError, match="at least one"):
        CutOrder(ids=())


@pytest.mark.parametrize("count", [8, 16])
def test_a_sheet_of_stills_takes_eight_to_sixteen(count):
    check_count(count)
