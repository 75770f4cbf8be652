import subprocess
import sys

import pytest

from studio.errors import WorkFailedError
from studio.handover.table_process import table


def test_cells_keep_their_kind_and_gaps_stay_empty():
    rows = [{"words": "=1+1", "number": 3, "sound": True}, {"words": "狐狸\ud800", "number": None}]
    written = table(("words", "number", "sound"), rows).decode("utf-8-sig")
    assert written == "words,number,sound\r\n'=1+1,3.0,True\r\n狐狸?,,\r\n"


def test_who_asks_for_a_table_does_not_load_what_writes_it():
    code = (
        "import sys; from studio.handover.table_process import table;"
        "table(('one',), [{'one': 1}]); print('pandas' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["False"]


@pytest.mark.parametrize("end", ["sys.exit(1)", "os.kill(os.getpid(), 9)"])
def test_a_process_that_fails_is_told_in_words(end):
    with pytest.raises(WorkFailedError, match="table"):
        table(("one",), [], command=(sys.executable, "-c", f"import os, sys; {end}"))


def test_a_process_that_cannot_begin_is_told_in_words(tmp_path):
    with pytest.raises(WorkFailedError, match="table"):
        table(("one",), [], command=(str(tmp_path / "nothing"),))
