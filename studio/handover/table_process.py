"""Writes a table in a process of its own: `python -m studio.handover.table_process`.

What pandas loads takes some 80 MB and stays for good. A table leaves seldom and is written within a
second, so that memory goes with the process that needed it.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from studio.errors import WorkFailedError

COMMAND = (sys.executable, "-m", "studio.handover.table_process")
DEADLINE_S = 60
"""For tens of thousands of rows on a busy machine."""

_FAILED = "The table could not be written: the machine may be short of memory."
_ROOT = Path(__file__).resolve().parents[2]


def table(
    columns: Sequence[str], rows: Sequence[Mapping[str, object]], command: Sequence[str] = COMMAND
) -> bytes:
    """Return rows as CSV that holds no live formula.

    Args:
        columns: Their names, in order; a row may lack some.
        rows: Words, numbers, truths and None.
        command: What to start.

    Raises:
        WorkFailedError: The process could not be started, failed or took too long.
    """
    order = json.dumps({"columns": columns, "rows": rows}, ensure_ascii=False)
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command,
            cwd=_ROOT,
            input=order.encode("utf-8", "replace"),
            stdout=subprocess.PIPE,
            check=True,
            timeout=DEADLINE_S,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise WorkFailedError(_FAILED) from error
    return done.stdout


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Write the one table that is asked for."""
    import pandas as pd  # noqa: PLC0415 - whoever only asks is spared it

    from studio.domain.tables import as_csv  # noqa: PLC0415 - the same

    order = json.load(orders)
    answers.write(as_csv(pd.DataFrame(order["rows"], columns=order["columns"])))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
