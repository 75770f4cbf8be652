"""The process at the workbench, apart from the studio: `python -m studio.media.craft`.

Reads one assignment, makes it, says now and then how far it is, and ends with `{"done": true}` or
with what is wrong. Stands back behind everything else on the machine, takes so much memory and no
more, and dies with the studio: its input then ends.
"""

import errno
import json
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

import av

from studio.clock import SystemClock
from studio.domain.work import Kind
from studio.errors import NotAFilmError
from studio.media import recipe
from studio.media.assignment import Assignment, read_assignment
from studio.media.craft import cut, proxy, sheet, still, tile
from studio.media.craft.telling import Tell, telling

MEMORY = 4 * 1024**3
"""Bytes that may be asked of the system; nine films at 1080p take less than half of it."""

_NICENESS = 10
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def _make_clean_copy(assignment: Assignment, _tell: Tell) -> None:
    (source,) = assignment.sources
    recipe.strip(Path(source), Path(assignment.into))


_MAKERS: dict[Kind, Callable[[Assignment, Tell], None]] = {
    Kind.PROXY: proxy.make,
    Kind.TILE: tile.make,
    Kind.STILL: still.make_still,
    Kind.STILLS: still.make_stills,
    Kind.CONTACT_SHEET: sheet.make,
    Kind.ROUGH_CUT: cut.make,
    Kind.CLEAN_COPY: _make_clean_copy,
}


def serve(orders: IO[str], answers: IO[str]) -> None:
    """Make the one work that is asked for."""
    assignment = read_assignment(orders.readline())
    threading.Thread(target=_end_with, args=(orders,), daemon=True).start()
    try:
        _MAKERS[assignment.kind](assignment, telling(answers, SystemClock()))
        answer: dict[str, object] = {"done": True}
    except NotAFilmError as error:
        answer = {"refused": error.message}
    except MemoryError:
        answer = {"refused": "The clips are too large for the memory that this may take."}
    except (av.FFmpegError, OSError, ValueError) as error:
        is_full = getattr(error, "errno", None) in _FULL
        answer = {"full": True} if is_full else {"refused": "One of the clips cannot be read."}
    print(json.dumps(answer), file=answers, flush=True)


def _end_with(orders: IO[str]) -> None:
    """End this process when nobody is left who could want the work."""
    orders.read()
    os._exit(1)


def _stand_back() -> None:
    """Leave the machine to others; Windows knows neither of these ways."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - there is none on Windows

    os.nice(_NICENESS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


if __name__ == "__main__":
    _stand_back()
    serve(sys.stdin, sys.stdout)
