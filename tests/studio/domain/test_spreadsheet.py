import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.spreadsheet import as_cell


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=1"],  # noqa: RUF001
)
def test_what_a_spreadsheet_would_run_becomes_text(text):
    assert as_cell(text).startswith("'")


@pytest.mark.parametrize("text", ["", "a = b", "狐狸 - 海", "1 - 2", "'quoted'"])
def test_other_text_stays_as_it_is(text):
    assert as_cell(text) == text


@given(st.text())
def test_a_cell_comes_through_csv_as_one_cell(text):
    page = io.StringIO(newline="")
    csv.writer(page).writerow([as_cell(text)])
    assert list(csv.reader(io.StringIO(page.getvalue(), newline=""))) == [[as_cell(text)]]
