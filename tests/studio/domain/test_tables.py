import csv
import io
import unicodedata

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.tables import as_csv
from tests.injections import INJECTIONS

LIVE = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001


def cells_of(text):
    page = as_csv(pd.DataFrame([{"words": text, "number": -1}])).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(page, newline="")))
    assert rows[0] == ["words", "number"]
    assert len(rows) == 2
    return rows[1]


def is_live(cell):
    """Tell whether a spreadsheet that skips all that does not show would see a formula."""
    shown = cell.lstrip("".join(one for one in cell if unicodedata.category(one)[0] in "CZ"))
    return shown.startswith(LIVE)


@pytest.mark.parametrize("text", INJECTIONS)
def test_hostile_words_are_one_dead_cell(text):
    words, number = cells_of(text)
    assert not is_live(words)
    assert number == "-1"


@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n \x00\u200b\ufeff\u00a0a'\",;")) | st.text())
def test_no_text_becomes_a_live_cell(text):
    assert not is_live(cells_of(text)[0])
