"""What a server has loaded once its pages were drawn."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.process
def test_drawing_the_pages_loads_no_library_of_tables_or_pictures(tmp_path):
    command = [sys.executable, "-m", "tests.pages.drawn", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    loaded = {name.partition(".")[0] for name in run.stdout.split()}
    assert "sqlalchemy" in loaded
    assert loaded & {"pandas", "pyarrow", "numpy", "PIL"} == set()
